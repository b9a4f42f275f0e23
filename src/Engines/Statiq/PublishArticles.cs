using System.Globalization;
using Sourcebound.Output;
using Statiq.Common;

namespace Sourcebound.Engines.Statiq;

/// <summary>Publishes the articles that a pipeline of Statiq has found, and hands on the pages as its documents.</summary>
/// <param name="folder">Where they lie in the input, and their pages in the output.</param>
/// <param name="request">What is asked of their build.</param>
/// <param name="run">Told the outcome.</param>
internal sealed class PublishArticles(string folder, Func<IExecutionContext, BuildRequest> request, LastRun run) : Module
{
    /// <inheritdoc/>
    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context) => Task.Run<IEnumerable<IDocument>>(() =>
    {
        // The same input gives the same bytes, whatever the machine's language. It is set for this work alone.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        (run.Result, run.Refusal) = (null, null);
        try
        {
            return Publish(request(context), context);
        }
        catch (OutputException refusal)
        {
            run.Refusal = refusal;
            throw;
        }
    });

    private List<IDocument> Publish(BuildRequest asked, IExecutionContext context)
    {
        BuildResult result;
        var log = new RunLog(context);
        using (var build = SiteBuild.Begin(asked, () => log.Write("waiting for another build of the same output to end")))
        {
            var places = build.Slugs.Select(static (slug, index) => (slug.Value, index)).ToDictionary(StringComparer.Ordinal);
            List<int> found = [.. context.Inputs.Select(document => document.Source.Parent.Name).Where(places.ContainsKey).Select(name => places[name])];

            // A folder without an article is none of Statiq's documents, and an error all the same.
            Turns.ForEach(found.Union(Enumerable.Range(0, build.Slugs.Length)), build.Take);
            result = build.Complete();
        }

        run.Result = result;
        log.Write(result.Findings);
        if (!result.IsPublished)
        {
            throw new UnpublishedException($"nothing is published; what {asked.Output} held before stands");
        }

        log.Write(string.Create(CultureInfo.InvariantCulture, $"{asked.Output}: {result.Files} files, {result.Changed} written"));
        return PagesIn(asked.Output!, context);
    }

    private List<IDocument> PagesIn(string output, IExecutionContext context) =>
    [
        .. Manifest.Read(output)!.Files.Keys
            .Where(static path => path.EndsWith(".html", StringComparison.Ordinal) && !IsCopy(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new NormalizedPath(folder).Combine(path))
            .Select(path => context.CreateDocument(path, context.FileSystem.GetOutputFile(path).GetContentProvider())),
    ];

    // A copy of a page in one file has nothing of its own to validate, and is many times as long; Statiq holds all that it validates.
    private static bool IsCopy(string path) => Path.GetFileName(path) == "snapshot.html" || path.Contains("/editions/", StringComparison.Ordinal);
}
