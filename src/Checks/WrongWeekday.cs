using System.Text.RegularExpressions;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT405: a weekday and a date that disagree.
/// </summary>
/// <remarks>
/// What it does: compares every weekday that the text prints beside a whole date, and every weekday in a record's <c>as_printed</c>, with the calendar.
/// Why it matters: one of the two is wrong, and with it the day of everything that is said to have happened then.
/// Example: <c>issued: { as_printed: "on Thursday", date: 2022-02-25 }</c>, a Friday
/// Write instead: <c>issued: { as_printed: "on Thursday", date: 2022-02-24, resolved_by: editor, reason: "…" }</c>
/// </remarks>
internal sealed partial class WrongWeekday : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT405", "wrong-weekday", Severity.Warning);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article) =>
    [
        .. from passage in article.Passages
           from printed in passage.WeekdayDates
           where printed.Date.DayOfWeek != printed.Weekday
           select At(passage.SpanOf(printed.Range), Excerpts.Short(printed.Range.Of(passage.Text)), printed.Date),
        .. from date in DatesOf(article)
           where date.Precision == "day"
           let day = date.Date
           where day is not null
           let named = WeekdaysIn(date.AsPrinted ?? "", article)
           where named.Count > 0 && !named.Exists(pair => pair.Weekday == day.Value.DayOfWeek)
           select At(date.Span, named[0].Word, day.Value),
    ];

    private Diagnostic At(InputSpan span, string word, DateOnly date) => Rule.At(
        span, $"`{word}` is printed for {date:yyyy-MM-dd}, which was a {date.DayOfWeek}", "correct the date in the record; a text that is supplied so stays as it is, with an editor's note");

    private static IEnumerable<StatedDate> DatesOf(Article article) =>
    [
        .. article.FrontMatter.Times,
        .. article.Records.Sources.Select(static source => source.Issued).OfType<StatedDate>(),
        .. article.Records.Claims.Select(static claim => claim.AsOf).OfType<StatedDate>(),
    ];

    private static List<(string Word, DayOfWeek Weekday)> WeekdaysIn(string printed, Article article)
    {
        List<(string, DayOfWeek)> found = [];
        foreach (var word in Word().Matches(printed).Select(static match => match.Value))
        {
            foreach (var facts in article.Languages.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Value))
            {
                if (facts.Weekdays.TryGetValue(word, out var weekday))
                {
                    found.Add((word, weekday));
                }
            }
        }

        return found;
    }

    [GeneratedRegex(@"[\p{L}\p{M}'’ʼ]+")]
    private static partial Regex Word();
}
