using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Forms;
using Sourcebound.Reading.Rules;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading;

/// <summary>Reads one source record with its stored text and translations.</summary>
/// <param name="folder">The article's folder.</param>
/// <param name="findings">Where findings go.</param>
internal sealed partial class SourceReader(InputFolder folder, Findings findings)
{
    private static readonly ImmutableArray<string> MustBeKnown = ["author", "issued", "lang", "text", "url"];

    // A picture need hold no words.
    private static readonly (FormTest, ImmutableArray<string>) Wordless = (new FormTest.Holds("kind", "image"), ["lang", "text"]);

    /// <summary>One source.</summary>
    public Source Read(RecordReader fields) => new(
        fields.RequiredId("id"),
        fields.NameSpan,
        fields.RequiredOneOf("kind", Vocabulary.SourceKinds),
        fields.Text("label") ?? fields.Text("id") ?? "",
        fields.StatedText("author"),
        fields.StatedText("relays"),
        fields.Record("issued", "date", ReadDate),
        fields.Language("lang"),
        fields.Record("text", "stored text", ReadStoredText),
        fields.Record("caption", "caption", ReadCaption),
        fields.Text("media_label"),
        fields.Record("access", "access record", ReadAccess) ?? new Access(null, null, null, null),
        fields.Known(MustBeKnown, "access", Wordless),
        fields.Records("translations", "translation", TranslationReader.Read))
    {
        NoTranslation = ReadNoTranslation(fields),
    };

    /// <summary>A date as printed and as resolved.</summary>
    public static StatedDate ReadDate(RecordReader fields)
    {
        var precision = fields.OneOf("precision", Vocabulary.DatePrecisions) ?? "day";
        var (date, isUnknown) = fields.DateOrUnknown("date");
        return new StatedDate(date, precision, fields.Text("as_printed"), fields.Text("resolved_by"), fields.Text("reason"))
        {
            IsUnknown = isUnknown, Span = fields.SpanOf("date"),
        };
    }

    /// <summary>Words with their language.</summary>
    public static Caption ReadCaption(RecordReader fields)
    {
        fields.ReportMissing("lang");
        return new Caption(fields.RequiredText("text"), fields.Language("lang") ?? default);
    }

    // `translation: none` says nothing without its reason.
    private static string? ReadNoTranslation(RecordReader fields)
    {
        var reason = fields.Text("translation_reason");
        if (fields.OneOf("translation", ["none"]) is not null)
        {
            return reason;
        }

        if (reason is not null)
        {
            fields.Report(fields.SpanOf("translation_reason"), "`translation_reason` stands without `translation: none`", "add `translation: none`, or delete the reason");
        }

        return null;
    }

    private static Access ReadAccess(RecordReader fields) => new(
        fields.WebAddress("url"), fields.WebAddress("archive_url"), fields.Date("retrieved"), fields.Text("obtained_from"));

    private StoredText? ReadStoredText(RecordReader fields)
    {
        fields.ReportMissing("sha256", "`sha256sum` of the file gives it");
        var path = fields.RequiredText("file");
        var pinned = fields.Sha256("sha256");
        if (path.Length == 0 || pinned is null || folder.ReadBytes(path, fields.SpanOf("file"), findings) is not { } bytes
            || InputFolder.Decode(bytes, $"{folder.Shown}/{path}", findings) is not { } text)
        {
            return null;
        }

        if (!StoredTextPath().IsMatch(path))
        {
            var fault = path.StartsWith("originals/", StringComparison.Ordinal) ? "has a name that no address can hold" : "is not under `originals/`";
            fields.Report(fields.SpanOf("file"), $"the stored text `{path}` {fault}", "put it there, with letters, digits, `.`, `-` and `_` in its name");
            return null;
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            findings.Add(UnreadableInput.Rule.At(fields.SpanOf("file"), $"the stored text `{path}` holds a NUL character"));
        }

        if (text.AsSpan().ContainsAny('\u202D', '\u202E'))
        {
            var finding = UnreadableInput.Rule.At(
                fields.SpanOf("file"), $"the stored text `{path}` holds a direction override", "it stays as it is; pages show it as a visible sign");
            findings.Add(finding with { Severity = Severity.Warning });
        }

        return new StoredText(path, bytes, text, Convert.ToHexStringLower(SHA256.HashData(bytes)), pinned);
    }

    [GeneratedRegex(@"^originals/[A-Za-z0-9][A-Za-z0-9._-]*$")]
    private static partial Regex StoredTextPath();
}
