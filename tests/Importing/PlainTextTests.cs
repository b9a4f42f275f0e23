using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Importing;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("One.\n\nTwo,\ngoing on.\n", "One.\n\nTwo,\ngoing on.\n")]
    [InlineData("One.\r\n\r\nTwo.\r\n", "One.\n\nTwo.\n")]
    [InlineData("  One. \t\n \n\n\n\u00A0\nTwo.", "One.\n\nTwo.\n")]
    [InlineData("One.\nTwo.\nThree.\n", "One.\n\nTwo.\n\nThree.\n")]
    [InlineData("1. Not a list\n\n# No heading\n\n* no *emphasis* [here](x)\n", "1\\. Not a list\n\n\\# No heading\n\n\\* no \\*emphasis\\* \\[here\\](x)\n")]
    [InlineData("a_b_c and _d_\n\nAT&T & &amp;\n\n5 < 6 <b>\n", "a_b_c and \\_d\\_\n\nAT&T & \\&amp;\n\n5 < 6 \\<b>\n")]
    [InlineData("- 5 degrees\n\n-5 degrees\n", "\\- 5 degrees\n\n-5 degrees\n")]
    public void Its_paragraphs_are_written_so_that_nothing_in_them_is_markup(string text, string expected)
    {
        using var folder = new ImportedFolder("letter.txt", text);
        Assert.Equal(expected, folder.Body);
        Assert.DoesNotContain(folder.Described().Findings(), IsAboutReading);
    }

    [Fact]
    public void Lines_without_an_empty_one_may_also_be_published_as_one_paragraph()
    {
        using var folder = new ImportedFolder("letter.txt", "One and\ntwo.\n");
        SmallSite.Replace(folder.PathOf("article.md"), "One and\n\ntwo.", "One and\ntwo.");
        Assert.DoesNotContain(folder.Described().Findings(), IsAboutReading);
    }

    [Fact]
    public void A_line_that_is_left_out_is_missed()
    {
        using var folder = new ImportedFolder("letter.txt", "One.\nTwo.\nThree.\n");
        SmallSite.Replace(folder.PathOf("article.md"), "Two.\n\n", "");
        Assert.Contains(folder.Described().Findings(), static finding => finding.Contains("ATT201", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\uFEFFWords.", "starts with a byte order mark")]
    [InlineData("Words.\nAnd \u202Emore.", "letter.txt:2:5: error ATT009: a hidden direction control U+202E stands here")]
    [InlineData("Words.\n\u0007", "letter.txt:2:1: error ATT009: a control character U+0007 stands here")]
    public void What_no_article_may_hold_is_refused_with_its_place(string text, string message)
    {
        using var folder = new ImportedFolder("letter.txt", text);
        Assert.Equal(1, folder.Run.ExitCode);
        Assert.Contains(message, folder.Run.Out, StringComparison.Ordinal);
        Assert.False(folder.Exists);
    }

    [Fact]
    public void Its_language_is_that_of_the_publication_unless_one_is_given()
    {
        using var site = new ImportedFolder("letter.txt", "Слова.");
        Assert.Contains("\nlanguage: en\n", site.Text("article.md"), StringComparison.Ordinal);
        using var given = new ImportedFolder("letter.txt", "Слова.", "--language", "uk");
        Assert.Contains("\nlanguage: uk\n", given.Text("article.md"), StringComparison.Ordinal);
        Assert.Equal("Слова.", given.Text("originals/supplied-text.uk.txt"));
    }

    [Fact]
    public void A_wrong_language_tag_is_refused()
    {
        using var folder = new ImportedFolder("letter.txt", "Words.", "--language", "english!");
        Assert.Equal(2, folder.Run.ExitCode);
        Assert.False(folder.Exists);
    }

    [Fact]
    public void What_the_editor_must_say_waits_in_the_front_matter()
    {
        using var folder = new ImportedFolder("letter.txt", "He came on Friday. \"I saw him on Monday.\"\n\nВірте!\n\nImage: AP\n");
        string[] expected =
        [
            "  # - { as_printed: \"Image: AP\", credit: , held: false }", "  # - { text: \"Вірте\", lang: }", "  # - { as_printed: \"on Friday\", date: , resolved_by: editor, reason: }",
        ];
        Assert.Equal(expected, folder.Text("article.md").Split('\n').Where(static line => line.StartsWith("  # -", StringComparison.Ordinal)));

        SmallSite.Replace(folder.PathOf("article.md"), "# - { as_printed: \"Image: AP\", credit: ,", "- { as_printed: \"Image: AP\", credit: AP,");
        SmallSite.Replace(folder.PathOf("article.md"), "# - { text: \"Вірте\", lang: }", "- { text: \"Вірте\", lang: uk }");
        SmallSite.Replace(folder.PathOf("article.md"), "# - { as_printed: \"on Friday\", date: , resolved_by: editor, reason: }", "- { as_printed: \"on Friday\", date: unknown }");
        var findings = folder.Described().Findings();
        Assert.All(["ATT106", "ATT301", "ATT004"], code => Assert.DoesNotContain(findings, finding => finding.Contains(code, StringComparison.Ordinal)));
        Assert.DoesNotContain(findings, static finding => finding.Contains("`on Friday`", StringComparison.Ordinal));
    }

    private static bool IsAboutReading(string finding) => finding.Contains("ATT00", StringComparison.Ordinal) || finding.Contains("ATT2", StringComparison.Ordinal);
}
