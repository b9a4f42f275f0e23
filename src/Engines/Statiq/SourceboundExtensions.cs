using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Statiq.App;
using Statiq.Common;
using Statiq.Core;
using Statiq.Web;
using Statiq.Web.Pipelines;

namespace Sourcebound.Engines.Statiq;

/// <summary>The one call by which a site made with Statiq.Web gets sourced articles beside its other pages.</summary>
#pragma warning disable CA1515 // The only type that other programs are meant to use.
public static class SourceboundExtensions
#pragma warning restore CA1515
{
    private const string PipelineName = "Sourcebound";

    /// <summary>
    /// Adds a pipeline that publishes the sourced articles of a folder of Statiq's input into the folder of that name in its output. The site's
    /// other pipelines leave the first alone, and its cleaning the second.
    /// </summary>
    /// <param name="bootstrapper">The site's bootstrapper, after its own web features were added.</param>
    /// <param name="folder">The folder that holds <c>site.yaml</c> and <c>articles</c>, in an input folder; a plain name.</param>
    public static Bootstrapper AddSourcebound(this Bootstrapper bootstrapper, string folder = "sourced")
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return folder == Path.GetFileName(folder) && folder[0] != '.'
            ? bootstrapper.AddSourcebound(folder, site => RequestOfSite.Of(site, folder), new LastRun())
            : throw new ArgumentException($"`{folder}` is not the plain name of a folder", nameof(folder));
    }

    /// <summary>As the call above, with a request and a place for the outcome; with no name, all of the input and the output is the articles'.</summary>
    internal static Bootstrapper AddSourcebound(this Bootstrapper bootstrapper, string folder, Func<IExecutionContext, BuildRequest> request, LastRun run)
    {
        var below = folder.Length == 0 ? "" : folder + "/";
        return bootstrapper
            .ConfigureServices(services => services.AddSingleton<IFileCleaner>(provider => new CleanerOfOthers(
                folder, provider.GetRequiredService<IReadOnlySettings>(), provider.GetRequiredService<IReadOnlyFileSystem>(), provider.GetRequiredService<ILogger<Engine>>())))
            .BuildPipeline(PipelineName, builder => builder
                .WithInputReadFiles($"{below}articles/*/article.md")
                .WithOutputModules(new PublishArticles(folder, request, run)))
            .ConfigureEngine(engine => SetApart(engine, below));
    }

    private static void SetApart(IEngine engine, string below)
    {
        // What the site's other pipelines would take for pages, data and assets of their own. A pattern among theirs could not say so: each is for itself.
        var others = Config.FromDocument(document => !document.Source.GetRelativeInputPath().FullPath.StartsWith(below, StringComparison.Ordinal));
        engine.Pipelines[nameof(Inputs)].InputModules.Add(new FilterDocuments(others));
        engine.Pipelines[nameof(DirectoryMetadata)].InputModules.Add(new FilterDocuments(others));

        // Statiq's validation reads the articles' pages as it reads the others.
        engine.Pipelines[nameof(AnalyzeContent)].InputModules.Add(new ConcatDocuments(PipelineName));
        if (below.Length == 0)
        {
            // The articles' own list of pages is the only one then.
            engine.Settings[WebKeys.GenerateSitemap] = false;
        }
    }
}
