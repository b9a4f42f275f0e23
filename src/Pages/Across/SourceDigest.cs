using Sourcebound.Model;

namespace Sourcebound.Pages.Across;

/// <summary>What lists across articles keep of a source; it holds no place of a file, so that the article itself can be let go.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">One of <see cref="Vocabulary.SourceKinds"/>.</param>
/// <param name="Label">The editor's label for it.</param>
/// <param name="Author">Who issued it, or null when that is not stated.</param>
/// <param name="Issued">When it was issued, or null.</param>
internal sealed record SourceDigest(string Id, string Kind, RecordText Label, Claimant? Author, StatedDate? Issued)
{
    /// <summary>The digest of <paramref name="source"/>.</summary>
    /// <param name="source">The source.</param>
    /// <param name="article">The article whose record it is.</param>
    /// <param name="author">Who issued it, or null.</param>
    public static SourceDigest Of(Source source, Article article, Claimant? author) =>
        new(source.Id, source.Kind, RecordText.Of(source.Label, article), author, source.Issued?.Alone);
}

/// <summary>A source together with the article that rests on it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Source">The source.</param>
internal sealed record ArticleSource(ArticleSummary Article, SourceDigest Source);
