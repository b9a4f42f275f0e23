using System.Text.RegularExpressions;
using Sourcebound.Model;
using Sourcebound.Tests.Support;
using Sourcebound.Tests.WholeSites;
using Xunit;

namespace Sourcebound.Tests.Imported;

/// <summary>An article that comes from elsewhere, with every binding beside it, is the same article.</summary>
public sealed partial class ImportedArticleTests
{
    /// <summary>The real input and the second site.</summary>
    public static TheoryData<string> Inputs => [Repository.PathOf("input"), SecondSite.Input];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void It_is_published_byte_for_byte_as_with_citations_in_its_text(string input)
    {
        using var imported = new ImportedSite(input);
        using var folder = new TemporaryFolder();
        var (inlineRun, inline) = ImportedSite.Build(input, folder.PathOf("output"));
        var (run, files) = imported.Build();

        // What is found, notes too, stands elsewhere in a file without brackets; all else is the same.
        Assert.Equal(Code().Matches(inlineRun.Out).Select(static code => code.Value), Code().Matches(run.Out).Select(static code => code.Value));
        Assert.Equal((inlineRun.ExitCode, inlineRun.Error), (run.ExitCode, run.Error));
        Assert.Equal(inline.Keys.Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
        Assert.All(inline, file => Assert.True(file.Value == files[file.Key], $"{file.Key} differs"));
    }

    [Fact]
    public void The_real_article_then_holds_no_bracket()
    {
        using var imported = new ImportedSite(Repository.PathOf("input"));
        var text = File.ReadAllText(Path.Combine(imported.Article, "article.md"));
        Assert.DoesNotContain("[", text[text.IndexOf("\n---\n", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Its_bindings_are_the_same_but_for_where_they_are_written(string input)
    {
        using var imported = new ImportedSite(input);
        foreach (var slug in Directory.EnumerateDirectories(Path.Combine(input, "articles")).Select(static folder => Path.GetFileName(folder)))
        {
            Assert.Equal(Bindings(ImportedSite.Read(input, slug)), Bindings(ImportedSite.Read(imported.Input, slug)));
        }

        static IEnumerable<string> Bindings(Article article) => article.Passages.SelectMany(passage => passage.Bindings
            .Select(binding => $"{passage.Id} {passage.Language} {binding.Key} {binding.Range} {binding.Form == BindingForm.Embedded}"));
    }

    [Fact]
    public void A_binding_that_is_deleted_is_found_as_in_the_text()
    {
        var real = ImportedSite.Read(Repository.PathOf("input"), RealSlug);
        var inText = real.Blocks.SelectMany(static block => block is EmbeddedOriginal { Citation: { } citation } ? [citation] : Array.Empty<Binding>())
            .Concat(real.Passages.SelectMany(static passage => passage.Bindings).Where(static binding => binding.Form != BindingForm.Embedded))
            .Where(binding => binding.KeySpan.Input == real.Input).ToList();

        // Counted in the text: paragraph by paragraph 3, 1, 5, 1, 2, 1, 1, 5, 6 and 1.
        Assert.Equal(26, inText.Count);

        using var imported = new ImportedSite(Repository.PathOf("input"));
        var path = Path.Combine(imported.Article, "sources.yaml");
        var records = File.ReadAllText(path);
        foreach (var binding in inText)
        {
            using var edited = new EditedArticle().Recorded().With("article.md", Without(binding, EditedArticle.RealText));
            File.WriteAllText(path, WithoutLine(records, LineOf(binding, real, records)));

            Assert.Equal(Codes(edited.Input), Codes(imported.Input));
        }
    }

    [Fact]
    public void A_selector_that_misses_its_words_by_one_letter_is_an_error_at_its_place()
    {
        using var imported = new ImportedSite(Repository.PathOf("input"));
        var path = Path.Combine(imported.Article, "sources.yaml");
        var records = File.ReadAllText(path);
        var selectors = Selector().Matches(records).ToList();
        Assert.True(selectors.Count >= 30, $"{selectors.Count} selectors");
        foreach (var selector in selectors)
        {
            var exact = selector.Groups[1];
            var middle = exact.Index + (exact.Length / 2);
            while (!char.IsLetter(records[middle]))
            {
                middle++;
            }

            File.WriteAllText(path, records.Remove(middle, 1).Insert(middle, "¤"));
            var line = records[..exact.Index].Count(static character => character == '\n') + 1;
            Assert.Contains($"sources.yaml:{line}:", string.Join('\n', Check(imported.Input).Where(static found => found.Contains("ATT207", StringComparison.Ordinal))), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("key: killed-137", "key: killed-138", "ATT001")]
    [InlineData("key: killed-137", "key: Killed-137", "ATT005")]
    [InlineData("key: defenceu-1, exact: \"🔊", "key: unsourced, exact: \"🔊", "ATT105")]
    public void A_wrong_key_is_found_where_it_stands(string right, string wrong, string code)
    {
        using var imported = new ImportedSite(Repository.PathOf("input"));
        var path = Path.Combine(imported.Article, "sources.yaml");
        var records = File.ReadAllText(path);
        File.WriteAllText(path, records.Replace(right, wrong, StringComparison.Ordinal));
        var line = records[..records.IndexOf(right, StringComparison.Ordinal)].Count(static character => character == '\n') + 1;

        Assert.Contains(Check(imported.Input), found => found.Contains($"sources.yaml:{line}:", StringComparison.Ordinal) && found.Contains($" {code}: ", StringComparison.Ordinal));
    }

    private const string RealSlug = "ukraine-report-2022-02-25";

    private static string[] Check(string input) =>
        CommandRun.Of("check", "--input", input, "--format", "concise").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Codes(string input) => Check(input).Select(static line => Code().Match(line).Value).Order(StringComparer.Ordinal);

    private static string Without(Binding binding, string text)
    {
        var (start, end) = (binding.KeySpan.Start, binding.KeySpan.Start + binding.KeySpan.Length);
        if (binding.Form == BindingForm.Embedded)
        {
            start -= ">\n> ".Length;
            end++;
        }
        else if (binding.Form == BindingForm.Sentence)
        {
            start--;
        }
        else
        {
            var open = text.LastIndexOf('[', start - 1);
            return text[..open] + text[(open + 1)..(start - 1)] + text[end..];
        }

        return text[..start] + text[end..];
    }

    // The selectors stand in the order of the model.
    private static int LineOf(Binding binding, Article article, string records)
    {
        var number = 0;
        foreach (var block in article.Blocks)
        {
            IEnumerable<Binding> all =
            [
                .. block is EmbeddedOriginal { Citation: { } citation } ? [citation] : Array.Empty<Binding>(),
                .. block.Passages.SelectMany(static passage => passage.Bindings).Where(static other => other.Form != BindingForm.Embedded),
            ];
            foreach (var other in all)
            {
                if (ReferenceEquals(other, binding))
                {
                    return records[..Selector().Matches(records)[number].Index].Count(static character => character == '\n');
                }

                number++;
            }
        }

        throw new ArgumentException("the article has no such binding");
    }

    private static string WithoutLine(string text, int line) => string.Join('\n', text.Split('\n').Where((_, index) => index != line));

    [GeneratedRegex(@"  - \{ key: [a-z0-9-]+, exact: ""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Selector();

    [GeneratedRegex("ATT[0-9]{3}")]
    private static partial Regex Code();
}
