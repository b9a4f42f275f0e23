using System.Globalization;
using System.Text;
using Sourcebound.Checks;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Cli.Importing;

/// <summary>The two files that an editor goes on with: the text as supplied, and a place for every binding that it needs.</summary>
/// <param name="text">What was supplied.</param>
/// <param name="language">The language of its words.</param>
/// <param name="day">The day of the edition.</param>
internal sealed class ImportedArticle(ImportedText text, LanguageTag language, string day)
{
    /// <summary>The article as the build will read it, with its file.</summary>
    /// <param name="path">The file's path, as messages show it.</param>
    /// <param name="slug">The article's name.</param>
    /// <returns>The article, or null when it would not say what was supplied.</returns>
    public Article? Read(string path, Slug slug)
    {
        return ReadBack(new Dictionary<string, string>(StringComparer.Ordinal)) is { } draft ? ReadBack(OpenFields.Of(draft)) : null;

        Article? ReadBack(Dictionary<string, string> open)
        {
            var findings = new Findings();
            var article = ArticleReader.Read(new InputText(path, Markdown(open)), slug, new Records([], [], [], [], []), findings);
            return article is not null && IsAsSupplied(article) && findings.All.All(static finding => finding.Rule != UnreadableInput.Rule) ? article : null;
        }
    }

    /// <summary>The text of <c>sources.yaml</c>.</summary>
    /// <param name="source">The supplied file.</param>
    /// <param name="stubs">What is to be bound, by block.</param>
    public static string Records(SuppliedSource source, IEnumerable<IReadOnlyList<BindingStub>> stubs)
    {
        Dictionary<string, string> records = new(StringComparer.Ordinal) { ["sources"] = source.Records };
        if (Bindings(stubs) is { Length: > 0 } bindings)
        {
            records["bindings"] = bindings;
        }

        return ArticleStart.Records(records);
    }

    private string Markdown(Dictionary<string, string> open)
    {
        open["language"] = language.Value;
        open["edition"] = $"{{ date: {day}, note: null }}";
        open["supplied_as"] = SuppliedSource.Id;
        return ArticleStart.FrontMatter(open, Beside()) + "\n" + MarkdownWriter.Write(text.Blocks);
    }

    // Comments, because a page's word for its author or date is for the editor to judge.
    private string Beside() => text.Beside.IsEmpty ? "" :
        "# Stated by the supplied file beside its text, and taken over into no field. What is taken over has its source:\n"
        + $"# `stated_by: {{ headline: {SuppliedSource.HeadId} }}`, with the record that waits in {RecordsReader.FileName}.\n"
        + string.Concat(text.Beside.Select(static stated => $"#   {stated.Line}\n"));

    private bool IsAsSupplied(Article article) =>
        article.Passages.Select(static passage => passage.Normalized).SequenceEqual(text.Passages.Select(static words => NormalizedText.Of(words.Text)));

    private static string Bindings(IEnumerable<IReadOnlyList<BindingStub>> stubs)
    {
        var lines = new StringBuilder();
        foreach (var block in stubs.Where(static block => block.Count > 0))
        {
            lines.Append(lines.Length == 0 ? "\n  # Found in the text: write the key of a source or claim, and take the sign and space before the hyphen away." : "")
                .Append(CultureInfo.InvariantCulture, $"\n  # Line {block[0].Place.Line} of {ArticleReader.FileName}, “{YamlComment.Of(Excerpts.Short(LineOf(block[0].Place)))}”")
                .AppendJoin("", block.Select(static stub => $"\n  # {stub.Line}"));
        }

        return lines.ToString();
    }

    private static string LineOf(InputSpan place)
    {
        var (start, length) = place.Input.LineRange(place.Line);
        return place.Input.Text.Substring(start, length);
    }
}
