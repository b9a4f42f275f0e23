using System.Text.Json;
using Sourcebound.Model;

namespace Sourcebound.Exports;

/// <summary>A W3C TextQuoteSelector that matches once in a page's text.</summary>
/// <param name="Exact">The words.</param>
/// <param name="Prefix">What stands right before.</param>
/// <param name="Suffix">What stands right after.</param>
internal sealed record QuoteSelector(string Exact, string Prefix, string Suffix)
{
    // As many as anchoring libraries take; some break down at more, so more only where a single match needs it.
    private const int Surroundings = 32;

    /// <summary>The selector of <paramref name="range"/> of <paramref name="text"/>.</summary>
    public static QuoteSelector Of(string text, TextRange range)
    {
        for (var around = Surroundings; ; around *= 2)
        {
            var start = Math.Max(0, range.Start - around);
            var end = Math.Min(text.Length, range.End + around);
            start += IsInsidePair(text, start) ? 1 : 0;
            end -= IsInsidePair(text, end) ? 1 : 0;
            if (IsOnce(text, start, end) || (start == 0 && end == text.Length))
            {
                return new QuoteSelector(range.Of(text), text[start..range.Start], text[range.End..end]);
            }
        }
    }

    /// <summary>Writes its fields into an open JSON object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", Exact);
        json.WriteString("prefix", Prefix);
        json.WriteString("suffix", Suffix);
    }

    private static bool IsOnce(string text, int start, int end)
    {
        var words = text[start..end];
        return text.IndexOf(words, StringComparison.Ordinal) == start && text.IndexOf(words, start + 1, StringComparison.Ordinal) < 0;
    }

    private static bool IsInsidePair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
