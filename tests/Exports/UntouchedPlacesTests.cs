using CsCheck;
using Sourcebound.Exports;
using Sourcebound.Model;
using Xunit;

namespace Sourcebound.Tests.Exports;

/// <summary>Words of a stored text are found again in the text as it is.</summary>
public sealed class UntouchedPlacesTests
{
    private static readonly string[] Pieces = ["a", "й", "и\u0306", " ", "\n", "\u00A0", "🔊", "e\u0301\u0323", "\u1100", "\u1161", "\uFB01", "…"];

    [Theory]
    [InlineData("  Один,\r\n два  три.\n\nЧотири", "два три", "два  три")]
    [InlineData("Один\n\n\n  два", "Один два", "Один\n\n\n  два")]
    [InlineData("на\u0438\u0306кращий день", "найкращий", "на\u0438\u0306кращий")]
    [InlineData("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글", "\u1112\u1161\u11ab\u1100\u1173\u11af")]
    [InlineData("🔊СВ ЗСУ:", "СВ", "СВ")]
    public void Words_are_cut_as_they_stand(string text, string words, string expected)
    {
        var found = TextMatch.Find(words, new SearchableText(text));
        var range = UntouchedPlaces.Of(text)!.Of(found.Fragments.Single().Stored);
        Assert.Equal(expected, range.Of(text));
    }

    [Fact]
    public void Every_stretch_of_any_text_normalises_to_the_words_it_stands_for()
    {
        var characters = Gen.Int[0, Pieces.Length - 1].Select(static index => Pieces[index]);
        Gen.Select(characters.List[1, 30], Gen.Int[0, 40], Gen.Int[1, 10]).Sample((parts, start, length) =>
        {
            var text = string.Concat(parts);
            var words = new SearchableText(text).Words;
            if (UntouchedPlaces.Of(text) is not { } places)
            {
                // Only where composing reaches over more than a character and its marks may the places be unknown.
                return;
            }

            var range = new TextRange(Math.Min(start, words.Length), Math.Min(start + length, words.Length));
            if (range.Length > 0 && !char.IsWhiteSpace(words[range.Start]) && !char.IsWhiteSpace(words[range.End - 1]) && !CutsPiece(words, range))
            {
                Assert.Equal(range.Of(words), NormalizedText.Of(places.Of(range).Of(text)));
            }
        });
    }

    [Fact]
    public void Code_points_and_units_lead_to_each_other()
    {
        const string Text = "🔊 Сьогодні 🔊 більше";
        var range = new TextRange(Text.IndexOf("більше", StringComparison.Ordinal), Text.Length);
        var points = UntouchedPlaces.InCodePoints(Text, range);
        Assert.Equal(new CodePointRange(13, 19), points);
        Assert.Equal(range, UntouchedPlaces.InUnits(Text, points));
    }

    // A stretch that parts a character from its marks stands for the whole of it.
    private static bool CutsPiece(string words, TextRange range) => IsMark(words, range.Start) || IsMark(words, range.End);

    private static bool IsMark(string words, int at) => at < words.Length
        && (char.GetUnicodeCategory(words[at]) is System.Globalization.UnicodeCategory.NonSpacingMark || char.IsLowSurrogate(words[at]) || words[at] is >= '\u1160' and <= '\u11FF');
}
