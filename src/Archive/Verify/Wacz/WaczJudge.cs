using Sourcebound.Archive.Verify.Proofs;
using Sourcebound.Archive.Verify.Zip;

namespace Sourcebound.Archive.Verify.Wacz;

/// <summary>Judges a WACZ file (Web Archive Collection Zipped, 1.1.1): description, records, index, pages, signature and quote proofs.</summary>
/// <param name="folder">Its files.</param>
/// <param name="report">Takes what is found.</param>
/// <param name="key">The publisher's key, when the reader knows it.</param>
internal sealed class WaczJudge(IFolder folder, Report report, string? key)
{
    private readonly WarcSet warcs = new(folder);

    /// <summary>Its records.</summary>
    public WarcSet Records => warcs;

    /// <summary>Judges it.</summary>
    public void Judge()
    {
        (folder as ZipFolder)?.JudgeContents(["sha256"]);
        var package = new DataPackage(folder, report);
        package.Judge();
        if (folder is ZipFolder zip)
        {
            package.JudgeStored(zip);
        }

        warcs.Judge(report);
        new CdxIndex(folder, warcs, report).Judge();
        new PageList(folder, warcs, report).Judge();
        new WaczSignature(folder, report, key).Judge();
        ProofJudge.JudgeAll(new ProofFiles(warcs.Addresses, warcs.Read), report);
    }
}
