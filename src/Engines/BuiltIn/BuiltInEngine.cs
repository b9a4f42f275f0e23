using Sourcebound.Output;

namespace Sourcebound.Engines.BuiltIn;

/// <summary>Drives a build by itself, a few articles at a time.</summary>
internal static class BuiltInEngine
{
    /// <summary>Builds or checks.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="progress">Told the number of articles done and their sum; may be called from several threads.</param>
    /// <param name="onWait">Called when another build holds the output folder.</param>
    /// <exception cref="OutputException">The output folder cannot be used.</exception>
    public static BuildResult Run(BuildRequest request, Action<int, int> progress, Action onWait)
    {
        using var build = SiteBuild.Begin(request, onWait);
        var done = 0;
        Turns.ForEach(Enumerable.Range(0, build.Slugs.Length), index =>
        {
            build.Take(index);
            progress(Interlocked.Increment(ref done), build.Slugs.Length);
        });
        return build.Complete();
    }
}
