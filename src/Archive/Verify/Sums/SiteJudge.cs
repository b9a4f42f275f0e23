using Sourcebound.Archive.Verify.Bag;
using Sourcebound.Archive.Verify.Proofs;
using Sourcebound.Archive.Verify.Wacz;
using Sourcebound.Archive.Verify.Zip;

namespace Sourcebound.Archive.Verify.Sums;

/// <summary>Judges a published site: its list of files both ways, its quote proofs, and that its archives hold the same bytes as it does.</summary>
/// <param name="folder">Its files.</param>
/// <param name="report">Takes what is found.</param>
/// <param name="keys">The publisher's keys that the reader knows.</param>
internal sealed class SiteJudge(IFolder folder, Report report, PublicKeys keys)
{
    private const string List = "SHA256SUMS";

    private readonly Part equality = report.Part("files equal in site and archives");
    private Dictionary<string, string> files = [];

    /// <summary>Judges it.</summary>
    public void Judge()
    {
        var sums = new SumsFile(folder, List, report);
        sums.Read();
        sums.JudgeFiles();
        files = sums.Files;
        foreach (var path in folder.Paths.Where(path => !files.ContainsKey(path) && path is not (List or List + ".minisig" or List + ".sig")))
        {
            report.Note($"it is not listed in `{List}`: hosts add files, and nothing is known of it", path);
        }

        new SumsSignatures(folder, report, keys).Judge();
        ProofJudge.JudgeAll(new ProofFiles(folder.Paths, folder.Read), report);
        foreach (var path in folder.Paths.Where(path => files.ContainsKey(path)))
        {
            if (path.EndsWith(".wacz", StringComparison.Ordinal))
            {
                JudgeWacz(path);
            }
            else if (path is "archive/site-bag.zip")
            {
                JudgeBag(path);
            }
            else if (path.EndsWith("/snapshot.html", StringComparison.Ordinal))
            {
                using var page = folder.Open(path);
                new SinglePage(path, report).Judge(page);
            }
            else if (path.EndsWith(".epub", StringComparison.Ordinal))
            {
                using var book = folder.Open(path);
                if (book is not null)
                {
                    EpubJudge.Judge(book, report.Inside(path));
                }
            }
        }
    }

    /// <summary>Whether an archive of the whole site holds the file: all that names no archive's hash.</summary>
    public static bool IsHeld(string path) => !(path.StartsWith("archive/", StringComparison.Ordinal)
        || path.Split('/') is [_, "archive", "index.html"]
        || path is "archive.json" || path.EndsWith("/archive.html", StringComparison.Ordinal) || path.EndsWith("/article.wacz", StringComparison.Ordinal));

    private void JudgeWacz(string path)
    {
        using var stream = folder.Open(path);
        var inside = report.Inside(path);
        if (stream is null || ZipFolder.Open(stream, inside) is not { } zip)
        {
            return;
        }

        var judge = new WaczJudge(zip, inside, keys.Wacz);
        judge.Judge();
        // The archive of an article begins at its page, that of the site at the front page.
        var isWhole = path == "archive/site.wacz";
        var article = path[..(path.LastIndexOf('/') + 1)];
        var front = $"/{(isWhole ? "" : article)}index.html";
        var root = judge.Records.Addresses.Where(address => address.EndsWith(front, StringComparison.Ordinal)).MinBy(static address => address.Length);
        if (root is null)
        {
            equality.Fault("site-archive-differs", path, $"no address in it ends in `{front}`, so that it cannot be compared with the site", scope: report);
            return;
        }

        root = root[..^(front.Length - 1)];
        var held = judge.Records.Addresses.Where(address => address.StartsWith(root, StringComparison.Ordinal)).ToDictionary(
            address => Uri.UnescapeDataString(address[root.Length..]), address => Convert.ToHexStringLower(judge.Records.Of(address)!.Sha256), StringComparer.Ordinal);
        Compare(path, held, file => isWhole ? IsHeld(file) : file.StartsWith(article, StringComparison.Ordinal) && IsHeld(file));
    }

    private void JudgeBag(string path)
    {
        using var stream = folder.Open(path);
        var inside = report.Inside(path);
        if (stream is null || ZipFolder.Open(stream, inside) is not { } zip || BagJudge.In(zip) is not { } bag)
        {
            return;
        }

        zip.JudgeContents(BagJudge.Algorithms(bag));
        var judge = new BagJudge(bag, inside);
        judge.Judge();
        const string Site = "data/site/";
        var held = judge.Payload.Where(static file => file.Key.StartsWith(Site, StringComparison.Ordinal))
            .ToDictionary(static file => file.Key[Site.Length..], static file => file.Value, StringComparer.Ordinal);
        Compare(path, held, IsHeld);
    }

    private void Compare(string archive, Dictionary<string, string> held, Func<string, bool> mustHold)
    {
        foreach (var (file, digest) in held)
        {
            equality.Count++;
            if (!files.TryGetValue(file, out var stated))
            {
                equality.Fault("site-archive-extra", archive, "the site has no such file", file, scope: report);
            }
            else if (stated != digest)
            {
                equality.Fault("site-archive-differs", archive, $"there it has the sha256 {digest}, on the site {stated}", file, scope: report);
            }
        }

        foreach (var file in files.Keys.Where(file => mustHold(file) && !held.ContainsKey(file)))
        {
            equality.Fault("site-archive-missing", archive, "the site has this file and the archive does not", file, scope: report);
        }
    }
}
