using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sourcebound.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(PublishedSite))]

namespace Sourcebound.Tests.Support;

/// <summary>The real input, published once for all tests that read its pages.</summary>
public sealed class PublishedSite : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Publishes it.</summary>
    public PublishedSite()
    {
        var run = CommandRun.Of("build", "--input", Repository.PathOf("input"), "--output", Root);
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
        Article = Parse(ArticlePath);
        Sources = Parse(Path.Combine(Path.GetDirectoryName(ArticlePath)!, "sources.html"));
    }

    /// <summary>The output folder.</summary>
    public string Root => folder.PathOf("output");

    /// <summary>The article's page, as a file.</summary>
    public string ArticlePath => Path.Combine(Directory.EnumerateDirectories(Path.Combine(Root, "articles")).Single(), "index.html");

    /// <summary>The article's page.</summary>
    public IHtmlDocument Article { get; }

    /// <summary>Its sources page.</summary>
    public IHtmlDocument Sources { get; }

    /// <summary>All pages, by path.</summary>
    public IEnumerable<string> Pages => Directory.EnumerateFiles(Root, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Reads a page.</summary>
    public static IHtmlDocument Parse(string path) => new HtmlParser().ParseDocument(File.ReadAllText(path));

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
