using System.Runtime.CompilerServices;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Pages;
using Sourcebound.Reading;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Pages;

/// <summary>What a build keeps of each article until the pages across articles are made is small.</summary>
public sealed class ArticleSummaryTests
{
    [Fact]
    public void A_summary_lets_the_article_and_its_files_go()
    {
        var (summary, article, records) = Read();
        Collect();
        Assert.False(article.IsAlive);
        Assert.False(records.IsAlive);
        Assert.NotEmpty(summary.Claims);
    }

    // A method of its own, so that nothing on the stack holds what it read.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (ArticleSummary Summary, WeakReference Article, WeakReference Records) Read()
    {
        var findings = new Findings();
        var input = new InputFolder(Repository.PathOf("input"), "input");
        var slug = Slug.Parse("ukraine-report-2022-02-25")!;
        var article = ArticleReader.Read(PublicationReader.FolderOf(input, slug), slug, [], findings)!;
        return (ArticleSummary.Of(new CitationIndex(article), []), new WeakReference(article.Input), new WeakReference(article.Records.Claims[0].Span.Input));
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
