using System.Globalization;
using Sourcebound.Archive.Verify;
using Sourcebound.Exports;

namespace Sourcebound.Cli;

/// <summary>Shows what <c>verify</c> found.</summary>
internal static class VerifyOutput
{
    /// <summary>As a table for people, then each fault and each remark in a line of its own.</summary>
    public static void Text(string given, PackageKind kind, Report report, TextWriter lines)
    {
        lines.WriteLine($"{Shown(given)}: {Name(kind)}");
        lines.WriteLine();
        var width = report.Parts.Max(static part => part.What.Length);
        foreach (var part in report.Parts)
        {
            var count = part.Count.ToString(CultureInfo.InvariantCulture);
            var faults = part.Faults == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $": {part.Faults} {(part.Faults == 1 ? "fault" : "faults")}");
            var rest = part is { Unjudged: > 0, State: not PartState.NotJudged } ? string.Create(CultureInfo.InvariantCulture, $", {part.Unjudged} not judged") : "";
            lines.WriteLine($"  {part.What.PadRight(width)}  {count,8}  {State(part.State)}{faults}{rest}");
        }

        Section(report.Faults.Select(Line), lines);
        if (report.More > 0)
        {
            lines.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {report.More} more"));
        }

        Section(report.Notes.Select(static note => $"note: {Shown(note)}"), lines);
        lines.WriteLine();
        lines.WriteLine(report.Holds
            ? "all of this holds; a hash or signature shows who published what and that it has not changed, not that it is true"
            : "this does not hold");
    }

    /// <summary>As JSON for programs.</summary>
    public static byte[] Json(string given, PackageKind kind, Report report) => JsonFile.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "sourcebound-verification-1");
        json.WriteString("given", given);
        json.WriteString("kind", Name(kind));
        json.WriteBoolean("holds", report.Holds);
        json.WriteStartArray("parts");
        foreach (var part in report.Parts)
        {
            json.WriteStartObject();
            json.WriteString("what", part.What);
            json.WriteNumber("count", part.Count);
            json.WriteString("state", part.State switch { PartState.Holds => "holds", PartState.Fails => "fails", _ => "not-judged" });
            json.WriteNumber("faults", part.Faults);
            json.WriteNumber("not_judged", part.Unjudged);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("faults");
        foreach (var fault in report.Faults)
        {
            json.WriteStartObject();
            json.WriteString("code", fault.Code);
            json.WriteString("file", Whole(fault.File));
            if (fault.Record is not null)
            {
                json.WriteString("record", Whole(fault.Record));
            }

            if (fault.Offset is { } offset)
            {
                json.WriteNumber("offset", offset);
            }

            json.WriteString("message", Whole(fault.Message));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("faults_not_listed", report.More);
        json.WriteStartArray("notes");
        foreach (var note in report.Notes)
        {
            json.WriteStringValue(Whole(note));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Section(IEnumerable<string> all, TextWriter lines)
    {
        var isFirst = true;
        foreach (var line in all)
        {
            if (isFirst)
            {
                lines.WriteLine();
            }

            lines.WriteLine(line);
            isFirst = false;
        }
    }

    private static string Line(Fault fault)
    {
        var place = fault.Offset is { } offset ? string.Create(CultureInfo.InvariantCulture, $"byte {offset}: ") : "";
        var record = string.IsNullOrEmpty(fault.Record) ? "" : $"{fault.Record}: ";
        var file = fault.File.Length == 0 ? "" : $"{fault.File}: ";
        return $"{Shown(file + place + record)}{fault.Code}: {Shown(fault.Message)}";
    }

    // What a received file says must not steer the reader's terminal.
    private static string Shown(string text) => string.Concat(text.Select(static each =>
        char.IsControl(each) || char.GetUnicodeCategory(each) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? '\uFFFD' : each));

    // Half a surrogate pair cannot be written as JSON.
    private static string Whole(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static string State(PartState state) => state switch
    {
        PartState.Holds => "holds",
        PartState.Fails => "does not hold",
        _ => "not judged",
    };

    private static string Name(PackageKind kind) => kind switch
    {
        PackageKind.Site => "site",
        PackageKind.Sums => "list of files",
        PackageKind.Wacz => "WACZ",
        PackageKind.Bag => "bag",
        PackageKind.Warc => "WARC",
        PackageKind.Page => "page",
        PackageKind.Epub => "EPUB",
        _ => "ZIP file",
    };
}
