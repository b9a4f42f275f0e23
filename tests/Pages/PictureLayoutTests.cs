using Sourcebound.Model;
using Sourcebound.Pages.Across;
using Sourcebound.Pages.Pictures;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Pages;

/// <summary>The picture of who claimed which figure when can be read, whatever the figures are.</summary>
public sealed class PictureLayoutTests
{
    private static readonly Words Words = Sourcebound.Engines.Theme.Load().Words;

    private static readonly Dictionary<string, ClaimDigest[]> Sets = new(StringComparer.Ordinal)
    {
        ["one figure"] = [MadeFigures.Claim("a", 1, 1)],
        ["one figure of no day"] = [MadeFigures.Claim("a", 1)],
        ["eight of four claimants on three days"] = [.. Enumerable.Range(0, 8).Select(static number => MadeFigures.Claim($"f{number}", number * 100, (number % 3) + 1, $"Claimant {number % 4}"))],
        ["sixty on one day"] = [.. Enumerable.Range(0, 60).Select(static number => MadeFigures.Claim($"f{number}", number, 1, $"Claimant {number % 2}"))],
        ["sixty on ten days, each superseding the one before"] =
            [.. Enumerable.Range(0, 60).Select(static number => MadeFigures.Claim($"f{number}", number, (number % 10) + 1, $"Claimant {number % 7}") with { Supersedes = number == 0 ? null : $"f{number - 1}" })],
        ["very large numbers"] = [MadeFigures.Claim("a", 79228162514264337593543950335m, 1), MadeFigures.Claim("b", 0.0000000000000000000000000001m, 2), MadeFigures.Claim("c", 1, 1)],
        ["a very long unit without a space"] = [MadeFigures.Claim("a", 5, 1, unit: new string('m', 100)), MadeFigures.Claim("b", 5, 1)],
        ["ranges and bounds"] =
        [
            .. new Quantity[] { new("=", null, 30, 40), new(">", 30, null, null), new(">=", 30, null, null), new("<", 30, null, null), new("<=", 30, null, null), new("~", 30, null, null) }
                .Select(static (quantity, index) => MadeFigures.Claim($"f{index}", 0, 1, quantity: quantity) with { ConflictsWith = "f0" }),
        ],
        ["a long name of a claimant"] = [MadeFigures.Claim("a", 5, 1, claimant: "The Ministry for the Coordination of the Ministries that Coordinate Ministries")],
    };

    /// <summary>Names of the sets.</summary>
    public static TheoryData<string> Names => [.. Sets.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_words_lie_over_others_and_none_leave_their_column(string name)
    {
        var picture = Draw(name);
        var boxes = Boxes(picture).ToList();
        Assert.All(boxes, box => Assert.True(box.Left >= 0 && box.Right <= picture.Width && box.Bottom <= picture.Height, box.ToString()));
        foreach (var mark in picture.Marks)
        {
            var column = picture.Columns.Last(column => column.X < mark.X);
            Assert.All(mark.Label.Select(BoxOf), box => Assert.True(box.Left > mark.X && box.Right <= column.X + 208, box.ToString()));
        }

        for (var index = 0; index < boxes.Count; index++)
        {
            Assert.DoesNotContain(boxes.Skip(index + 1), box => box.Overlaps(boxes[index]));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_line_crosses_the_words_of_a_figure(string name)
    {
        var picture = Draw(name);
        var labels = picture.Marks.SelectMany(static mark => mark.Label).Select(BoxOf).ToList();
        foreach (var route in picture.Routes)
        {
            Assert.All(route.Corners.Zip(route.Corners.Skip(1)), leg => Assert.DoesNotContain(labels, new Box(
                Math.Min(leg.First.X, leg.Second.X), Math.Min(leg.First.Y, leg.Second.Y), Math.Max(leg.First.X, leg.Second.X) + 1, Math.Max(leg.First.Y, leg.Second.Y) + 1).Overlaps));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_figure_has_one_mark_in_the_column_of_its_day_and_the_lane_of_its_claimant(string name)
    {
        var picture = Draw(name);
        Assert.Equal(Sets[name].Select(static claim => claim.Id).Order(StringComparer.Ordinal), picture.Marks.Select(static mark => mark.Figure.Claim.Id).Order(StringComparer.Ordinal));
        foreach (var mark in picture.Marks)
        {
            var claim = mark.Figure.Claim;
            Assert.Equal(claim.AsOf?.Date is { } day ? Words.Date(day) : "day not stated", Text([picture.Columns.Last(column => column.X < mark.X).Heading[0]]));
            Assert.Equal(claim.Claimant.Name, Text(picture.Lanes.Last(lane => lane.Top < mark.Y).Name));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_figures_give_the_same_picture(string name)
    {
        var (one, two) = (Draw(name), Draw(name));
        Assert.Equal(Boxes(one), Boxes(two));
        Assert.Equal(one.Routes.SelectMany(static route => route.Corners), two.Routes.SelectMany(static route => route.Corners));
    }

    [Fact]
    public void The_form_of_a_mark_tells_how_its_number_is_bounded() => Assert.Equal(
        [MarkShape.Range, MarkShape.MoreThan, MarkShape.AtLeast, MarkShape.LessThan, MarkShape.AtMost, MarkShape.About],
        Draw("ranges and bounds").Marks.Select(static mark => mark.Shape));

    [Fact]
    public void A_superseding_figure_is_led_to_from_the_earlier_one()
    {
        var picture = PictureLayout.Of([.. MadeFigures.Article(MadeFigures.Claim("new", 2, 2) with { Supersedes = "old" }, MadeFigures.Claim("old", 1, 1)).Figures], Words)!;
        var route = Assert.Single(picture.Routes);
        Assert.Equal(("supersedes", "old", "new"), (route.Kind, route.From.Claim.Id, route.To.Claim.Id));
        Assert.Equal(picture.Marks.Single(static mark => mark.Figure.Claim.Id == "old").X, route.Corners[0].X);
        Assert.Equal(picture.Marks.Single(static mark => mark.Figure.Claim.Id == "new").Y, route.Corners[^1].Y);
    }

    [Fact]
    public void Words_from_right_to_left_have_lines_of_their_own()
    {
        var arabic = LanguageTag.Parse("ar")!.Value;
        var picture = PictureLayout.Of([.. MadeFigures.Article(arabic, MadeFigures.Claim("a", 1250, 1, unit: "سفينة")).Figures], Words)!;
        Assert.Equal(["1,250", "سفينة"], picture.Marks[0].Label.Select(static line => Text([line])));
    }

    [Fact]
    public void Of_many_figures_the_sixty_of_the_latest_twelve_days_are_chosen()
    {
        List<ArticleClaim> figures = [.. MadeFigures.Article(Enumerable.Range(1, 100).Select(static number => MadeFigures.Claim($"f{number}", number, ((number - 1) % 20) + 1))).Figures];
        var chosen = PictureChoice.Of(figures);
        Assert.Equal(60, chosen.Count);
        Assert.Equal(new DateOnly(2022, 3, 9), chosen.Min(static figure => figure.Claim.AsOf!.Date));
        Assert.Equal(chosen.OrderBy(figures.IndexOf), chosen);
    }

    private static Picture Draw(string name) => PictureLayout.Of([.. MadeFigures.Article(Sets[name]).Figures], Words)!;

    private static string Text(IEnumerable<LabelLine> lines) => string.Join(' ', lines.SelectMany(static line => line.Runs).Select(static run => run.Text.Trim()));

    private static IEnumerable<Box> Boxes(Picture picture) =>
        picture.Columns.SelectMany(static column => column.Heading).Concat(picture.Lanes.SelectMany(static lane => lane.Name)).Concat(picture.Marks.SelectMany(static mark => mark.Label)).Select(BoxOf);

    private static Box BoxOf(LabelLine line) =>
        new(line.X, line.Y - 12, line.X + line.Runs.Sum(static run => LabelWrap.WidthOf(run.Text, run.IsStrong)), line.Y + 4);

    private sealed record Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
