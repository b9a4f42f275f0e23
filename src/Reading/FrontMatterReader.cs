using System.Collections.Immutable;
using System.Globalization;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Rules;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading;

/// <summary>Reads the YAML between the two <c>---</c> lines at the head of a Markdown file.</summary>
internal static class FrontMatterReader
{
    private const string Fence = "---\n";
    private static readonly ImmutableArray<string> MustBeKnown = ["headline", "byline", "publisher", "published", "url", "licence"];

    /// <summary>The front matter's fields and the offset where the text below it begins, or null after a finding.</summary>
    public static (YamlMap Fields, int BodyStart)? Split(InputText input, Findings findings)
    {
        if (!input.Text.StartsWith(Fence, StringComparison.Ordinal))
        {
            findings.Add(UnreadableInput.Rule.At(input.Span(0, 0), "the file does not begin with front matter", "begin it with a line `---`, then `name: value` lines, then `---`"));
            return null;
        }

        var end = input.Text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal);
        if (end < 0 && input.Text.EndsWith("\n---", StringComparison.Ordinal))
        {
            // An editor that ends no file with a line end.
            end = input.Text.Length - Fence.Length;
        }

        if (end < 0)
        {
            findings.Add(UnreadableInput.Rule.At(input.Span(0, 3), "the front matter has no end", "end it with a line `---`"));
            return null;
        }

        var length = Math.Max(0, end + 1 - Fence.Length);
        return YamlReader.ReadMap(input, Fence.Length, length, findings) is { } map ? (map, Math.Min(input.Text.Length, end + 1 + Fence.Length)) : null;
    }

    /// <summary>The front matter of an article.</summary>
    public static FrontMatter Read(YamlMap map, Findings findings)
    {
        var fields = new RecordReader(map, "article", findings);
        var frontMatter = Read(fields);
        fields.ReportUnknownFields();
        return frontMatter;
    }

    /// <summary>The front matter in its fields.</summary>
    public static FrontMatter Read(RecordReader fields)
    {
        fields.ReportMissingUnless("headline", "label", "an article whose text states no headline needs a label by its editor");
        fields.ReportMissing("language");
        fields.ReportMissing("edition", "write `edition: { date: 2026-11-22, note: \"…\" }`");
        return new FrontMatter(
            fields.Span,
            fields.Text("label") ?? fields.Text("headline") ?? "",
            fields.Language("language") ?? default,
            fields.Text("headline"),
            fields.Text("byline"),
            fields.Text("publisher"),
            fields.Date("published"),
            fields.WebAddress("url"),
            fields.Text("licence"),
            fields.Record("edition", "edition", ReadEdition) ?? new Edition(default, ""),
            fields.StatedText("supplied_as"),
            fields.Known(MustBeKnown),
            fields.Records("credits", "credit", static credit => new Credit(
                credit.RequiredText("as_printed"), credit.RequiredText("credit"), credit.Flag("held")) { Picture = credit.StatedText("picture") }),
            fields.Records("foreign", "foreign words", SourceReader.ReadCaption),
            fields.Records("times", "date", ReadTime))
        {
            Places = fields.Records("places", "stated place", ReadPlace),
            Values = ReadValues(fields),
            Release = ReleaseReader.Read(fields),
        };
    }

    // What is stated, with the sources that `stated_by` names.
    private static ImmutableArray<SourcedValue> ReadValues(RecordReader fields)
    {
        Dictionary<string, Stated<string>> sources = new(StringComparer.Ordinal);
        _ = fields.Record("stated_by", "statement of sources", named =>
        {
            foreach (var name in MustBeKnown)
            {
                if (named.StatedText(name) is { } source)
                {
                    sources.Add(name, source);
                }
            }

            return "";
        });

        var values = ImmutableArray.CreateBuilder<SourcedValue>();
        foreach (var name in MustBeKnown)
        {
            var source = sources.GetValueOrDefault(name);
            if (fields.Text(name) is { } value)
            {
                var isDay = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
                values.Add(new SourcedValue(name, value, isDay && name == "published" ? day : null, fields.SpanOf(name), source));
            }
            else if (source is not null)
            {
                fields.Report(source.Span, $"`stated_by` names a source of `{name}`, which is not stated", $"state `{name}`, or take it out here");
            }
        }

        return values.ToImmutable();
    }

    private static StatedDate ReadTime(RecordReader fields)
    {
        fields.ReportMissing("as_printed", "copy the words from the text");
        fields.ReportMissing("date", "write the day, or `unknown` when it cannot be told");
        return SourceReader.ReadDate(fields);
    }

    private static StatedPlace ReadPlace(RecordReader fields)
    {
        fields.ReportMissing("as_printed", "copy the words from the text");
        return new StatedPlace(fields.Text("as_printed") ?? "", fields.SpanOf("as_printed"), fields.Text("name"), fields.Language("lang"));
    }

    private static Edition ReadEdition(RecordReader fields)
    {
        fields.ReportMissing("date");
        return new Edition(fields.Date("date") ?? default, fields.RequiredText("note"));
    }
}
