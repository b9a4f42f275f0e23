using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sourcebound.Exports;

/// <summary>
/// The article's statements as a table for spreadsheets and scripts: RFC 4180 in UTF-8 without a byte order mark. The cells hold the words as they are: one that begins
/// with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> gets no mark before it, so a spreadsheet must import the columns as text.
/// </summary>
internal static class ClaimsCsv
{
    /// <summary>The file's name, by which its description finds it.</summary>
    public const string FileName = "claims.csv";

    // RFC 4180, section 2.6, and a space at an end, which some readers would trim.
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>The table.</summary>
    public static byte[] Write(ArticleData data)
    {
        var csv = new StringBuilder();
        WriteLine(csv, StatementColumns.All.Select(static column => column.Name));
        foreach (var statement in data.Statements)
        {
            WriteLine(csv, StatementColumns.All.Select(column => Cell(column.Value(statement))));
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>One line of cells.</summary>
    public static void WriteLine(StringBuilder csv, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            csv.Append(isFirst ? "" : ",");
            isFirst = false;
            if (cell.AsSpan().ContainsAny(Special) || cell.StartsWith(' ') || cell.EndsWith(' '))
            {
                csv.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
            else
            {
                csv.Append(cell);
            }
        }

        // RFC 4180, section 2.1.
        csv.Append("\r\n");
    }

    /// <summary>A cell: nothing for what is not known, several words parted by spaces.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        IEnumerable<string> list => string.Join(' ', list),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
