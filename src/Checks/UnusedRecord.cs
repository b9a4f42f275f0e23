using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT003: a source, claim, agent, note, picture, credit or suppression that nothing uses.
/// </summary>
/// <remarks>
/// What it does: reports claims to which no words of the text lead, and other records to which neither the text nor a record leads; and <c>allow</c>
/// comments at places where their rule finds nothing.
/// Why it matters: readers would see a source that supports nothing; mostly a binding was forgotten or deleted.
/// Example: a claim <c>ru-tanks-30</c> in <c>sources.yaml</c>, and no <c>[@ru-tanks-30]</c> in the text
/// Write instead: bind its words, <c>[more than 30 tanks][@ru-tanks-30]</c>, or delete the record
/// </remarks>
internal sealed class UnusedRecord : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT003", "unused-record", Severity.Warning);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        var records = article.Records;
        var bound = References.InText(article).Select(static reference => reference.Value).ToHashSet(StringComparer.Ordinal);
        var referred = References.InRecords(article).Select(static pair => pair.Reference.Value).ToHashSet(StringComparer.Ordinal);
        var own = records.Sources.Select(static source => source.Span.Input).Concat(records.Claims.Select(static claim => claim.Span.Input)).FirstOrDefault();

        // Agents of agents.yaml serve other articles too.
        IEnumerable<IRecord> unused =
        [
            .. records.Agents.Where(agent => agent.Span.Input == own && !referred.Contains(agent.Id)),
            .. records.Sources.Where(source => !bound.Contains(source.Id) && !referred.Contains(source.Id)),
            .. records.Claims.Where(claim => !bound.Contains(claim.Id)),
            .. records.Notes.Where(static note => note.Targets.Length + note.At.Length + note.Was.Length == 0),
        ];
        foreach (var record in unused)
        {
            yield return Rule.At(record.Span, $"nothing uses the {record.RecordKind} `{record.Id}`", HelpFor(record));
        }

        var shown = article.Blocks.OfType<ShownPicture>().Select(static picture => picture.File.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var picture in records.Pictures.Where(picture => picture.File.Value.Length > 0 && !shown.Contains(picture.File.Value)))
        {
            yield return Rule.At(picture.File.Span, $"the text shows the picture `{picture.File.Value}` nowhere", $"write `![]({picture.File.Value})` into a paragraph of its own, or delete the record");
        }

        var printed = article.Passages.Select(static passage => passage.Normalized).ToHashSet(StringComparer.Ordinal);
        foreach (var credit in article.FrontMatter.Credits.Where(credit => !printed.Contains(NormalizedText.Of(credit.AsPrinted))))
        {
            yield return Rule.At(article.FrontMatter.Span with { Length = 1 }, $"no line of the text reads `{credit.AsPrinted}`", "delete the credit record, or restore the line");
        }
    }

    private static string HelpFor(IRecord record) => record switch
    {
        Agent => "name it as author, relayer, claimant or in `via`, or delete it",
        Note => "give it `targets`, or delete it",
        _ => $"bind words to it, `[…][@{record.Id}]`, or delete it",
    };
}
