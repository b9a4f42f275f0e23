using System.Collections.Immutable;
using Sourcebound.Archive;
using Sourcebound.Archive.Signing;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Pages;
using Sourcebound.Reading;

namespace Sourcebound.Engines.BuiltIn;

/// <summary>What a build is asked to do.</summary>
/// <param name="Input">The input folder.</param>
/// <param name="Output">The output folder, or null to check without writing.</param>
/// <param name="BaseUrl">The public address that takes the place of the site's own, or null.</param>
/// <param name="IsStrict">Whether warnings stop publication too.</param>
internal sealed record BuildRequest(string Input, string? Output, Uri? BaseUrl, bool IsStrict)
{
    /// <summary>Whether the site carries its own archive.</summary>
    public bool IsArchived { get; init; }

    /// <summary>The commit of the input, as whoever starts the build names it, or null.</summary>
    public string? Commit { get; init; }
}

/// <summary>What a build found and did.</summary>
/// <param name="Findings">All findings that the editor did not suppress, in file order.</param>
/// <param name="Suppressed">The findings that the editor suppressed, in file order.</param>
/// <param name="Site">The site's public address, or null.</param>
/// <param name="Coverage">How much is bound, over all articles.</param>
/// <param name="Articles">Number of articles read.</param>
/// <param name="Files">Number of files in the output.</param>
/// <param name="Changed">Number of files that were new or changed.</param>
/// <param name="IsPublished">Whether the output was written.</param>
internal sealed record BuildResult(
    IReadOnlyList<Diagnostic> Findings,
    IReadOnlyList<SuppressedFinding> Suppressed,
    Uri? Site,
    Coverage Coverage,
    int Articles,
    int Files,
    int Changed,
    bool IsPublished)
{
    /// <summary>The articles that speak languages without data, with those languages.</summary>
    public ImmutableArray<(Slug Article, ImmutableArray<string> Languages)> WithoutData { get; init; } = [];

    /// <summary>The keys that the publication states, or null.</summary>
    public Signing? Signing { get; init; }

    /// <summary>Whether a signature in the input was left out, because it is of another state.</summary>
    public bool HasStaleSignature { get; init; }

    /// <summary>How long the steps took.</summary>
    public StageTimes Times { get; init; } = new();

    /// <summary>Whether anything found stops publication.</summary>
    public bool HasErrors => Findings.Any(static finding => finding.Severity == Severity.Error);
}

/// <summary>Drives reading, checks, pages and output by itself, a few articles at a time.</summary>
internal static class BuiltInEngine
{
    /// <summary>Builds or checks.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="progress">Told the number of articles done and their sum; may be called from several threads.</param>
    /// <param name="onWait">Called when another build holds the output folder.</param>
    /// <exception cref="OutputException">The output folder cannot be used.</exception>
    public static BuildResult Run(BuildRequest request, Action<int, int> progress, Action onWait)
    {
        RefuseNested(request);
        var input = new InputFolder(request.Input, Shown(request.Input));
        var findings = new Findings();
        var publication = PublicationReader.Read(input, findings);
        if (publication is null)
        {
            return new BuildResult(Verdict.Of(findings, [], RuleWeights.Usual(request.IsStrict)).Findings, [], Site: null, Coverage.None, 0, 0, 0, IsPublished: false);
        }

        var weights = RuleWeights.Read(publication.Site.RuleLevels, request.IsStrict, findings);
        publication = publication with
        {
            Site = publication.Site with { BaseUrl = request.BaseUrl ?? publication.Site.BaseUrl, SeverityChanges = weights.Changes },
        };
        using var output = request.Output is null ? null : OutputTree.Open(request.Output, onWait);
        var theme = Theme.Load(publication.Site, findings);
        var publishing = new Publishing(publication, theme, request.IsArchived);
        var whole = Verdict.Of(findings, [], weights);
        var hasErrors = whole.HasErrors;
        var summaries = new ArticleSummary?[publication.Slugs.Length];
        var coverages = new Coverage?[publication.Slugs.Length];
        var perArticle = new Verdict[publication.Slugs.Length];
        var withoutData = new ImmutableArray<string>[publication.Slugs.Length];
        var times = new StageTimes();
        var done = 0;
        Turns.ForEach(Enumerable.Range(0, publication.Slugs.Length), index =>
        {
            var (article, found) = Publishing.ReadAndCheck(input, publication, publication.Slugs[index], times);
            perArticle[index] = Verdict.Of(found, findings.Suppressions, weights).WithUnused(article is null ? [] : found.Suppressions, weights);
            coverages[index] = article is null ? null : Coverage.Of(article);
            withoutData[index] = article is null ? [] : [.. article.LanguagesWithoutData];
            if (perArticle[index].HasErrors)
            {
                Volatile.Write(ref hasErrors, true);
            }
            else if (output is not null && article is not null && !Volatile.Read(ref hasErrors))
            {
                summaries[index] = times.Measure(
                    Stage.Rendering, () => publishing.AddArticle(article with { Allowances = [.. Allowances.Of(article, perArticle[index].Suppressed)] }, output));
            }

            progress(Interlocked.Increment(ref done), publication.Slugs.Length);
        });

        // What the shared files suppress is known once every article was read.
        var all = Verdict.Join([whole, .. perArticle]).WithUnused(coverages.Contains(null) ? [] : findings.Suppressions, weights);
        SignatureFiles? signatures = null;
        var isPublished = output is not null && !all.HasErrors;
        if (isPublished)
        {
            ArticleSummary[] articles = [.. summaries.OfType<ArticleSummary>()];
            publishing.AddSite(articles, output!);
            if (request.IsArchived)
            {
                signatures = new SignatureFiles(request.Input, publication.Site.Signing);
                output!.Signatures = signatures.Beside;
                times.Measure(Stage.Archiving, () => Archiving.Add(publication, articles, new ArchivedBuild(request.Input, request.BaseUrl, request.Commit) { Signatures = signatures }, theme, output!));
                publishing.AddArchivePages(articles, output!);
            }

            output!.Commit();
        }

        return new BuildResult(
            all.Findings,
            all.Suppressed,
            publication.Site.BaseUrl,
            coverages.OfType<Coverage>().Aggregate(Coverage.None, static (sum, coverage) => sum + coverage),
            publication.Slugs.Length,
            output?.Count ?? 0,
            output?.Changed ?? 0,
            isPublished)
        {
            Times = times,
            Signing = publication.Site.Signing,
            HasStaleSignature = signatures?.IsStale == true,
            WithoutData = [.. publication.Slugs.Zip(withoutData).Where(static article => article.Second.Length > 0)],
        };
    }

    // Output inside the input would be read as input by the next build; around it, a clean would sweep over what editors wrote.
    private static void RefuseNested(BuildRequest request)
    {
        if (request.Output is null)
        {
            return;
        }

        var input = Full(request.Input);
        var output = Full(request.Output);
        if (input.StartsWith(output, StringComparison.Ordinal) || output.StartsWith(input, StringComparison.Ordinal))
        {
            throw new OutputException($"`{request.Output}` and the input folder `{request.Input}` lie inside each other; name another folder with --output");
        }

        static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
    }

    private static string Shown(string folder) => folder.Replace('\\', '/').TrimEnd('/');
}
