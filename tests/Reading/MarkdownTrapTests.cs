using Sourcebound.Model;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Reading;

public sealed class MarkdownTrapTests
{
    [Theory]
    [InlineData("[words][@key] follow.", "words follow.", "Words:words")]
    [InlineData("A sentence. [@key]", "A sentence.", "Sentence:A sentence.")]
    [InlineData("One. Two. [@key]", "One. Two.", "Sentence:Two.")]
    [InlineData("Two sources. [@a] [@b]", "Two sources.", "Sentence:Two sources.|Sentence:Two sources.")]
    [InlineData("Two [@a][@b]", "Two [@a][@b]", "")]
    [InlineData("# A heading [@key]", "A heading", "Sentence:A heading")]
    [InlineData("Quotation \"marks\" -- stay... 'as' typed.", "Quotation \"marks\" -- stay... 'as' typed.", "")]
    [InlineData("[\"words\"]{src=x}", "[\"words\"]{src=x}", "")]
    [InlineData("A note[^1] stays.", "A note[^1] stays.", "")]
    [InlineData("They lost [30 tanks ][@key]", "They lost 30 tanks", "Words:30 tanks")]
    [InlineData("They lost *30 [@key]*", "They lost 30", "Sentence:They lost 30")]
    [InlineData("[@DefenceU said so][@key] today.", "@DefenceU said so today.", "Words:@DefenceU said so")]
    [InlineData("[@Key] counts in its own case.", "counts in its own case.", "")]
    public void Markdown_is_read_as_the_contract_says(string markdown, string text, string bindings)
    {
        var (passages, findings) = Markdown.Read(markdown + "\n");
        var passage = Assert.Single(passages);
        Assert.Empty(findings);
        Assert.Equal(text, passage.Text.TrimStart());
        Assert.Equal(bindings, string.Join('|', passage.Bindings.Select(binding => $"{binding.Form}:{binding.Range.Of(passage.Text)}")));
    }

    [Theory]
    [InlineData("[@key] He left the town.", 1)]
    [InlineData("[@key]", 1)]
    [InlineData("> [@key]\n> words", 1)]
    [InlineData("> words\n> [@key]", 0)]
    [InlineData("He left. [@key] [@other]", 0)]
    public void A_citation_before_which_nothing_stands_binds_nothing(string markdown, int strays) =>
        Assert.Equal(strays, Markdown.Read(markdown + "\n").Passages.Sum(static passage => passage.StrayCitations.Length));

    [Theory]
    [InlineData("words [@key]", "")]
    [InlineData("words\n> [@key]", "key")]
    [InlineData("words\n>\n> [@key]", "key")]
    [InlineData("[@key]\n> words", "")]
    public void The_citation_of_a_blockquote_is_its_last_line(string quote, string key) => Assert.Equal(
        key,
        Markdown.Read($"> {quote}\n").Passages.SelectMany(static passage => passage.Bindings)
            .FirstOrDefault(static binding => binding.Form == BindingForm.Embedded)?.Key ?? "");

    [Fact]
    public void A_definition_of_the_authors_own_never_turns_a_citation_into_a_link()
    {
        var passage = Assert.Single(Markdown.Read("[words][@key] here.\n\n[@key]: https://elsewhere.example/\n").Passages);
        Assert.Equal("key", Assert.Single(passage.Bindings).Key);
        Assert.DoesNotContain(passage.Styles, static style => style.Kind == StyleKind.Link);
    }

    [Theory]
    [InlineData("[x](javascript:alert)", "javascript:")]
    [InlineData("[x](JaVaScRiPt:alert)", "javascript:")]
    [InlineData("[x](java&#115;cript:alert)", "javascript:")]
    [InlineData("[x](java&Tab;script:alert)", "hidden characters")]
    [InlineData("[x](<java\tscript:alert>)", "hidden characters")]
    [InlineData("[x](&#9;javascript:alert)", "hidden characters")]
    [InlineData("[x](java&NewLine;script:alert)", "hidden characters")]
    [InlineData("[x](data:text/html,x)", "data:")]
    [InlineData("[x](vbscript:x)", "vbscript:")]
    [InlineData("[x](file:///etc)", "file:")]
    [InlineData("[x](citation:key)", "citation:")]
    [InlineData("<javascript:alert>", "javascript:")]
    [InlineData("<data:text/html,x>", "data:")]
    [InlineData("[x][y]\n\n[y]: javascript:alert", "javascript:")]
    [InlineData("He left. [@key][]", "`[]` after a citation")]
    [InlineData("Words.\n\n[Photo]: AP", "`[Photo]:` defines a link")]
    [InlineData("> Words.\n>\n> [Photo]: AP\n> [@key]", "`[Photo]:` defines a link")]
    [InlineData("![x](x.png)", "picture")]
    [InlineData("<script>x</script>", "raw HTML")]
    [InlineData("x <b>y", "raw HTML")]
    [InlineData("<!-- x -->", "raw HTML")]
    [InlineData("    code", "block of code")]
    [InlineData("```\ncode\n```", "block of code")]
    [InlineData("a&#x202E;b", "U+202E")]
    public void What_runs_hides_or_calls_elsewhere_is_refused(string markdown, string named) =>
        Assert.Contains(named, Assert.Single(Markdown.Read(markdown + "\n").Findings).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[x](https://example.org/a?b=c:d)")]
    [InlineData("[x](method.html)")]
    [InlineData("[x][method]\n\n[method]: method.html")]
    [InlineData("[x](#p1)")]
    [InlineData("<https://example.org/>")]
    [InlineData("<a@b.example>")]
    public void Links_to_pages_are_published(string markdown) => Assert.Empty(Markdown.Read(markdown + "\n").Findings);

    [Fact]
    public void Nesting_without_end_is_a_finding_and_no_fault() =>
        Assert.Contains("too deeply", Assert.Single(Markdown.Read(new string('>', 2000) + " x\n").Findings).Message, StringComparison.Ordinal);
}
