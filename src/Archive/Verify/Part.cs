namespace Sourcebound.Archive.Verify;

/// <summary>One row of what was judged, such as the lines of an index: how many, and whether they hold.</summary>
/// <param name="report">The report it belongs to.</param>
/// <param name="what">What is counted.</param>
internal sealed class Part(Report report, string what)
{
    /// <summary>What is counted.</summary>
    public string What => what;

    /// <summary>How many were judged.</summary>
    public long Count { get; set; }

    /// <summary>How many faults were found among them.</summary>
    public long Faults { get; private set; }

    /// <summary>How many could not be judged, or were given up.</summary>
    public long Unjudged { get; set; }

    /// <summary>Whether they hold, do not, or were not judged.</summary>
    public PartState State => Faults > 0 ? PartState.Fails : Count > 0 ? PartState.Holds : PartState.NotJudged;

    /// <summary>Says what is wrong.</summary>
    /// <param name="code">The stable name of this kind of damage.</param>
    /// <param name="file">The file that <paramref name="scope"/> holds; empty for the package itself.</param>
    /// <param name="message">What is wrong, in one line.</param>
    /// <param name="record">The record, line or member, or null.</param>
    /// <param name="offset">Where in the file, or null.</param>
    /// <param name="scope">The package that is judged, when it lies in another.</param>
    public void Fault(string code, string file, string message, string? record = null, long? offset = null, Report? scope = null)
    {
        Faults++;
        report.Add(new Fault(code, (scope ?? report).NameOf(file), record, offset, message));
    }
}

/// <summary>How a part stands.</summary>
internal enum PartState
{
    /// <summary>All that was judged is as it says.</summary>
    Holds,

    /// <summary>Something is not.</summary>
    Fails,

    /// <summary>Nothing of this kind was there, or none could be judged.</summary>
    NotJudged,
}
