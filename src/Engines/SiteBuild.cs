using System.Collections.Immutable;
using Sourcebound.Archive;
using Sourcebound.Archive.Hosts;
using Sourcebound.Archive.Signing;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Pages;
using Sourcebound.Reading;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Engines;

/// <summary>
/// One build, from the input to the swapped output. Engines drive it: they begin it, let it take each article in any order and on any thread, and complete it.
/// </summary>
internal sealed class SiteBuild : IDisposable
{
    private readonly BuildRequest request;
    private readonly InputFolder input;
    private readonly Findings findings;
    private readonly RuleWeights weights;
    private readonly Shared? shared;
    private readonly Verdict whole;
    private readonly OutputTree? output;
    private readonly TakenArticle[] taken;
    private readonly StageTimes times = new();
    private bool hasErrors;

    private SiteBuild(BuildRequest request, InputFolder input, Findings findings, RuleWeights weights, Shared? shared, OutputTree? output)
    {
        (this.request, this.input, this.findings, this.weights, this.shared, this.output) = (request, input, findings, weights, shared, output);
        whole = Verdict.Of(findings, [], weights);
        hasErrors = whole.HasErrors;
        taken = new TakenArticle[Slugs.Length];
    }

    /// <summary>The articles to take; none when what they share cannot be read.</summary>
    public ImmutableArray<Slug> Slugs => shared?.Publication.Slugs ?? [];

    /// <summary>Reads what all articles share, and opens the output folder.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="onWait">Called when another build holds the output folder.</param>
    /// <exception cref="OutputException">The output folder cannot be used.</exception>
    public static SiteBuild Begin(BuildRequest request, Action onWait)
    {
        RefuseNested(request);
        var input = InputFolder.At(request.Input);
        var findings = new Findings();
        var read = PublicationReader.Read(input, findings);
        if (read is null)
        {
            return new SiteBuild(request, input, findings, RuleWeights.Usual(request.IsStrict), shared: null, output: null);
        }

        var weights = RuleWeights.Read(read.Site.RuleLevels, request.IsStrict, findings);
        read = Withholding.Of(read, input, request, findings);
        var publication = read with { Site = read.Site with { BaseUrl = request.BaseUrl ?? read.Site.BaseUrl, SeverityChanges = weights.Changes } };
        var theme = Theme.Load(publication.Site, findings);
        var shared = new Shared(publication, theme, new Publishing(publication, theme, request.IsArchived));

        // Last, so that nothing can fail between taking the folder and having somebody to give it back.
        var output = request.Output is null ? null : OutputTree.Open(request.Output, onWait);
        return new SiteBuild(request, input, findings, weights, shared, output);
    }

    /// <summary>Reads and checks an article and, while nothing speaks against publication, adds it; may be called from several threads.</summary>
    /// <param name="index">Its place in <see cref="Slugs"/>.</param>
    /// <exception cref="OutputException">The output folder cannot be used.</exception>
    public void Take(int index)
    {
        var (article, found) = Publishing.ReadAndCheck(input, shared!.Publication, Slugs[index], times);
        if (article is not null && !request.HasDrafts && !article.FrontMatter.Release.IsDue(request.Now))
        {
            // What was true when it was first asked for may not be any more; nothing withheld is ever published.
            found.Add(UnreadableInput.Rule.At(article.FrontMatter.Span with { Length = 0 }, "the article became a draft, or came under embargo, while it was read", "build again"));
        }

        var verdict = Verdict.Of(found, findings.Suppressions, weights).WithUnused(article is null ? [] : found.Suppressions, weights);
        ArticleSummary? summary = null;
        if (verdict.HasErrors)
        {
            Volatile.Write(ref hasErrors, true);
        }
        else if (output is not null && article is not null && !Volatile.Read(ref hasErrors))
        {
            summary = times.Measure(
                Stage.Rendering, () => shared.Publishing.AddArticle(article with { Allowances = [.. Allowances.Of(article, verdict.Suppressed)] }, output));
        }

        taken[index] = new TakenArticle(verdict, article is null ? null : Coverage.Of(article), article is null ? [] : [.. article.LanguagesWithoutData], summary);
    }

    /// <summary>Judges the whole once every article was taken, and publishes it if nothing speaks against that.</summary>
    /// <exception cref="OutputException">The output folder cannot be used.</exception>
    public BuildResult Complete()
    {
        if (shared is null)
        {
            return new BuildResult(whole.Findings, [], Site: null, Coverage.None, 0, 0, 0, IsPublished: false);
        }

        // What the shared files suppress is known once every article was read.
        var isAllRead = taken.All(static article => article.Coverage is not null);
        var all = Verdict.Join([whole, .. taken.Select(static article => article.Verdict)]).WithUnused(isAllRead ? findings.Suppressions : [], weights);
        var isPublished = output is not null && !all.HasErrors;
        var signatures = isPublished ? Publish(shared, output!) : null;
        return new BuildResult(
            all.Findings,
            all.Suppressed,
            shared.Publication.Site.BaseUrl,
            taken.Select(static article => article.Coverage).OfType<Coverage>().Aggregate(Coverage.None, static (sum, coverage) => sum + coverage),
            Slugs.Length,
            output?.Count ?? 0,
            output?.Changed ?? 0,
            isPublished)
        {
            Times = times,
            Withheld = shared.Publication.Withheld,
            Signing = shared.Publication.Site.Signing,
            HasStaleSignature = signatures?.IsStale == true,
            WithoutData = [.. Slugs.Zip(taken, static (slug, article) => (slug, article.WithoutData)).Where(static article => article.WithoutData.Length > 0)],
        };
    }

    /// <inheritdoc/>
    public void Dispose() => output?.Dispose();

    private SignatureFiles? Publish(Shared shared, OutputTree output)
    {
        var (publication, theme, publishing) = shared;
        ArticleSummary[] articles = [.. taken.Select(static article => article.Summary).OfType<ArticleSummary>()];
        SignatureFiles? signatures = null;
        publishing.AddSite(articles, output);
        if (request.IsArchived)
        {
            signatures = new SignatureFiles(request.Input, publication.Site.Signing);
            output.Signatures = signatures.Beside;
            times.Measure(Stage.Archiving, () => Archiving.Add(publication, articles, Archived(publication, signatures), theme, output));
            publishing.AddArchivePages(articles, output);
        }

        // Neither page nor archive names them.
        HostFiles.Add(publication.Site.Hosts, output);
        output.Commit();
        return signatures;
    }

    private ArchivedBuild Archived(Publication publication, SignatureFiles signatures) => new(request.Input, request.BaseUrl, request.Commit)
    {
        Signatures = signatures, Withheld = [.. publication.Withheld.Select(static article => article.Slug)], Released = publication.Released,
    };

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

    private sealed record Shared(Publication Publication, Theme Theme, Publishing Publishing);
}
