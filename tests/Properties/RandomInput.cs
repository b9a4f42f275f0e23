using System.Text;
using CsCheck;

namespace Sourcebound.Tests.Properties;

/// <summary>Random text that looks enough like an article to reach every corner of the readers.</summary>
internal static class RandomInput
{
    private static readonly string[] MarkdownPieces =
    [
        "\n", "\n\n", "> ", "## ", "- ", "1. ", "[", "]", "](", ")", "[@", "[@a]", "[@a][]", "[]", "[@ru-losses-800]", "][@defenceu-1]", "[@unsourced]", "[^@a]", "{.b}", "*", "**", "_",
        "`", "```", "\\", "<b>", "&amp;", "&#x202E;", "![x](y)", "<https://a.example>", "---", "***", "\"", "“", "”", "„", "«", "»", "‘", "’", "'", "「", "」", "…", "...",
        "1 тис.", "2,5 млн", "30–40", "F-16", "a thousand", "25%", "№ 7", "10:30", "February 25, 2022", "Image: AP", "Вірте у ЗСУ!", "هذا", "שלום", "中文", "e\u0301", "🇺🇦", "👩‍👩‍👧",
        "<!-- allow unbound-figure: x -->", "\t", "    ", "\u00A0", "\u2028", "\u200D", "said", "according to",
    ];

    private static readonly string[] YamlPieces =
    [
        "\n", "\n  ", "\n    ", "- ", "- { id: a, ", "}", "{", "[", "]", ": ", ", ", "id: ", "a", "sources:\n", "claims:\n", "agents:\n", "notes:\n", "bindings:\n", "kind: ", "person", "statement",
        "text: { file: ../x, sha256: 0 }", "text: { file: originals/defenceu-1.uk.txt }", "quantity: { value: 1e400 }", "quantity: { value: -5, min: 3 }", "date: 2022-02-31", "date: 9999-99-99",
        "&x ", "*x", "!!binary ", "|\n", ">-\n", "\"", "'", "#", "%", "---\n", "...\n", "? ", "null", "~", "true", "\t", "lang: xx-yy-zz", "lang: uk", "🇺🇦", "Ї", "\u0085", "exact: \"\"", "at: [ { exact: a } ]",
        "translations: [ { id: b, lang: en, text: c } ]", "url: javascript:alert(1)", "<<: ", "\u2029",
    ];

    /// <summary>Any text that UTF-8 can hold, control characters and all planes included.</summary>
    public static Gen<string> Text { get; } = Gen.OneOf(Gen.Int[0, 0x7F], Gen.Int[0x80, 0x7FF], Gen.Int[0x2000, 0x20FF], Gen.Int[0, 0x10FFFF])
        .Where(static value => value is < 0xD800 or > 0xDFFF)
        .Select(char.ConvertFromUtf32).Array[0, 12].Select(string.Concat);

    /// <summary>Text made of what Markdown and the finders react to, mixed with any.</summary>
    public static Gen<string> Markdown { get; } = Mixed(MarkdownPieces);

    /// <summary>Text made of what YAML and the records react to, mixed with any.</summary>
    public static Gen<string> Yaml { get; } = Mixed(YamlPieces);

    /// <summary>Any bytes at all, mostly no UTF-8.</summary>
    public static Gen<byte[]> Bytes { get; } = Gen.Byte.Array[0, 200];

    /// <summary>The text with a random part replaced by another.</summary>
    public static Gen<string> Damaged(string text, Gen<string> with) =>
        from start in Gen.Int[0, text.Length]
        from length in Gen.Int[0, 40]
        from other in with
        select new StringBuilder(text).Remove(start, Math.Min(length, text.Length - start)).Insert(start, other).ToString();

    private static Gen<string> Mixed(string[] pieces) =>
        Gen.OneOf(Gen.OneOf(pieces), Gen.OneOf(pieces), Gen.OneOf("word", "Two", " ", " ", "3", "."), Text).Array[0, 40].Select(string.Concat);
}
