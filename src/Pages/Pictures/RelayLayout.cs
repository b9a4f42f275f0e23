using Sourcebound.Model;
using Sourcebound.Pages.Across;

namespace Sourcebound.Pages.Pictures;

/// <summary>Lays out on which ways claims came into an article: a row for each way, a column for each party on it.</summary>
internal static class RelayLayout
{
    private const int BoxWidth = 190;
    private const int Padding = 9;
    private const int Gap = 44;

    // The last arrow carries the number of claims.
    private const int LastGap = 150;
    private const int RowGap = 14;

    /// <summary>The picture of <paramref name="relays"/>, or null when there are none.</summary>
    public static RelayPicture? Of(IReadOnlyList<Relay> relays, Words words)
    {
        if (relays.Count == 0)
        {
            return null;
        }

        var columns = relays.Max(static relay => relay.Via.Count) + 1;
        var articleX = (columns * (BoxWidth + Gap)) - Gap + LastGap;
        List<RelayBox> boxes = [];
        List<RelayArrow> arrows = [];
        var y = 1;
        foreach (var own in relays.GroupBy(static relay => (relay.Claimant, relay.IsImplied)))
        {
            var name = Lines([new LabelRun(own.Key.Claimant.NameIn(words), LanguageOf(own.Key.Claimant, words), IsStrong: true), .. own.Key.IsImplied ? [new LabelRun(words["claimants.implied"], words.Language, IsStrong: false)] : Array.Empty<LabelRun>()]);
            var top = y;
            foreach (var relay in own)
            {
                y = AddRow(relay, relay == own.Last() ? HeightOf(name) - (y - top) : 0, articleX, y, words, boxes, arrows) + RowGap;
            }

            boxes.Add(Box(1, top, y - RowGap - top, name));
        }

        boxes.Add(Box(articleX, 1, y - RowGap - 1, Lines([new LabelRun(words["figures.this-article"], words.Language, IsStrong: true)])));
        return new RelayPicture(articleX + BoxWidth + 1, y - RowGap + 1, boxes, arrows);
    }

    // One way: the boxes of those that passed it on, and the arrows; gives back the lower edge.
    private static int AddRow(Relay relay, int least, int articleX, int y, Words words, List<RelayBox> boxes, List<RelayArrow> arrows)
    {
        var names = relay.Via.Select(via => Lines([new LabelRun(via.Text, via.Language, IsStrong: false)])).ToList();
        var height = names.Select(HeightOf).Append((2 * LabelWrap.LineHeight) + (2 * Padding)).Append(least).Max();
        var middle = y + (height / 2);
        var x = 1 + BoxWidth;
        foreach (var name in names)
        {
            arrows.Add(new RelayArrow(x, middle, x + Gap, []));
            boxes.Add(Box(x + Gap, y, height, name));
            x += Gap + BoxWidth;
        }

        var label = LabelWrap.Lines([new LabelRun(words.Count("relay.claims", relay.Claims.Count), words.Language, IsStrong: false)], LastGap);
        arrows.Add(new RelayArrow(x, middle, articleX, PictureLayout.Place(label, articleX - LastGap + Padding, middle - 3 - (label.Count * LabelWrap.LineHeight))));
        return y + height;
    }

    private static RelayBox Box(int x, int y, int height, IReadOnlyList<IReadOnlyList<LabelRun>> name) =>
        new(x, y, BoxWidth, height, PictureLayout.Place(name, x + Padding, y + ((height - (name.Count * LabelWrap.LineHeight)) / 2)));

    private static IReadOnlyList<IReadOnlyList<LabelRun>> Lines(IEnumerable<LabelRun> runs) => LabelWrap.Lines(runs, BoxWidth - (2 * Padding));

    private static int HeightOf(IReadOnlyList<IReadOnlyList<LabelRun>> lines) => (lines.Count * LabelWrap.LineHeight) + (2 * Padding);

    private static LanguageTag LanguageOf(Claimant claimant, Words words) => claimant == Claimant.TheArticle ? words.Language : claimant.Language;
}
