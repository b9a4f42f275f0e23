namespace Sourcebound.Archive.Verify;

/// <summary>What was found in a received package: what was judged, what is wrong, and what is said beside.</summary>
internal sealed class Report
{
    // What is wrong ten thousand times is said often enough.
    private const int MostFaults = 2000;

    private readonly Report? whole;
    private readonly string within;
    private readonly List<Part> parts = [];
    private readonly List<Fault> faults = [];
    private readonly List<string> notes = [];
    private readonly HashSet<string> said = new(StringComparer.Ordinal);
    private long more;

    /// <summary>Begins a report on a package.</summary>
    public Report() => within = "";

    private Report(Report whole, string within) => (this.whole, this.within) = (whole, within);

    /// <summary>The rows, in the order in which they were begun.</summary>
    public IReadOnlyList<Part> Parts => parts;

    /// <summary>What is wrong, in the order in which it was found.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>What is said beside: what is absent but optional, and what was not judged.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>How many faults were found and not listed.</summary>
    public long More => more;

    /// <summary>Whether nothing is wrong.</summary>
    public bool Holds => faults.Count == 0;

    /// <summary>Whether anything was judged at all.</summary>
    public bool HasJudged => parts.Exists(static part => part.State != PartState.NotJudged);

    /// <summary>The report as seen from a file of the package that is a package itself.</summary>
    public Report Inside(string file) => new(whole ?? this, NameOf(file));

    /// <summary>The row for <paramref name="what"/>, which packages inside share.</summary>
    public Part Part(string what)
    {
        var report = whole ?? this;
        var part = report.parts.Find(part => part.What == what);
        if (part is null)
        {
            part = new Part(report, what);
            report.parts.Add(part);
        }

        return part;
    }

    /// <summary>Says something that is no fault.</summary>
    public void Note(string text, string file = "")
    {
        var report = whole ?? this;
        var name = NameOf(file);
        var line = name.Length == 0 ? text : $"{name}: {text}";
        if (report.notes.Count < MostFaults && report.said.Add(line))
        {
            report.notes.Add(line);
        }
    }

    /// <summary>The name of a file of this package, with the packages it lies in before it.</summary>
    public string NameOf(string file) => within.Length == 0 ? file : file.Length == 0 ? within : $"{within}/{file}";

    /// <summary>Takes in a fault.</summary>
    public void Add(Fault fault)
    {
        if (faults.Count < MostFaults)
        {
            faults.Add(fault);
        }
        else
        {
            more++;
        }
    }
}
