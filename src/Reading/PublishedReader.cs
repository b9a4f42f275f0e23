using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Rules;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading;

/// <summary>Reads <c>published.yaml</c>: the states in which an article was published, if any is recorded.</summary>
internal static partial class PublishedReader
{
    /// <summary>The file's name.</summary>
    public const string FileName = "published.yaml";

    /// <summary>The states, the earliest first; none when the article has no such file.</summary>
    public static ImmutableArray<PublishedState> Read(InputFolder folder, Findings findings)
    {
        if (!folder.Holds(FileName)
            || folder.ReadText(FileName, findings) is not { } input
            || YamlReader.ReadMap(input, 0, input.Text.Length, findings) is not { } map)
        {
            return [];
        }

        var fields = new RecordReader(map, "record of editions", findings);
        var last = DateOnly.MinValue;
        var states = fields.Records("published", "state", state =>
        {
            state.ReportMissing("date");
            state.ReportMissing("paragraphs");
            var date = state.Date("date") ?? last;
            if (date <= last && state.Date("date") is not null)
            {
                state.Report(state.SpanOf("date"), "a state is not later than the one before it", "list the states by their dates, each date once");
            }

            last = date;
            return new PublishedState(
                date,
                state.Records("paragraphs", "paragraph", ReadParagraph, hash => Checked(new PublishedParagraph(hash.Value, null, hash.Span), state)),
                [.. state.Texts("notes").Select(static note => note.Value)])
            {
                Copy = ReadCopy(state, date, folder, findings),
            };
        });
        fields.ReportUnknownFields();
        return states;
    }

    private static PublishedCopy? ReadCopy(RecordReader state, DateOnly date, InputFolder folder, Findings findings)
    {
        if (state.Sha256("copy") is not { } pinned)
        {
            return null;
        }

        var path = PublishedCopy.PathOf(date);
        if (!folder.Holds(path))
        {
            findings.Add(UnreadableInput.Rule.At(pinned.Span, $"the file `{folder.Shown}/{path}` is missing", "restore it: an edition that was published stays at its address"));
            return null;
        }

        return folder.ReadBytes(path, pinned.Span, findings) is { } bytes ? new PublishedCopy(pinned, bytes) : null;
    }

    private static PublishedParagraph ReadParagraph(RecordReader fields)
    {
        var hash = fields.StatedText("sha256") ?? new Stated<string>(fields.RequiredText("sha256"), fields.NameSpan);
        return Checked(new PublishedParagraph(hash.Value, fields.Text("text"), hash.Span), fields) with
        {
            Citations = fields.Records("cited", "citation", static citation => new PublishedCitation(citation.RequiredText("key"), NormalizedText.Of(citation.RequiredText("words")))),
        };
    }

    private static PublishedParagraph Checked(PublishedParagraph paragraph, RecordReader fields)
    {
        if (!Sha256().IsMatch(paragraph.Sha256))
        {
            fields.Report(paragraph.Span, $"`{paragraph.Sha256}` is not a SHA-256", "write its 64 digits, 0 to 9 and a to f");
        }
        else if (paragraph.Text is { } text && PublishedParagraph.HashOf(text) != paragraph.Sha256)
        {
            fields.Report(fields.SpanOf("text"), "this text is not the one that was hashed", "restore the line as `sourcebound edition` wrote it; a published state is never edited");
        }

        return paragraph with { Text = paragraph.Text is null ? null : NormalizedText.Of(paragraph.Text) };
    }

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Sha256();
}
