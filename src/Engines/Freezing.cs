using System.Text;
using Sourcebound.Archive;
using Sourcebound.Archive.Copies;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Reading;

namespace Sourcebound.Engines;

/// <summary>Makes of an article's present edition the copy that is kept: what a build would publish now, in one file.</summary>
internal sealed class Freezing
{
    private readonly InputFolder input;
    private readonly Publication publication;
    private readonly Theme theme;
    private readonly RuleWeights weights;
    private readonly Findings shared = new();

    /// <summary>Reads what all articles share.</summary>
    public Freezing(BuildRequest request)
    {
        input = InputFolder.At(request.Input);
        var read = PublicationReader.Read(input, shared)!;
        theme = Theme.Load(read.Site, shared);
        weights = RuleWeights.Read(read.Site.RuleLevels, request.IsStrict, shared);
        publication = read with { Site = read.Site with { SeverityChanges = weights.Changes } };
    }

    /// <summary>The copy of the article <paramref name="slug"/>, made in a folder of its own that is gone afterwards.</summary>
    public byte[] Freeze(Slug slug)
    {
        var (article, found) = Publishing.ReadAndCheck(input, publication, slug, new StageTimes());
        var allowances = Allowances.Of(article!, Verdict.Of(found, shared.Suppressions, weights).Suppressed);
        var work = Directory.CreateTempSubdirectory("sourcebound-");
        try
        {
            using var output = OutputTree.Open(Path.Combine(work.FullName, "output"), static () => { });
            var summary = new Publishing(publication, theme, isArchived: true).AddArticle(article! with { Allowances = [.. allowances] }, output);
            var site = Archiving.SiteOf(publication, theme.PageLanguages, summary.EditionDate);
            var about = Archiving.ArticleOf(summary);
            var copied = new CopiedArticle(site, about, Encoding.UTF8.GetString(theme.StyleSheet), FilesByFolder.Of([about], output.Files()).In(about));
            return new ArticleCopies(site, theme).SnapshotOf(copied, about.Folder + PublishedCopy.PathOf(about.Day), "copy.edition", Editions.LinksOfCopy(article!));
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }
}
