using System.IO.Compression;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cli;

/// <summary>A site of two articles, the second of which is not to be published yet.</summary>
public sealed class WithholdingTests
{
    private const string End = "2026-12-01T06:00Z";

    [Theory]
    [InlineData("draft: true", "`later` (draft)")]
    [InlineData("embargo: " + End, "`later` (embargo until 2026-12-01T06:00Z)")]
    [InlineData("embargo: 2026-12-01", "`later` (embargo until 2026-12-01T00:00Z)")]
    [InlineData("embargo: 2026-12-01T08:00:00+02:00", "`later` (embargo until 2026-12-01T06:00Z)")]
    public void What_is_withheld_stands_nowhere(string field, string said)
    {
        using var site = With(field);

        var run = site.Build();

        Assert.Equal((0, ""), (run.ExitCode, run.Out));
        Assert.Contains($"left out: {said}; --drafts takes that in, to be looked at\n", run.Error, StringComparison.Ordinal);
        Assert.Equal([], FilesNaming(site, "later"));
        Assert.Contains("losses", File.ReadAllText(site.PathOf("output/articles/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_output_is_that_of_an_input_without_it()
    {
        using var site = With("draft: true");
        site.Build();
        var withheld = FolderState.Of(site.PathOf("output"));
        Directory.Delete(site.PathOf("input/articles/later"), recursive: true);
        site.Build();
        Assert.Equal(FolderState.Of(site.PathOf("output")), withheld);
    }

    [Theory]
    [InlineData("2026-12-01T05:59:59Z", false)]
    [InlineData("2026-12-01T06:00Z", true)]
    [InlineData("2026-12-01T08:00+02:00", true)]
    [InlineData("2027-01-01", true)]
    public void An_embargo_ends_by_the_time_that_is_given(string now, bool isPublished)
    {
        using var site = With("embargo: " + End);
        var run = Build(site, "--now", now);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(isPublished, File.Exists(site.PathOf("output/articles/later/index.html")));
    }

    [Fact]
    public async Task The_environment_can_give_the_time()
    {
        using var site = With("embargo: " + End);
        string[] build = ["build", "--input", site.PathOf("input"), "--output", site.PathOf("output")];

        var wrong = ProgramRun.Of(build, ("SOURCE_DATE_EPOCH", "tomorrow"));
        var after = ProgramRun.Of(build, ("SOURCE_DATE_EPOCH", "1796104800"));

        Assert.Equal((2, "error: SOURCE_DATE_EPOCH is `tomorrow`, which is no number of seconds since 1970\n"), (wrong.ExitCode, wrong.Error));
        Assert.Equal(0, after.ExitCode);
        Assert.Contains("Report on what follows", await File.ReadAllTextAsync(site.PathOf("output/articles/later/index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_under_embargo_is_built_the_same_at_any_later_time_and_says_how()
    {
        using var site = With("embargo: " + End);
        Build(site, "--now", "2026-12-01T06:00Z");
        var first = FolderState.Of(site.PathOf("output"));
        Build(site, "--now", "2031-05-06T07:08:09Z");

        Assert.Equal(first, FolderState.Of(site.PathOf("output")));
        using var bag = ZipFile.OpenRead(site.PathOf("output/archive/site-bag.zip"));
        using var info = new StreamReader(bag.Entries.Single(static entry => entry.Name == "bag-info.txt").Open());
        Assert.Contains("--output ../site --now 2026-12-01T06:00Z\n", info.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_with_drafts_say_so_and_ask_not_to_be_found()
    {
        using var site = With("draft: true");

        var run = Build(site, "--drafts");

        Assert.Equal(0, run.ExitCode);
        var pages = Directory.EnumerateFiles(site.PathOf("output"), "*.html", SearchOption.AllDirectories).ToList();
        Assert.Contains(site.PathOf("output/articles/later/index.html"), pages);
        Assert.All(pages, static page =>
        {
            var html = File.ReadAllText(page);
            Assert.Contains("Drafts included: this is not for publication.", html, StringComparison.Ordinal);
            Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html, StringComparison.Ordinal);
        });
        Assert.Empty(Directory.EnumerateFiles(site.PathOf("output"), "*.wacz", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Drafts_do_not_come_into_the_folder_that_is_deployed()
    {
        using var site = With("draft: true");
        site.Build();
        var without = FolderState.Of(site.PathOf("output"));

        var run = await BuiltProgram.RunIn(site.Path, "build", "--drafts");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(without, FolderState.Of(site.PathOf("output")));
        Assert.True(File.Exists(site.PathOf("output-drafts/articles/later/index.html")));
    }

    [Fact]
    public void Asking_for_drafts_where_there_are_none_changes_nothing()
    {
        using var site = new SmallSite();
        Build(site, "--no-archive");
        var without = FolderState.Of(site.PathOf("output"));
        Build(site, "--drafts");
        Assert.Equal(without, FolderState.Of(site.PathOf("output")));
    }

    [Fact]
    public void A_name_spelt_with_escapes_withholds_too()
    {
        using var site = With("\"dr\\u0061ft\": true");
        Assert.Contains("left out: `later` (draft)", site.Build().Error, StringComparison.Ordinal);
        Assert.Equal([], FilesNaming(site, "later"));
    }

    [Fact]
    public void Errors_in_what_is_withheld_stop_nothing_until_it_is_asked_for()
    {
        using var site = With("draft: true");
        File.AppendAllText(site.PathOf("input/articles/later/article.md"), "\nLater 316 people were hurt.\n");
        File.WriteAllText(site.PathOf("input/articles/later/sources.yaml"), "sources: [\n");

        Assert.Equal(0, site.Build().ExitCode);
        Assert.Equal(1, Build(site, "--drafts").ExitCode);
    }

    [Fact]
    public void A_site_of_drafts_alone_is_not_published()
    {
        using var site = new SmallSite();
        SmallSite.Replace(site.Article, "---\n", "---\ndraft: true\n");

        var run = site.Build();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("input/articles:1:1: error ATT009: every article is a draft or under embargo, so there is none to publish\n", run.Out);
        Assert.False(File.Exists(site.PathOf("output/index.html")));
    }

    [Theory]
    [InlineData("draft: yes", "`draft` is neither `true` nor `false`")]
    [InlineData("embargo: tomorrow", "`embargo` is not a time")]
    [InlineData("embargo: 2026-12-01T06:00", "`embargo` is not a time")]
    public void What_cannot_be_read_stops_the_build(string field, string message)
    {
        using var site = With(field);
        var run = site.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"input/articles/later/article.md:2:{(field[0] == 'd' ? 8 : 10)}: error ATT004: {message}", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void No_edition_is_recorded_of_what_is_withheld()
    {
        using var site = With("draft: true");

        var named = CommandRun.Of("edition", "later", "--input", site.PathOf("input"));
        var all = CommandRun.Of("edition", "--input", site.PathOf("input"));

        Assert.Equal(2, named.ExitCode);
        Assert.EndsWith("`later` is a draft or under embargo; an edition records what is published\n", named.Error, StringComparison.Ordinal);
        Assert.Equal(0, all.ExitCode);
        Assert.False(File.Exists(site.PathOf("input/articles/later/published.yaml")));
        Assert.True(File.Exists(site.PathOf("input/articles/losses/published.yaml")));
    }

    [Theory]
    [InlineData("sign")]
    [InlineData("edition")]
    public void What_stays_takes_no_drafts(string command)
    {
        var run = CommandRun.Of(command, "--drafts");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--drafts", run.Error, StringComparison.Ordinal);
    }

    private static SmallSite With(string field)
    {
        var site = new SmallSite();
        var later = Directory.CreateDirectory(site.PathOf("input/articles/later")).FullName;
        File.WriteAllText(Path.Combine(later, "sources.yaml"), "");
        File.WriteAllText(Path.Combine(later, "article.md"), $$"""
            ---
            {{field}}
            label: "Report on what follows"
            language: en
            edition: { date: 2026-11-30, note: "First edition." }
            unknown: [headline, byline, publisher, published, url, licence]
            ---

            Nobody knows what follows. [@unsourced]

            """);
        return site;
    }

    private static CommandRun Build(SmallSite site, params string[] options) =>
        CommandRun.Of(["build", "--input", site.PathOf("input"), "--output", site.PathOf("output"), .. options]);

    // Zipped files are looked into as they are: names are stored as such in every archive.
    private static IEnumerable<string> FilesNaming(SmallSite site, string word) =>
        Directory.EnumerateFiles(site.PathOf("output"), "*", SearchOption.AllDirectories)
            .Where(file => file.Contains("articles/later", StringComparison.Ordinal)
                || File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes($"articles/{word}")) >= 0);
}
