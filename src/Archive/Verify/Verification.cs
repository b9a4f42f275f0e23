using Sourcebound.Archive.Verify.Bag;
using Sourcebound.Archive.Verify.Sums;
using Sourcebound.Archive.Verify.Warc;
using Sourcebound.Archive.Verify.Wacz;
using Sourcebound.Archive.Verify.Zip;

namespace Sourcebound.Archive.Verify;

/// <summary>Tells what a received package is and has it judged.</summary>
internal static class Verification
{
    private const int Begin = 4096;

    /// <summary>Judges what lies at <paramref name="path"/>.</summary>
    /// <param name="path">A file or folder that is there.</param>
    /// <param name="report">Takes what is found.</param>
    /// <param name="keys">The publisher's keys that the reader knows.</param>
    public static PackageKind Judge(string path, Report report, PublicKeys keys)
    {
        if (Directory.Exists(path))
        {
            return JudgeFolder(new DiskFolder(path), report, keys);
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return Judge(file, path, report, keys);
    }

    private static PackageKind JudgeFolder(DiskFolder folder, Report report, PublicKeys keys)
    {
        if (BagJudge.In(folder) is { } bag)
        {
            new BagJudge(bag, report).Judge();
            return PackageKind.Bag;
        }

        if (folder.Has("SHA256SUMS"))
        {
            new SiteJudge(folder, report, keys).Judge();
            return PackageKind.Site;
        }

        if (folder.Has(DataPackage.FileName))
        {
            new WaczJudge(folder, report, keys.Wacz).Judge();
            return PackageKind.Wacz;
        }

        return PackageKind.Unknown;
    }

    private static PackageKind Judge(FileStream file, string path, Report report, PublicKeys keys)
    {
        var begin = new byte[Begin];
        begin = begin[..file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        switch (KindOf(begin, file, path))
        {
            case PackageKind.Zip:
                return JudgeZip(file, path, report, keys);
            case PackageKind.Warc:
                new WarcJudge("", report).Judge(file);
                return PackageKind.Warc;
            case PackageKind.Sums:
                JudgeSums(path, report, keys);
                return PackageKind.Sums;
            case PackageKind.Page:
                new SinglePage("", report).Judge(file);
                report.Note("a page by itself says nothing of what it has to hold: hold its SHA-256 against the list that came with it");
                JudgeListed(path, report);
                return PackageKind.Page;
            default:
                return PackageKind.Unknown;
        }
    }

    // By content; a name speaks only for what is damaged where it begins.
    private static PackageKind KindOf(ReadOnlySpan<byte> begin, FileStream file, string path)
    {
        if (begin.StartsWith("PK\x03\x04"u8) || begin.StartsWith("PK\x05\x06"u8))
        {
            return PackageKind.Zip;
        }

        if (begin.StartsWith("WARC/"u8) || begin is [0x1F, 0x8B, ..])
        {
            return PackageKind.Warc;
        }

        if (SumsFile.Is(begin))
        {
            return PackageKind.Sums;
        }

        if (SinglePage.Is(begin))
        {
            return PackageKind.Page;
        }

        var end = new byte[(int)Math.Min(Begin, file.Length)];
        file.Position = file.Length - end.Length;
        file.ReadAtLeast(end, end.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return end.AsSpan().IndexOf("PK\x05\x06"u8) >= 0 ? PackageKind.Zip : Path.GetFileName(path) switch
        {
            "SHA256SUMS" => PackageKind.Sums,
            var name when name.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".epub", StringComparison.OrdinalIgnoreCase) => PackageKind.Zip,
            var name when name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) => PackageKind.Warc,
            var name when name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) => PackageKind.Page,
            _ => PackageKind.Unknown,
        };
    }

    private static PackageKind JudgeZip(FileStream file, string path, Report report, PublicKeys keys)
    {
        if (ZipFolder.Open(file, report) is not { } zip)
        {
            return PackageKind.Zip;
        }

        if (zip.Has("mimetype") || zip.Has("META-INF/container.xml"))
        {
            EpubJudge.Judge(zip, report);
            return PackageKind.Epub;
        }

        if (zip.Has(DataPackage.FileName) || zip.Paths.Any(static each => each.StartsWith("archive/", StringComparison.Ordinal) || each.StartsWith("indexes/", StringComparison.Ordinal)))
        {
            new WaczJudge(zip, report, keys.Wacz).Judge();
            return PackageKind.Wacz;
        }

        if (BagJudge.In(zip) is { } bag)
        {
            zip.JudgeContents(BagJudge.Algorithms(bag));
            new BagJudge(bag, report).Judge();
            return PackageKind.Bag;
        }

        zip.JudgeContents(["sha256"]);
        report.Note($"`{Path.GetFileName(path)}` is a ZIP file, but no WACZ, bag or EPUB: only its framing was judged");
        return PackageKind.Zip;
    }

    private static void JudgeSums(string path, Report report, PublicKeys keys)
    {
        var folder = new DiskFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var sums = new SumsFile(folder, Path.GetFileName(path), report);
        sums.Read();
        sums.JudgeFiles();
        new SumsSignatures(folder, report, keys).Judge();
    }

    // The list of the site it lies in, if it lies in one.
    private static void JudgeListed(string path, Report report)
    {
        var full = Path.GetFullPath(path);
        for (var parent = Path.GetDirectoryName(full); parent is not null; parent = Path.GetDirectoryName(parent))
        {
            var list = Path.Combine(parent, "SHA256SUMS");
            if (File.Exists(list) && SumsFile.Is(File.ReadAllBytes(list)))
            {
                JudgeIn(list, full, report);
                return;
            }
        }
    }

    private static void JudgeIn(string list, string full, Report report)
    {
        var name = Path.GetRelativePath(Path.GetDirectoryName(list)!, full).Replace(Path.DirectorySeparatorChar, '/');
        var line = File.ReadLines(list).FirstOrDefault(line => line.Length > 66 && line[66..] == name);
        if (line is null)
        {
            return;
        }

        var part = report.Part("files listed in SHA256SUMS");
        part.Count++;
        using var file = File.OpenRead(full);
        using var digests = Digests.Of(file, ["sha256"]);
        if (digests.Hex("sha256") != line[..64])
        {
            part.Fault("sums-digest", "", $"it has the sha256 {digests.Hex("sha256")}, `SHA256SUMS` says {line[..64]}");
        }
    }
}
