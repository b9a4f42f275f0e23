using CsCheck;
using Xunit;

namespace Sourcebound.Tests.Importing;

/// <summary>What is marked to be bound, and that a key each is all that it lacks.</summary>
public sealed class BindingStubTests(ITestOutputHelper output)
{
    private static readonly string[] Codes = ["ATT001", "ATT004", "ATT009", "ATT101", "ATT102", "ATT103", "ATT105", "ATT207"];

    private static readonly string[] Pieces =
    [
        "<p>", "<p>", "<blockquote>", "</blockquote>", "<li>", "<h2>", "30 tanks were lost. ", "30 tanks ", "more than a thousand people ", "\"It is 5\" ", "“It is \\over\\,” he said. ", "“30” ", "The office said so. ", "According to it, ",
        "1 тис. ", "«Так» ", "<b>800</b> of them. ", "between 30 and 40 ", "nobody. ", "Nobody", ". ", "\"", "25% ", "e\u0301 7 ", "🇺🇦 12 ", "\uFEFF3 ", " \u0301", "\u0604 ", "\u20EB ",
    ];

    [Theory]
    [InlineData("They lost more than 30 tanks on Friday.", "more than 30 tanks")]
    [InlineData("They lost 800 of all.", "800 of")]
    [InlineData("There were 316 people injured, 12 of the ships sank.", "316 people injured|12 of")]
    [InlineData("He said \"5 men came\" and left.", "\"5 men came\"|5 men came")]
    [InlineData("The office said so. Nobody knows.", "The office said so.")]
    [InlineData("30 tanks, 30 tanks", "30 tanks|30 tanks")]
    [InlineData("It said \"so \u0301 and so\".", "\"so \u0301 and so\"")]
    [InlineData("It said \"so \u0604 and so\".", "\"so \u0604 and so\"")]
    public void It_is_the_words_that_an_editor_would_bind(string text, string expected)
    {
        using var folder = new ImportedFolder("letter.txt", text);
        Assert.Equal(expected.Split('|'), folder.Exact);
    }

    [Fact]
    public void Words_that_stand_in_several_places_have_their_neighbours()
    {
        using var folder = new ImportedFolder("letter.txt", "They lost 30 tanks.\n\nThey lost 30 tanks today.\n");
        Assert.Equal(
            [
                "  # - { key: , exact: \"30 tanks\", suffix: \".\" } # figure",
                "  # - { key: , exact: \"30 tanks today\" } # figure",
            ],
            folder.Stubs);
    }

    [Fact]
    public void A_blockquote_is_bound_as_a_whole()
    {
        using var folder = new ImportedFolder("letter.md", "> Nobody slept.\n>\n> We lost 5 ships.\n");
        Assert.Equal(
            [
                "  # - { key: , exact: \"Nobody slept.\", covers: original } # blockquote",
                "  # - { key: , exact: \"5 ships\" } # figure inside the words above, which may bind it; or a claim of its own",
            ],
            folder.Stubs);
    }

    [Fact]
    public void A_text_without_any_has_no_bindings()
    {
        using var folder = new ImportedFolder("letter.txt", "Nobody slept.");
        Assert.Contains("\nbindings: []\n", folder.Text("sources.yaml"), StringComparison.Ordinal);
        Assert.Equal("no quotation and no figure was found; fill in what is `null` and known, and run `check`\n", folder.Run.Error);
    }

    [Fact]
    public void With_a_key_each_nothing_in_any_text_is_unbound() => Gen.OneOf(Pieces).Array[1, 25].Select(string.Concat).Sample(
        static html =>
        {
            using var folder = new ImportedFolder("letter.html", "<p>" + html);
            if (folder.Run.ExitCode != 2)
            {
                Assert.Equal(0, folder.Run.ExitCode);
                var findings = folder.Described().Bound("supplied-text").Findings();
                Assert.All(Codes, code => Assert.DoesNotContain(findings, finding => finding.Contains(code, StringComparison.Ordinal)));
            }
        },
        output.WriteLine, iter: 150);
}
