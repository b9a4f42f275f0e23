using System.Globalization;
using Sourcebound.Model;
using Sourcebound.Reading.Languages;

namespace Sourcebound.Tests.Languages;

/// <summary>What the finders see in a sentence, as words.</summary>
internal static class Finders
{
    /// <summary>The figures of <paramref name="text"/>, parted by <c> | </c>.</summary>
    public static string Figures(string language, string text) =>
        string.Join(" | ", FigureFinder.Find(text, Data(language)).Select(figure => figure.Range.Of(text)));

    /// <summary>What the figures of <paramref name="text"/> say, parted by <c> | </c>; <c>?</c> for one that gives no number.</summary>
    public static string Quantities(string language, string text) =>
        string.Join(" | ", FigureFinder.Find(text, Data(language)).Select(static figure => Written(figure.Quantity)));

    /// <summary>The sentences of <paramref name="text"/>, parted by <c> | </c>.</summary>
    public static string Sentences(string language, string text) =>
        string.Join(" | ", SentenceSplitter.Split(text, Data(language)).Select(part => part.Range.Of(text)));

    /// <summary>The quoted words of <paramref name="text"/>, parted by <c> | </c>.</summary>
    public static string Quotations(string text) =>
        string.Join(" | ", QuotationFinder.Find(text, Data("en")).Select(quotation => quotation.Words.Of(text)));

    /// <summary>The words of <paramref name="text"/> that report what somebody said, parted by <c> | </c>.</summary>
    public static string Reports(string language, string text) =>
        string.Join(" | ", Data(language).ReportingWords.Find(text).Select(found => found.Range.Of(text)));

    /// <summary>The relative times of <paramref name="text"/>, parted by <c> | </c>.</summary>
    public static string RelativeTimes(string language, string text) =>
        string.Join(" | ", RelativeTimeFinder.Find(text, Data(language)).Select(words => words.Of(text)));

    /// <summary>The weekdays beside whole dates in <paramref name="text"/>, each with what it says and the date, parted by <c> | </c>.</summary>
    public static string WeekdayDates(string language, string text) =>
        string.Join(" | ", WeekdayDateFinder.Find(text, Data(language)).Select(found =>
            string.Create(CultureInfo.InvariantCulture, $"{found.Range.Of(text)} = {found.Weekday} {found.Date:yyyy-MM-dd}")));

    private static string Written(Quantity? quantity) => quantity switch
    {
        null => "?",
        { Value: { } value } => Bound(quantity) + value.ToString("0.###", CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Bound(quantity)}{quantity.Minimum:0.###} to {quantity.Maximum:0.###}"),
    };

    private static string Bound(Quantity quantity) => quantity.Comparator == "=" ? "" : quantity.Comparator;

    private static LanguageData Data(string language) => LanguageData.Of(LanguageTag.Parse(language)!.Value);
}
