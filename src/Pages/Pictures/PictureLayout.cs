using Sourcebound.Model;
using Sourcebound.Pages.Across;

namespace Sourcebound.Pages.Pictures;

/// <summary>Lays figures out so that no label can lie over another: a cell for each claimant and day, and in it one figure below the other.</summary>
internal static class PictureLayout
{
    private const int ColumnWidth = 208;
    private const int MarkX = 30;
    private const int LabelX = 42;
    private const int Margin = 6;

    // Above each figure is left free, for the lines that run there.
    private const int Band = 12;

    /// <summary>The picture of <paramref name="figures"/>, or null when there are none.</summary>
    public static Picture? Of(IReadOnlyList<ArticleClaim> figures, Words words)
    {
        if (figures.Count == 0)
        {
            return null;
        }

        var days = figures.Select(static figure => DayOf(figure)).Distinct().OrderBy(static day => day is null).ThenBy(static day => day?.Date).ThenBy(static day => day?.Precision, StringComparer.Ordinal).ToList();
        var columns = days.Select((day, index) => Column(index, day, index == 0 ? null : days[index - 1], words)).ToList();
        var width = columns.Count * ColumnWidth;
        var y = Band + (columns.Max(static column => column.Heading.Count) * LabelWrap.LineHeight);
        List<PictureLane> lanes = [];
        List<PictureMark> marks = [];
        foreach (var lane in figures.GroupBy(static figure => figure.Claim.Claimant))
        {
            var language = lane.Key == Claimant.TheArticle ? words.Language : lane.Key.Language;
            var name = Place(LabelWrap.Lines([new LabelRun(lane.Key.NameIn(words), language, IsStrong: true)], width - (2 * Margin)), Margin, y + Margin);
            lanes.Add(new PictureLane(y, name));
            y += Margin + (name.Count * LabelWrap.LineHeight);
            y = AddMarks([.. lane], days, y, words, marks) + Margin;
        }

        return new Picture(width, y, columns, lanes, marks, PictureRoutes.Of(marks, Band));
    }

    /// <summary>Lines of a label below each other, from the upper edge <paramref name="top"/> on.</summary>
    public static List<LabelLine> Place(IReadOnlyList<IReadOnlyList<LabelRun>> lines, int x, int top) =>
        [.. lines.Select((runs, index) => new LabelLine(x, top + (index * LabelWrap.LineHeight) + 14, runs))];

    // Rows are as high in one column as in the next, so that the free bands above them meet.
    private static int AddMarks(IReadOnlyList<ArticleClaim> lane, List<(DateOnly Date, string Precision)?> days, int top, Words words, List<PictureMark> marks)
    {
        var cells = lane.GroupBy(static figure => DayOf(figure)).Select(cell => (Column: days.IndexOf(cell.Key), Figures: cell.ToList())).ToList();
        var y = top;
        for (var row = 0; row < cells.Max(static cell => cell.Figures.Count); row++)
        {
            var height = 0;
            foreach (var (column, figures) in cells.Where(cell => row < cell.Figures.Count))
            {
                var left = column * ColumnWidth;
                var label = Place(LabelWrap.Lines(LabelOf(figures[row], words), ColumnWidth - LabelX - Margin), left + LabelX, y + Band);
                marks.Add(new PictureMark(figures[row], ShapeOf(figures[row].Claim.Quantity!), left + MarkX, y + Band + (LabelWrap.LineHeight / 2), label));
                height = Math.Max(height, Band + (label.Count * LabelWrap.LineHeight));
            }

            y += height;
        }

        return y;
    }

    private static PictureColumn Column(int index, (DateOnly Date, string Precision)? day, (DateOnly Date, string Precision)? before, Words words)
    {
        var later = day is { } its && before is { } earlier ? its.Date.DayNumber - earlier.Date.DayNumber : 0;
        List<LabelRun> heading = [new LabelRun(day is { } known ? words.Date(known.Date, known.Precision) : words["date.day-unknown"], words.Language, IsStrong: true)];
        if (later > 1)
        {
            heading.Add(new LabelRun(words.Count("picture.days-later", later), words.Language, IsStrong: false));
        }

        var lines = heading.SelectMany(static run => LabelWrap.Lines([run], ColumnWidth - (2 * Margin))).ToList();
        return new PictureColumn(index * ColumnWidth, Place(lines, (index * ColumnWidth) + Margin, 0), later == 1);
    }

    private static IEnumerable<LabelRun> LabelOf(ArticleClaim figure, Words words)
    {
        yield return new LabelRun(Phrases.Of(figure.Claim.Quantity!, words), words.Language, IsStrong: true);
        if (figure.Claim.Unit is { } unit)
        {
            yield return new LabelRun(unit.Printed, figure.Article.Language, IsStrong: false);
        }
    }

    private static (DateOnly Date, string Precision)? DayOf(ArticleClaim figure) =>
        figure.Claim.AsOf is { Date: { } date } stated ? (date, stated.Precision) : null;

    private static MarkShape ShapeOf(Quantity quantity) => quantity.Value is null ? MarkShape.Range : quantity.Comparator switch
    {
        ">" => MarkShape.MoreThan,
        ">=" => MarkShape.AtLeast,
        "<" => MarkShape.LessThan,
        "<=" => MarkShape.AtMost,
        "~" => MarkShape.About,
        _ => MarkShape.Exact,
    };
}
