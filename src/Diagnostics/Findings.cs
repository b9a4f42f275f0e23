namespace Sourcebound.Diagnostics;

/// <summary>Collects findings while an article is read, and what the editor says about them; an author's mistake is never an exception.</summary>
internal sealed class Findings
{
    private readonly List<Diagnostic> all = [];
    private readonly List<Suppression> suppressions = [];

    /// <summary>Everything found so far, in the order it was found.</summary>
    public IReadOnlyList<Diagnostic> All => all;

    /// <summary>What the editor says about findings, in the order it was found.</summary>
    public IReadOnlyList<Suppression> Suppressions => suppressions;

    /// <summary>Whether anything found so far stops publication.</summary>
    public bool HasErrors => all.Exists(static finding => finding.Severity == Severity.Error);

    /// <summary>Adds one finding.</summary>
    public void Add(Diagnostic finding) => all.Add(finding);

    /// <summary>Adds what the editor says about findings.</summary>
    public void Add(Suppression suppression) => suppressions.Add(suppression);

    /// <summary>Adds several findings.</summary>
    public void AddRange(IEnumerable<Diagnostic> findings) => all.AddRange(findings);
}
