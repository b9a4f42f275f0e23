using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sourcebound.Exports;
using Sourcebound.Model;
using Sourcebound.Reading;

namespace Sourcebound.Cli.Importing;

/// <summary>The supplied file as a source of the article: its words and, of a page or Markdown, the file itself and what it states beside them.</summary>
/// <param name="file">The file.</param>
/// <param name="text">What it says.</param>
/// <param name="language">The language of its words.</param>
internal sealed class SuppliedSource(SuppliedFile file, ImportedText text, LanguageTag language)
{
    /// <summary>The id of the source that holds the words.</summary>
    public const string Id = "supplied-text";

    /// <summary>The id of the source that holds what the file states beside them, once the editor makes it one.</summary>
    public const string HeadId = "supplied-head";

    private bool IsPlain => file.Ending == ".txt";

    private string TextPath => PathOf(Id);

    private string HeadPath => PathOf(HeadId);

    // Published are the words, never a page with all that runs in it.
    private string KeptPath => $"originals/as-supplied{file.Ending}";

    // A plain text is evidence as it is.
    private ReadOnlyMemory<byte> Stored => IsPlain ? file.Bytes : Paragraphs(text.Passages.Select(static words => words.Text));

    private ReadOnlyMemory<byte> Head => Paragraphs(text.Beside.Select(static stated => stated.Words));

    /// <summary>The files, by their paths from the article's folder.</summary>
    public ImmutableArray<(string Path, ReadOnlyMemory<byte> Bytes)> Files =>
    [
        (TextPath, Stored),
        .. text.Beside.IsEmpty ? Array.Empty<(string, ReadOnlyMemory<byte>)>() : [(HeadPath, Head)],
        .. IsPlain ? Array.Empty<(string, ReadOnlyMemory<byte>)>() : [(KeptPath, file.Bytes)],
    ];

    /// <summary>The records, as entries of a list; the one that nothing needs yet as comments.</summary>
    public string Records =>
        Record("  ", Id, "The article as supplied", TextPath, Stored, Origin)
        + (text.Beside.IsEmpty ? "" : Record("  # ", HeadId, "What the supplied file states beside its text", HeadPath, Head, $"the file {file.Name}, kept as {KeptPath}"));

    private string Origin
    {
        get
        {
            var size = file.Bytes.Length.ToString(CultureInfo.InvariantCulture);
            return IsPlain ? $"the file {file.Name}, {size} bytes" : $"the file {file.Name}, {size} bytes, SHA-256 {file.Sha256}, kept as {KeptPath}; its words alone are the stored text";
        }
    }

    private string PathOf(string id) => $"originals/{id}.{language}.txt";

    private string Record(string indent, string id, string label, string path, ReadOnlyMemory<byte> bytes, string origin)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        string[] lines =
        [
            $"- id: {id}",
            "  kind: document",
            $"  label: {QuotedYaml.Of(label)}",
            $"  lang: {language}",
            $"  text: {{ file: {path}, sha256: {sha256} }}",
            $"  access: {{ obtained_from: {QuotedYaml.Of(HiddenCharacters.Without(origin))} }}",
            "  unknown: [author, issued, url, archive_url, retrieved]",
        ];
        return string.Concat(lines.Select(line => $"\n{indent}{line}"));
    }

    private static byte[] Paragraphs(IEnumerable<string> paragraphs) => Encoding.UTF8.GetBytes(string.Join("\n\n", paragraphs) + "\n");
}
