using System.Security.Cryptography;
using System.Text;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Importing;

public sealed class SavedPageTests
{
    private const string Page = """
        <!doctype html>
        <html lang="de"><head><title>Hafen – Die Zeitung</title>
        <meta name="Author" content="A. Schreiber"><meta property="article:published_time" content="2022-02-25T09:30:00+01:00">
        <link rel="canonical" href="https://zeitung.example/hafen"><script>track(5)</script></head>
        <body><header>Die Zeitung</header><nav><ul><li>Start</ul></nav>
        <main><article lang="de-AT"><header><h1>Zwölf Schiffe</h1></header>
        <p>Im Hafen lagen<br>am <em>Freitag</em> <a href="https://amt.example/">zwölf Schiffe</a>.
        <h2>Am Kai</h2><ul><li>Ein <b>Kran</b></li><li><p>Zwei Schuppen</p></li></ul>
        <blockquote><p>Niemand</p><p>schlief.</p></blockquote>
        <table><tr><td>Schiffe</td><td>12</td></tr></table>
        <form><input value=x>Bestellen</form><aside>Mehr dazu</aside><img src="x.jpg" alt="Ein Bild"><p hidden>versteckt</p>
        <p>Mit <a href="/impressum">Impressum</a> &amp; *Stern*.</p></article></main>
        <footer>5 Leser</footer></body></html>
        """;

    [Fact]
    public void The_text_that_it_was_made_for_is_taken_and_nothing_else()
    {
        using var folder = new ImportedFolder("letter.html", Page);
        const string Expected = """
            Im Hafen lagen\
            am *Freitag* [zwölf Schiffe](<https://amt.example/>).

            ## Am Kai

            - Ein **Kran**
            - Zwei Schuppen

            > Niemand
            >
            > schlief.

            Schiffe

            12

            Mit Impressum & \*Stern\*.

            """;
        Assert.Equal(Expected, folder.Body);
    }

    [Fact]
    public void Its_words_are_the_supplied_text_and_no_word_of_them_is_altered()
    {
        using var folder = new ImportedFolder("letter.html", Page);
        Assert.Equal("Im Hafen lagen\nam Freitag zwölf Schiffe.\n\nAm Kai\n\nEin Kran\n\nZwei Schuppen\n\nNiemand\n\nschlief.\n\nSchiffe\n\n12\n\nMit Impressum & *Stern*.\n", folder.Text("originals/supplied-text.de-AT.txt"));
        Assert.DoesNotContain(folder.Described().Findings(), static finding => finding.Contains("ATT2", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_itself_is_kept_byte_for_byte_and_never_published()
    {
        using var folder = new ImportedFolder("letter.html", Page);
        var kept = File.ReadAllBytes(folder.PathOf("originals/as-supplied.html"));
        Assert.Equal(Page, Encoding.UTF8.GetString(kept));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(kept)), folder.Text("sources.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("file: originals/as-supplied", folder.Text("sources.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_states_of_itself_becomes_no_field()
    {
        using var folder = new ImportedFolder("letter.html", Page);
        var head = folder.Text("article.md");
        Assert.All(["headline", "byline", "publisher", "published", "url", "licence"], field => Assert.Contains($"\n{field}: null\n", head, StringComparison.Ordinal));
        string[] stated =
        [
            "#   title: \"Hafen – Die Zeitung\"", "#   heading left out: \"Zwölf Schiffe\"", "#   author: \"A. Schreiber\"", "#   published: \"2022-02-25T09:30:00+01:00\"",
            "#   address: \"https://zeitung.example/hafen\"",
        ];
        Assert.Equal(stated, head.Split('\n').Skip(4).Take(5));
    }

    [Fact]
    public void What_the_editor_takes_over_of_it_has_its_source()
    {
        using var folder = new ImportedFolder("letter.html", Page);
        folder.Described();
        SmallSite.Replace(folder.PathOf("article.md"), "headline: null", "headline: \"Zwölf Schiffe\"");
        SmallSite.Replace(folder.PathOf("article.md"), "byline: null", "byline: \"A. Schreiber\"");
        SmallSite.Replace(folder.PathOf("article.md"), "unknown: [headline, byline, ", "unknown: [");
        Assert.Equal(2, folder.Findings().Count(static finding => finding.Contains("ATT503", StringComparison.Ordinal)));

        SmallSite.Replace(folder.PathOf("article.md"), "stated_by: null", "stated_by: { headline: supplied-head, byline: supplied-head }");
        File.WriteAllText(folder.PathOf("sources.yaml"), folder.Text("sources.yaml").Replace("\n  # - id: ", "\n  - id: ", StringComparison.Ordinal).Replace("\n  #   ", "\n    ", StringComparison.Ordinal));
        Assert.All(["ATT00", "ATT2", "ATT5"], code => Assert.DoesNotContain(folder.Findings(), finding => finding.Contains(code, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<article>One</article><article>Two</article><p>Three", "One\n\nTwo\n\nThree\n")]
    [InlineData("<main><article>One</article></main><article>Two</article>", "One\n")]
    [InlineData("<article>One<article>Reply</article></article><p>Three", "One\n\nReply\n")]
    [InlineData("<p>One</p><main><p>Two</main>", "Two\n")]
    [InlineData("<article>One<div itemprop='articleBody'>Two</div></article>", "Two\n")]
    [InlineData("<article class=h-entry>One<div class=e-content>Two</div></article>", "Two\n")]
    public void A_page_says_itself_what_its_text_is(string html, string expected)
    {
        using var folder = new ImportedFolder("letter.html", html);
        Assert.Equal(expected, folder.Body);
    }

    [Theory]
    [InlineData("<p>A<br><br>B<br>", "A\n\nB\n")]
    [InlineData("<em>a</em>b <strong> c </strong>d", "*a*b **c** d\n")]
    [InlineData("x<em>\"a\"</em>y", "x\"a\"y\n")]
    [InlineData("<a href='javascript:alert(1)'>a</a> <a href='https://b.example/<x>'>b</a>", "a [b](<https://b.example/%3Cx%3E>)\n")]
    [InlineData("<code>a`b</code> <q>quoted</q>", "``a`b`` \"quoted\"\n")]
    [InlineData("<pre>one\ntwo\n\nthree</pre>", "one\\\ntwo\n\nthree\n")]
    [InlineData("<ul><li>a<ul><li>b</ul></ul><ul><li>c</ul><ol start=3><li>d<p>e</ol>", "- a\n\n  - b\n\n* c\n\n3. d\n\n   e\n")]
    [InlineData("a\u202Eb&#8297;c&#1;", "abc\n")]
    public void Its_marks_are_kept_where_they_change_no_word(string html, string expected)
    {
        using var folder = new ImportedFolder("letter.html", html);
        Assert.Equal(expected, folder.Body);
    }

    [Theory]
    [InlineData("windows-1251", "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>")]
    [InlineData("koi8-u", "<meta charset=\"KOI8-U\">")]
    [InlineData("utf-8", "<meta charset=utf-8>")]
    public void A_page_is_read_in_the_encoding_that_it_declares(string encoding, string meta)
    {
        var html = $"<html lang=uk>{meta}<p>Вірте у ЗСУ!";
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.UTF8).GetBytes(html);
        using var folder = new ImportedFolder("letter.html", bytes);
        Assert.Equal("Вірте у ЗСУ!\n", folder.Body);
        Assert.Equal("Вірте у ЗСУ!\n", folder.Text("originals/supplied-text.uk.txt"));
        Assert.Equal(bytes, File.ReadAllBytes(folder.PathOf("originals/as-supplied.html")));
    }

    [Fact]
    public void A_page_with_a_byte_order_mark_is_kept_with_it()
    {
        using var folder = new ImportedFolder("letter.html", "\uFEFF<p>Words.");
        Assert.Equal("Words.\n", folder.Body);
        Assert.Equal("\uFEFF<p>Words."u8, File.ReadAllBytes(folder.PathOf("originals/as-supplied.html")));
    }

    [Theory]
    [InlineData("<p>\u00E9")]
    [InlineData("<meta charset=no-such><p>\u00E9")]
    public void A_page_in_no_known_encoding_is_refused_with_the_place_of_its_first_byte(string html)
    {
        using var folder = new ImportedFolder("letter.html", Encoding.Latin1.GetBytes(html));
        Assert.Equal(1, folder.Run.ExitCode);
        Assert.Contains($"letter.html:1:{html.Length}: error ATT009: byte {html.Length} (0xE9) is not UTF-8", folder.Run.Out, StringComparison.Ordinal);
        Assert.False(folder.Exists);
    }

    [Fact]
    public void A_page_without_words_is_refused()
    {
        using var folder = new ImportedFolder("letter.html", "<nav>Start</nav>");
        Assert.Equal(2, folder.Run.ExitCode);
        Assert.False(folder.Exists);
    }
}
