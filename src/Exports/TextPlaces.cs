using Sourcebound.Model;

namespace Sourcebound.Exports;

/// <summary>Where words of passages stand in the article's whole text: all passages under the stated normalisation, joined by empty lines.</summary>
internal sealed class TextPlaces
{
    private const int EmptyLine = 2;

    private readonly Dictionary<string, int> starts = new(StringComparer.Ordinal);

    /// <summary>Lays the passages of <paramref name="article"/> one after the other.</summary>
    public TextPlaces(Article article)
    {
        Article = article;
        var at = 0;
        foreach (var passage in article.Passages)
        {
            starts[passage.Id] = at;
            at += CodePointRange.Count(passage.Normalized) + EmptyLine;
        }
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Where <paramref name="range"/> stands in the normalised words of its passage.</summary>
    public static CodePointRange InPassage(Passage passage, TextRange range) =>
        new(LengthOf(passage.Text[..range.Start]), LengthOf(passage.Text[..range.End]));

    /// <summary>Where a code point of the normalised words of <paramref name="passage"/> stands in the whole text.</summary>
    public int InText(Passage passage, int place) => starts[passage.Id] + place;

    // The normalised length of a passage's beginning: a space at its end counts, since words follow.
    private static int LengthOf(string beginning) => CodePointRange.Count(NormalizedText.Of(beginning + "|")) - 1;
}
