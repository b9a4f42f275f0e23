using System.Diagnostics;

namespace Sourcebound.Engines;

/// <summary>The steps of a build.</summary>
internal enum Stage
{
    /// <summary>Files to records.</summary>
    Reading,

    /// <summary>Records to findings.</summary>
    Checking,

    /// <summary>Records to pages and files for machines, written beside the output.</summary>
    Rendering,

    /// <summary>The files of the publication to its archives.</summary>
    Archiving,
}

/// <summary>How long each step took over all articles, the times of threads side by side added up.</summary>
internal sealed class StageTimes
{
    private readonly long[] ticks = new long[Enum.GetValues<Stage>().Length];

    /// <summary>The time of <paramref name="stage"/> so far.</summary>
    public TimeSpan this[Stage stage] => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref ticks[(int)stage]));

    /// <summary>Does <paramref name="work"/> as a part of <paramref name="stage"/>.</summary>
    public T Measure<T>(Stage stage, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        Interlocked.Add(ref ticks[(int)stage], Stopwatch.GetTimestamp() - start);
        return result;
    }

    /// <summary>Does <paramref name="work"/> as a part of <paramref name="stage"/>.</summary>
    public void Measure(Stage stage, Action work) => Measure(stage, () =>
    {
        work();
        return true;
    });
}
