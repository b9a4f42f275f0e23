namespace Sourcebound.Archive.Verify.Sums;

/// <summary>Judges the signatures beside a list of files.</summary>
/// <param name="folder">The folder it lies in.</param>
/// <param name="report">Takes what is found.</param>
/// <param name="keys">The publisher's keys that the reader knows.</param>
internal sealed class SumsSignatures(IFolder folder, Report report, PublicKeys keys)
{
    /// <summary>Judges them.</summary>
    public void Judge()
    {
        _ = keys;
        if (!folder.Has("SHA256SUMS.minisig") && !folder.Has("SHA256SUMS.sig"))
        {
            report.Note("`SHA256SUMS` is not signed: it proves that nothing changed since it was made, not who made it");
        }
    }
}
