using System.Globalization;
using System.Text;
using Sourcebound.Model;

namespace Sourcebound.Reading.Markup;

/// <summary>A passage's words under the stated normalisation, with the place of each unit in the words as they stand.</summary>
internal sealed class PlacedText
{
    private readonly List<TextRange> places = [];

    /// <summary>Normalises <paramref name="text"/>.</summary>
    public PlacedText(string text)
    {
        var words = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var isSpace = char.IsWhiteSpace(text[start]);
            var end = isSpace ? start + 1 : EndOfLetter(text, start);
            while (isSpace && end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            var unit = isSpace ? " " : NormalizedText.Of(text[start..end]);
            words.Append(unit);
            places.AddRange(Enumerable.Repeat(new TextRange(start, end), unit.Length));
            start = end;
        }

        Words = words.ToString();
    }

    /// <summary>The normalised words; white space at their ends is kept as one space.</summary>
    public string Words { get; }

    /// <summary>The place of the normalised units from <paramref name="start"/> to <paramref name="end"/>, which are not none.</summary>
    public TextRange PlaceOf(int start, int end) => new(places[start].Start, places[end - 1].End);

    /// <summary>The normalised units that stand for <paramref name="place"/>, which holds words; all of a letter whose part it holds.</summary>
    public TextRange UnitsAt(TextRange place) =>
        new(places.FindIndex(unit => unit.End > place.Start), places.FindLastIndex(unit => unit.Start < place.End) + 1);

    // Letters are composed inside one grapheme, never across two. A grapheme may hold a space, before a mark or behind a sign that goes before
    // numbers; the space is still one.
    private static int EndOfLetter(string text, int start)
    {
        var next = start + StringInfo.GetNextTextElementLength(text, start);
        var end = start + 1;
        while (end < next && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end;
    }
}
