using System.Globalization;
using System.Text;

namespace Sourcebound.Exports;

/// <summary>The article's sources for LaTeX: a BibLaTeX database in UTF-8, its keys the ids of the sources.</summary>
internal static class BibLatex
{
    /// <summary>The database.</summary>
    public static byte[] Write(ArticleData data)
    {
        var bib = new StringBuilder();
        foreach (var reference in data.References)
        {
            bib.Append(bib.Length == 0 ? "" : "\n");
            WriteEntry(bib, reference);
        }

        return Encoding.UTF8.GetBytes(bib.ToString());
    }

    /// <summary>One entry.</summary>
    public static void WriteEntry(StringBuilder bib, Reference reference)
    {
        bib.Append(CultureInfo.InvariantCulture, $"@{TypeOf(reference)}{{{reference.Id},\n");
        WriteField(bib, "title", Protected(reference.Title));

        // Braces keep a name whole: which part of it is the family's is not known.
        WriteField(bib, "author", reference.Creator is null ? null : Protected(reference.Creator));
        WriteField(bib, "date", string.Join('-', reference.IssuedParts.Select(static part => part.ToString("00", CultureInfo.InvariantCulture))));
        WriteField(bib, "organization", reference.Platform is null ? null : Escape(reference.Platform));
        WriteField(bib, TypeOf(reference) == "report" ? "type" : "howpublished", Escape(reference.Genre));
        WriteField(bib, "language", reference.Language?.Value);
        WriteField(bib, "url", reference.Url is null ? null : Verbatim(reference.Url));
        WriteField(bib, "urldate", reference.Accessed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteField(bib, "note", Escape(reference.Note));
        bib.Append("}\n");
    }

    private static string TypeOf(Reference reference) => reference.Kind switch
    {
        "social-post" => "online",
        "external" when reference.Url is not null => "online",
        "agency-report" => "report",
        "decree" => "legislation",
        "image" => "image",
        "dataset" => "dataset",
        _ => "misc",
    };

    private static void WriteField(StringBuilder bib, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            bib.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
        }
    }

    public static string Protected(string text) => $"{{{Escape(text)}}}";

    // BibTeX counts every brace, an escaped one too; TeX joins hyphens into dashes and apostrophes into quotation marks.
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '\\' => escaped.Append(@"\textbackslash{}"),
                '{' => escaped.Append(@"\textbraceleft{}"),
                '}' => escaped.Append(@"\textbraceright{}"),
                '^' => escaped.Append(@"\textasciicircum{}"),
                '~' => escaped.Append(@"\textasciitilde{}"),
                '`' => escaped.Append(@"\textasciigrave{}"),
                '<' => escaped.Append(@"\textless{}"),
                '>' => escaped.Append(@"\textgreater{}"),
                '|' => escaped.Append(@"\textbar{}"),
                '%' or '#' or '&' or '_' or '$' => escaped.Append('\\').Append(character),
                '-' or '\'' when escaped.Length > 0 && escaped[^1] == character => escaped.Append("{}").Append(character),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    // An address is read as it stands, but its braces are counted.
    public static string Verbatim(string address) =>
        address.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
