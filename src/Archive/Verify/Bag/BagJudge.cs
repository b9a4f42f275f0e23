using System.Globalization;
using Sourcebound.Archive.Verify.Proofs;
using Sourcebound.Archive.Verify.Zip;

namespace Sourcebound.Archive.Verify.Bag;

/// <summary>Judges a bag (RFC 8493, 3): whether it is complete and valid, and the quote proofs in its payload.</summary>
/// <param name="bag">Its files.</param>
/// <param name="report">Takes what is found.</param>
internal sealed class BagJudge(IFolder bag, Report report)
{
    private readonly Part payloadPart = report.Part("bag payload files");
    private readonly Part tagPart = report.Part("bag tag files");

    /// <summary>SHA-256 of each payload file, by path from the bag.</summary>
    public Dictionary<string, string> Payload { get; } = new(StringComparer.Ordinal);

    /// <summary>The bag in a package: at its top, or in its one folder. Null when there is none.</summary>
    public static IFolder? In(IFolder folder)
    {
        var place = folder.Paths.Where(static path => path.Count(static each => each == '/') <= 1
            && path.EndsWith(".txt", StringComparison.Ordinal)
            && (path.Split('/')[^1] is "bagit.txt" || path.Split('/')[^1].StartsWith("manifest-", StringComparison.Ordinal))).FirstOrDefault();
        return place is null ? null : place.Contains('/', StringComparison.Ordinal) ? new SubFolder(folder, place[..(place.IndexOf('/', StringComparison.Ordinal) + 1)]) : folder;
    }

    /// <summary>Judges it.</summary>
    public void Judge()
    {
        var tags = new BagTags(bag, report);
        var version = tags.JudgeDeclaration();
        var manifests = BagManifest.AllOf(bag);
        foreach (var manifest in manifests)
        {
            Read(manifest);
        }

        tags.JudgeInfo();
        var elsewhere = tags.JudgeFetch();
        var ofPayload = manifests.Where(static manifest => !manifest.IsOfTags).ToList();
        var ofTags = manifests.Where(static manifest => manifest.IsOfTags).ToList();
        if (ofPayload.Count == 0)
        {
            payloadPart.Fault("bag-no-manifest", "", "there is no payload manifest", scope: report);
        }

        JudgeFiles(ofPayload, payloadPart, bag.Paths.Where(IsPayload), elsewhere);
        JudgePayloadListed(ofPayload, version);
        JudgeFiles(ofTags, tagPart, bag.Paths.Where(static path => !IsPayload(path)), elsewhere);
        JudgeTagsListed(ofTags);
        ProofJudge.JudgeAll(new ProofFiles(bag.Paths.Where(IsPayload), bag.Read), report);
    }

    /// <summary>The digests that judging asks for, so that each file is read once.</summary>
    public static IReadOnlyCollection<string> Algorithms(IFolder bag) =>
        [.. BagManifest.AllOf(bag).Select(static manifest => manifest.Algorithm).Where(Digests.Knows).Append("sha256").Distinct()];

    private static bool IsPayload(string path) => path.StartsWith("data/", StringComparison.Ordinal);

    private void Read(BagManifest manifest)
    {
        var part = manifest.IsOfTags ? tagPart : payloadPart;
        using var stream = bag.Open(manifest.Name);
        if (stream is null)
        {
            part.Fault("bag-unreadable", manifest.Name, "its bytes cannot be read", scope: report);
            return;
        }

        try
        {
            manifest.Read(stream, (code, message, line, offset) =>
                part.Fault(code, manifest.Name, message, string.Create(CultureInfo.InvariantCulture, $"line {line}"), offset, report));
        }
        catch (InvalidDataException)
        {
            part.Fault("bag-unreadable", manifest.Name, "its bytes cannot be read", scope: report);
        }
    }

    private void JudgeFiles(List<BagManifest> manifests, Part part, IEnumerable<string> there, IReadOnlySet<string> elsewhere)
    {
        foreach (var unknown in manifests.Where(static manifest => !Digests.Knows(manifest.Algorithm)))
        {
            report.Note($"digests by `{unknown.Algorithm}` were not judged", unknown.Name);
        }

        var known = manifests.Where(static manifest => Digests.Knows(manifest.Algorithm)).ToList();
        var algorithms = Algorithms(bag);
        foreach (var path in there)
        {
            part.Count++;
            if (bag.Measure(path, algorithms) is not { } digests)
            {
                part.Fault("bag-unreadable", path, "its bytes cannot be read", scope: report);
                continue;
            }

            Payload[path] = digests.Hex("sha256")!;
            foreach (var manifest in known)
            {
                if (manifest.Files.TryGetValue(path, out var stated) && stated != digests.Hex(manifest.Algorithm))
                {
                    part.Fault(
                        manifest.IsOfTags ? "bag-tag-digest" : "bag-digest",
                        path,
                        $"it has the {manifest.Algorithm} {digests.Hex(manifest.Algorithm)}, `{manifest.Name}` says {stated}",
                        scope: report);
                }
            }
        }

        foreach (var (path, manifest) in manifests.SelectMany(static manifest => manifest.Files.Keys.Select(path => (path, manifest))).Where(each => !bag.Has(each.path)))
        {
            var (code, message) = elsewhere.Contains(path)
                ? ("bag-unfetched", "`fetch.txt` says where it is to be had; until it is there the bag is not complete")
                : ("bag-missing-file", $"`{manifest.Name}` lists it and it is not there");
            part.Fault(manifest.IsOfTags ? "bag-missing-tag-file" : code, path, message, scope: report);
        }
    }

    // Since version 1.0 each manifest lists all of the payload; before, all manifests together.
    private void JudgePayloadListed(List<BagManifest> manifests, string? version)
    {
        var isEach = version is null || !version.StartsWith("0.", StringComparison.Ordinal);
        foreach (var path in bag.Paths.Where(IsPayload))
        {
            var without = manifests.Where(manifest => !manifest.Files.ContainsKey(path)).ToList();
            if (manifests.Count > 0 && (isEach ? without.Count > 0 : without.Count == manifests.Count))
            {
                payloadPart.Fault("bag-unlisted-file", path, $"it is not listed in {string.Join(", ", without.Select(static manifest => $"`{manifest.Name}`"))}", scope: report);
            }
        }
    }

    private void JudgeTagsListed(List<BagManifest> manifests)
    {
        if (manifests.Count == 0)
        {
            report.Note("there is no tag manifest: nothing holds the bag's own lists");
        }

        foreach (var path in bag.Paths.Where(static path => !IsPayload(path) && !(path.StartsWith("tagmanifest-", StringComparison.Ordinal) && path.EndsWith(".txt", StringComparison.Ordinal))))
        {
            foreach (var manifest in manifests.Where(manifest => !manifest.Files.ContainsKey(path)))
            {
                if (path is "bagit.txt" or "bag-info.txt" or "fetch.txt" || path.StartsWith("manifest-", StringComparison.Ordinal))
                {
                    tagPart.Fault("bag-unlisted-tag-file", path, $"it is not listed in `{manifest.Name}`", scope: report);
                }
                else
                {
                    report.Note($"it is not listed in `{manifest.Name}`", path);
                }
            }
        }
    }
}
