namespace Sourcebound.Model;

/// <summary>An article that is not published yet.</summary>
/// <param name="Slug">Its name.</param>
/// <param name="Release">Why.</param>
internal sealed record WithheldArticle(Slug Slug, Release Release);
