using CsCheck;
using Sourcebound.Cli.Importing;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading;
using Sourcebound.Tests.Properties;
using Xunit;

namespace Sourcebound.Tests.Importing;

/// <summary>Whatever is handed over, its words are the article's words, and every place that needs a source has a selector of its own.</summary>
public sealed class AnyTextTests(ITestOutputHelper output)
{
    private static readonly string[] Signs =
    [
        "\n", "\r\n", "\n\n", "\r\n\r\n", "#", "## ", "> ", "- ", "+ ", "* ", "1. ", "12) ", "===", "---", "- - -", "___", "_", "__", "*", "**", "`", "```", "~~~", "[", "]", "](x)", "[@a]", "[a]: b", "![", "\\", "\\\n",
        "<", "<b>", "</p>", "<!-- x -->", "<?", "<!A", "<https://a.example>", "&", "&amp;", "&#35;", "AT&T", "  \n", "    ", "\t", "\u00A0", "\u2028", "\u0085", "\f", "\v", "e\u0301", "\u0338", "=\u0338", "\uFEFF", "\u200B",
        "{.b}", "|", "$", "^", "!", "word", "Two", ".", "3", " ", "🇺🇦", "שלום", "“", "”", "\"", "30 tanks", "said", "Image: AP", "\uFFFE",
    ];

    private static readonly Gen<string> Plain = Gen.OneOf(Gen.OneOf(Signs), Gen.OneOf(Signs), Gen.OneOf(Signs), RandomInput.Text).Array[0, 30].Select(string.Concat);

    private static readonly string[] Tags =
    [
        "<p>", "</p>", "<div>", "</div>", "<em>", "</em>", "<strong>", "</strong>", "<b>", "</b>", "<i>", "<a href='https://a.example/x>y'>", "</a>", "<a href='javascript:x'>", "<code>", "</code>", "<br>", "<hr>", "<h2>",
        "</h2>", "<ul>", "</ul>", "<ol start=7>", "</ol>", "<li>", "</li>", "<blockquote>", "</blockquote>", "<table><tr><td>", "<td>", "</table>", "<pre>", "</pre>", "<q>", "</q>", "<aside>", "</aside>", "<script>", "</script>",
        "<span>", "<article>", "</article>", "<nav>", "&nbsp;", "&lt;", "&amp;", "&#x202E;", "&#1;",
    ];

    private static readonly Gen<string> Page = Gen.OneOf(Gen.OneOf(Tags), Gen.OneOf(Tags), Gen.OneOf(Signs), RandomInput.Text).Array[0, 40].Select(string.Concat);

    [Fact]
    public void A_plain_text_reads_back_as_its_own_paragraphs() => Plain.Where(IsFit).Sample(
        static text =>
        {
            var stored = NormalizedText.Paragraphs(text);
            var expected = stored.Count == 1 ? NormalizedText.Lines(text) : stored;
            Assert.Equal(expected, ReadBack(PlainTextReader.Read(Input(text), new Findings())).Passages.Select(static passage => passage.Normalized));
        },
        output.WriteLine, iter: 2_000);

    [Fact]
    public void A_page_reads_back_as_what_was_taken_from_it() => Page.Sample(
        static html => ReadBack(HtmlPageReader.Read(new InputText("page.html", html), new Findings())!), output.WriteLine, iter: 1_500);

    [Fact]
    public void Markdown_reads_back_as_what_was_taken_from_it() => RandomInput.Markdown.Sample(
        static text => ReadBack(MarkdownFileReader.Read(Input(text), new Findings())!), output.WriteLine, iter: 1_000);

    [Fact]
    public void Every_selector_fits_its_own_place_alone() => RandomInput.Markdown.Sample(
        static text =>
        {
            var article = ReadBack(MarkdownFileReader.Read(Input(text), new Findings())!);
            foreach (var stub in BindingStubs.Of(article).SelectMany(static block => block))
            {
                var found = new Sourcebound.Reading.Markup.SelectorMatcher(article.Blocks).Only(stub.Selector);
                Assert.True(found is not null, stub.Line);
                var (passage, range) = Assert.Single(found.Parts);
                var place = article.Passages.Single(other => other.Id == passage).SpanOf(range);

                // A digit with a mark on it is found with the mark.
                Assert.InRange(stub.Place.Start, place.Start, place.Start + place.Length - stub.Place.Length);
            }
        },
        output.WriteLine, iter: 1_000);

    // What no article may hold is refused, not imported.
    private static bool IsFit(string text) =>
        !HiddenCharacters.In(text).Any(at => !char.IsWhiteSpace(text[at])) && !text.StartsWith('\uFEFF');

    private static InputText Input(string text) => new("a", text);

    private static Article ReadBack(ImportedText text)
    {
        var article = new ImportedArticle(text, LanguageTag.Parse("en")!.Value, "2026-11-22").Read("article.md", Slug.Parse("a")!);
        Assert.NotNull(article);
        return article;
    }
}
