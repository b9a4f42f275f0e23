using System.Text;

namespace Sourcebound.Tests.Exports;

/// <summary>Reads RFC 4180 as the RFC has it, one character at a time, and nothing more lenient.</summary>
internal static class CsvText
{
    /// <summary>The rows.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string csv)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        var at = 0;
        while (at < csv.Length)
        {
            row.Add(csv[at] == '"' ? ReadQuoted(csv, ref at) : ReadPlain(csv, ref at));
            if (csv[at] == ',')
            {
                at++;
            }
            else if (csv[at..].StartsWith("\r\n", StringComparison.Ordinal))
            {
                at += 2;
                rows.Add(row);
                row = [];
            }
            else
            {
                throw new FormatException($"`{csv[at]}` after a cell, at {at}");
            }
        }

        return row.Count == 0 ? rows : throw new FormatException("the last row has no line end");
    }

    /// <summary>The rows below the header, each by the names of the columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> ReadTable(string csv)
    {
        var rows = Read(csv);
        return [.. rows.Skip(1).Select(row => row.Count == rows[0].Count
            ? rows[0].Zip(row).ToDictionary(static pair => pair.First, static pair => pair.Second, StringComparer.Ordinal)
            : throw new FormatException($"a row of {row.Count} cells below a header of {rows[0].Count}"))];
    }

    private static string ReadPlain(string csv, ref int at)
    {
        var start = at;
        while (csv[at] is not (',' or '\r' or '\n'))
        {
            at += csv[at] == '"' ? throw new FormatException($"a quotation mark inside a plain cell, at {at}") : 1;
        }

        return csv[start..at];
    }

    private static string ReadQuoted(string csv, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; ; at++)
        {
            if (csv[at] == '"' && csv[at + 1] != '"')
            {
                at++;
                return cell.ToString();
            }

            at += csv[at] == '"' ? 1 : 0;
            cell.Append(csv[at]);
        }
    }
}
