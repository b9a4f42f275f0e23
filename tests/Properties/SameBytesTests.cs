using System.Globalization;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Properties;

/// <summary>The same input gives the same bytes, wherever and however it is built.</summary>
public sealed class SameBytesTests(PublishedSite site)
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    public void Under_any_culture(string culture)
    {
        using var folder = new TemporaryFolder();
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(0, CommandRun.Of("--input", Repository.PathOf("input"), "--output", folder.PathOf("output")).ExitCode);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }

        Assert.Equal(FolderState.Of(site.Root), FolderState.Of(folder.PathOf("output")));
    }

    [Theory]
    [InlineData("tr_TR.UTF-8", "Pacific/Kiritimati", "1")]
    [InlineData("ar_SA.UTF-8", "America/Adak", "2")]
    public void In_another_folder_language_time_zone_and_number_of_cores(string language, string zone, string cores)
    {
        using var folder = new TemporaryFolder();
        var input = folder.CopyOf(Repository.PathOf("input"), "another name");
        var run = ProgramRun.Of(
            ["--input", input, "--output", folder.PathOf("deep", "er", "output")],
            ("LANG", language), ("LC_ALL", language), ("TZ", zone), ("DOTNET_PROCESSOR_COUNT", cores));
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(FolderState.Of(site.Root), FolderState.Of(folder.PathOf("deep", "er", "output")));
    }

    [Fact]
    public void From_many_articles_at_once_and_one_by_one()
    {
        using var folder = new TemporaryFolder();
        var input = ManyArticles.Write(folder, "input", 12, "Copy");
        Assert.Equal(0, ProgramRun.Of(["--input", input, "--output", folder.PathOf("one")], ("DOTNET_PROCESSOR_COUNT", "1")).ExitCode);
        Assert.Equal(0, ProgramRun.Of(["--input", input, "--output", folder.PathOf("two")], ("DOTNET_PROCESSOR_COUNT", "2")).ExitCode);
        Assert.Equal(FolderState.Of(folder.PathOf("one")), FolderState.Of(folder.PathOf("two")));
    }

    [Fact]
    public void Findings_are_the_same_in_any_culture()
    {
        using var edited = new EditedArticle().With("article.md", EditedArticle.RealText.Replace("[@", "[@x", StringComparison.Ordinal));
        var before = CultureInfo.CurrentCulture;
        var plain = CommandRun.Of("check", "--input", edited.Input);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(plain, CommandRun.Of("check", "--input", edited.Input));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
