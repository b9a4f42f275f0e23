using System.Globalization;
using System.Text;

namespace Sourcebound.Exports;

/// <summary>The article's sources for reference managers: RIS, whose lines end in CR LF.</summary>
internal static class Ris
{
    /// <summary>The records.</summary>
    public static byte[] Write(ArticleData data)
    {
        var ris = new StringBuilder();
        foreach (var reference in data.References)
        {
            WriteRecord(ris, reference);
        }

        return Encoding.UTF8.GetBytes(ris.ToString());
    }

    /// <summary>One record.</summary>
    public static void WriteRecord(StringBuilder ris, Reference reference)
    {
        WriteLine(ris, "TY", reference.Kind switch
        {
            "social-post" => "ELEC",
            "external" when reference.Url is not null => "ELEC",
            "interview" => "PCOMM",
            "decree" => "STAT",
            "agency-report" => "RPRT",
            "image" => "ART",
            "dataset" => "DATA",
            _ => "GEN",
        });
        WriteLine(ris, "ID", reference.Id);
        WriteLine(ris, "TI", reference.Title);
        WriteLine(ris, "AU", reference.Creator);
        WriteLine(ris, "T2", reference.Platform);
        WriteLine(ris, "DA", Date(reference.IssuedParts));
        WriteLine(ris, "LA", reference.Language?.Value);
        WriteLine(ris, "UR", reference.Url);

        // Of a law, Y2 is the day of enactment to some readers.
        WriteLine(ris, "Y2", reference is { Accessed: { } day, Kind: not "decree" } ? Date([day.Year, day.Month, day.Day]) : null);
        WriteLine(ris, "N1", reference.Note);
        ris.Append("ER  - \r\n");
    }

    private static void WriteLine(StringBuilder ris, string tag, string? value)
    {
        if (value is not null)
        {
            ris.Append(CultureInfo.InvariantCulture, $"{tag}  - {value}\r\n");
        }
    }

    // YYYY/MM/DD/other: the slashes stay where a part is not known.
    private static string? Date(IReadOnlyList<int> parts) => parts.Count == 0
        ? null
        : string.Join('/', parts.Select(static part => part.ToString("00", CultureInfo.InvariantCulture))) + new string('/', 4 - parts.Count);
}
