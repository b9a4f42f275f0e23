using Sourcebound.Cli;
using Sourcebound.Model;
using Sourcebound.Output;
using Statiq.Common;

namespace Sourcebound.Engines.Statiq;

/// <summary>What a site of Statiq asks the build of its sourced articles to do, in its settings and by its folders.</summary>
internal static class RequestOfSite
{
    // Names of settings: on Statiq's command line, in its files, in the environment.
    private const string BaseUrl = "SourceboundBaseUrl";
    private const string Strict = "SourceboundStrict";
    private const string Archive = "SourceboundArchive";
    private const string Commit = "SourceboundCommit";
    private const string Drafts = "SourceboundDrafts";
    private const string Now = "SourceboundNow";

    /// <summary>The request.</summary>
    /// <param name="site">The run of the site.</param>
    /// <param name="folder">The folder of the articles, in the input and in the output.</param>
    public static BuildRequest Of(IExecutionContext site, string folder)
    {
        // Of several inputs the last one that has the folder counts, as it does for Statiq's files.
        List<string> inputs = [.. site.FileSystem.GetInputDirectories().Select(directory => Path.Combine(directory.Path.FullPath, folder))];
        var address = site.GetString(BaseUrl);
        return new BuildRequest(
            Shown(inputs.LastOrDefault(Directory.Exists) ?? inputs[^1]),
            Shown(Path.Combine(site.FileSystem.GetOutputPath().FullPath, folder)),
            address is null ? null : new Uri(address.EndsWith('/') ? address : address + "/"),
            site.GetBool(Strict))
        {
            IsArchived = site.GetBool(Archive, true),
            Commit = site.GetString(Commit),
            HasDrafts = site.GetBool(Drafts),
            Now = TimeOf(site) ?? GivenTime.OfEnvironment(),
        };
    }

    private static DateTimeOffset? TimeOf(IExecutionContext site) => site.GetString(Now) is not { } given ? null
        : PointInTime.Parse(given) ?? throw new OutputException($"{Now} is `{given}`, which is not a time; {PointInTime.Help}");

    // As a person names it who stands in the current folder.
    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
