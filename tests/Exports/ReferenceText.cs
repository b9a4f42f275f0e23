using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Web;
using Xunit;

namespace Sourcebound.Tests.Exports;

/// <summary>Reads what bibliographies say back, each by its format's own rules.</summary>
internal static partial class ReferenceText
{
    private static readonly ImmutableDictionary<string, string> Macros = new Dictionary<string, string>
    {
        ["textbackslash"] = "\\", ["textbraceleft"] = "{", ["textbraceright"] = "}", ["textasciicircum"] = "^", ["textasciitilde"] = "~",
        ["textasciigrave"] = "`", ["textless"] = "<", ["textgreater"] = ">", ["textbar"] = "|",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The fields of one BibLaTeX entry, as TeX would print them.</summary>
    public static IReadOnlyDictionary<string, string> ReadBib(string entry)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        var at = 0;
        while (Field().Match(entry, at) is { Success: true } field)
        {
            var start = field.Index + field.Length;
            at = EndOfBraces(entry, start);
            fields.Add(field.Groups[1].Value, field.Groups[1].Value == "url" ? entry[start..at] : Print(entry[start..at]));
        }

        return fields;
    }

    /// <summary>The values of one RIS record, by tag.</summary>
    public static IReadOnlyDictionary<string, string> ReadRis(string record) => record.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(static line => line[..2], static line => line["TY  - ".Length..], StringComparer.Ordinal);

    /// <summary>The value of one key of a context object.</summary>
    public static string? ReadKey(string context, string key) => HttpUtility.ParseQueryString(context)[key];

    // BibTeX counts braces whether or not a backslash stands before them.
    private static int EndOfBraces(string text, int at)
    {
        for (var depth = 1; ; at++)
        {
            depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }
    }

    private static string Print(string tex)
    {
        Assert.DoesNotMatch(Unescaped(), tex);
        return Piece().Replace(tex, static match =>
            match.Groups["macro"] is { Success: true, Value: var macro } ? Macros[macro]
            : match.Groups["escaped"] is { Success: true, Value: var character } ? character
            : "");
    }

    [GeneratedRegex(@"\n  ([a-z]+) = \{")]
    private static partial Regex Field();

    [GeneratedRegex(@"\\(?<macro>[a-z]+)\{\}|\\(?<escaped>[%#&_$])|[{}]", RegexOptions.ExplicitCapture)]
    private static partial Regex Piece();

    // What TeX would not print as it stands: comments, arguments, columns, mathematics, dashes.
    [GeneratedRegex(@"(?<!\\)[%#&_$]|[\^~`<>|]|--|''")]
    private static partial Regex Unescaped();
}
