using Sourcebound.Exports;
using Sourcebound.Model;

namespace Sourcebound.Cli.Importing;

/// <summary>Entries that an imported text needs in its front matter, each without the value that only the editor can say: credits, foreign words, days.</summary>
internal static class OpenFields
{
    /// <summary>The entries as comments, by field.</summary>
    public static Dictionary<string, string> Of(Article article)
    {
        var uncited = article.EmbeddedOriginals.SelectMany(static embedded => embedded.Passages).ToHashSet();
        var passages = article.Passages.Where(passage => !uncited.Contains(passage)).ToList();
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        Add("credits", article.Blocks.OfType<CreditLine>().Select(static line => $"{{ as_printed: {Quoted(line.Passage.Text)}, credit: , held: false }}"));
        Add(
            "foreign",
            from passage in passages
            from run in passage.ForeignRuns
            where run.Language is null
            select $"{{ text: {Quoted(run.Range.Of(passage.Text))}, lang: }}");
        Add(
            "times",
            from passage in passages
            from time in passage.RelativeTimes
            where !passage.Quotations.Any(quotation => quotation.Range.Contains(time))
            select $"{{ as_printed: {Quoted(time.Of(passage.Text))}, date: , resolved_by: editor, reason: }}");
        return fields;

        void Add(string field, IEnumerable<string> entries)
        {
            var lines = string.Concat(entries.Distinct().Select(static entry => $"\n  # - {entry}"));
            if (lines.Length > 0)
            {
                fields[field] = lines;
            }
        }
    }

    private static string Quoted(string words) => QuotedYaml.Of(NormalizedText.Of(words));
}
