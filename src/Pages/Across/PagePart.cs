using Sourcebound.Model;

namespace Sourcebound.Pages.Across;

/// <summary>One part of a list that is too long for one page.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="Count">Number of parts.</param>
/// <param name="Stem">The file name of the first, without ending.</param>
/// <param name="Joint">What stands between that and a later part's number.</param>
internal sealed record PagePart(int Number, int Count, string Stem, string Joint)
{
    /// <summary>The most rows that one page shows.</summary>
    public const int Rows = 1000;

    /// <summary>The most entries that one page shows of a list that people look something up in, so that it is there at once.</summary>
    public const int Entries = 100;

    private const int MostJumps = 24;

    /// <summary>The numbers of some parts, evenly spread from the first to the last, for those who look for something far away; none when the neighbours are all there is.</summary>
    public static IReadOnlyList<int> Jumps(int count) => count < 3 ? [] :
        [.. Enumerable.Range(0, Math.Min(count, MostJumps)).Select(index => 1 + (index * (count - 1) / (Math.Min(count, MostJumps) - 1)))];

    /// <summary>The file name of the part with this number.</summary>
    public string FileName(int number) => number == 1 ? $"{Stem}.html" : $"{Stem}{Joint}{number}.html";

    /// <summary>The title of the page: that of the whole list, and which part it is when there are several.</summary>
    public string TitleOf(string title, Words words) => Number == 1 ? title : words.Format("pager.title", title, Number, Count);

    /// <summary>Cuts a list into parts; an empty one is one part.</summary>
    public static IEnumerable<(PagePart Part, IReadOnlyList<T> Rows)> Of<T>(IReadOnlyList<T> all, string stem, string joint, int rows = Rows)
    {
        var count = Math.Max(1, (all.Count + rows - 1) / rows);
        for (var number = 1; number <= count; number++)
        {
            yield return (new PagePart(number, count, stem, joint), [.. all.Skip((number - 1) * rows).Take(rows)]);
        }
    }
}
