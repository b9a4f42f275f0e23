using System.Collections.Immutable;
using Sourcebound.Diagnostics;

namespace Sourcebound.Cli.Lists;

/// <summary>Cells in columns for people to read; nothing is cut, and a column in which nothing stands is left out.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>Writes the table.</summary>
    /// <param name="rows">Its rows, the first of them the columns' names.</param>
    /// <param name="lines">Where it goes.</param>
    public static void Write(ImmutableArray<ImmutableArray<string>> rows, TextWriter lines)
    {
        int[] shown = [.. Enumerable.Range(0, rows[0].Length).Where(column => rows.Skip(1).Any(row => row[column].Length > 0))];
        int[] widths = [.. shown.Select(column => rows.Max(row => TerminalColumns.Of(row[column])))];
        foreach (var row in shown.Length > 0 ? rows : [])
        {
            lines.WriteLine(string.Join(Gap, shown.Index().Select(place => row[place.Item] + new string(' ', widths[place.Index] - TerminalColumns.Of(row[place.Item])))).TrimEnd());
        }
    }
}
