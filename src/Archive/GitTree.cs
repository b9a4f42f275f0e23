using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Sourcebound.Output;

namespace Sourcebound.Archive;

/// <summary>A folder as git keeps it, which is what a SoftWare Hash IDentifier names (ISO/IEC 18670): every file has mode 100644.</summary>
internal sealed class GitTree
{
    private readonly Dictionary<string, GitTree> folders = new(StringComparer.Ordinal);
    private readonly List<(ReadOnlyMemory<char> Name, FileFacts Facts)> files = [];
    private byte[]? hash;

    private GitTree()
    {
    }

    /// <summary>Its SWHID.</summary>
    public string Swhid => $"swh:1:dir:{Convert.ToHexStringLower(hash ??= Hash())}";

    /// <summary>The SWHID of a file by itself.</summary>
    public static string SwhidOf(FileFacts file) => $"swh:1:cnt:{Convert.ToHexStringLower(file.Git)}";

    /// <summary>The folder that holds these files, each at a path below a folder.</summary>
    public static GitTree Of(IEnumerable<(string Folder, string Path, FileFacts Facts)> files)
    {
        var root = new GitTree();
        foreach (var (folder, path, facts) in files)
        {
            var slash = path.LastIndexOf('/');
            root.Reach(folder).Reach(path.AsSpan(0, Math.Max(slash, 0))).files.Add((path.AsMemory(slash + 1), facts));
        }

        return root;
    }

    /// <summary>The folder at <paramref name="path"/>, with or without a slash at the end; an empty one, which git would not keep, when there is none.</summary>
    public GitTree At(string path) =>
        path.TrimEnd('/').Split('/').Aggregate(this, static (folder, name) => folder.folders.GetValueOrDefault(name) ?? new GitTree());

    private GitTree Reach(ReadOnlySpan<char> path)
    {
        var folder = this;
        foreach (var range in path.Split('/'))
        {
            var name = path[range].ToString();
            if (name.Length > 0 && !folder.folders.TryGetValue(name, out var inner))
            {
                folder.folders[name] = inner = new GitTree();
                folder = inner;
            }
            else if (name.Length > 0)
            {
                folder = folder.folders[name];
            }
        }

        return folder;
    }

    private byte[] Hash()
    {
        // git compares the bytes of names, those of folders with a slash at the end.
        var entries = files
            .Select(static file => (Key: Encoding.UTF8.GetBytes(file.Name.ToString()), Mode: "100644 ", Id: file.Facts.Git.ToArray()))
            .Concat(folders.Select(static folder => (Key: Encoding.UTF8.GetBytes(folder.Key + "/"), Mode: "40000 ", Id: folder.Value.hash ??= folder.Value.Hash())))
            .Order(Comparer<(byte[] Key, string Mode, byte[] Id)>.Create(static (one, other) => one.Key.AsSpan().SequenceCompareTo(other.Key)));
        var content = new ArrayBufferWriter<byte>();
        foreach (var (key, mode, id) in entries)
        {
            content.Write(Encoding.ASCII.GetBytes(mode));
            content.Write(mode[0] == '4' ? key.AsSpan()[..^1] : key);
            content.Write("\0"u8);
            content.Write(id);
        }

#pragma warning disable CA5350 // The identifier is defined by git; what is trusted is the SHA-256 beside it.
        using var sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        sha1.AppendData(Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"tree {content.WrittenCount}\0")));
        sha1.AppendData(content.WrittenSpan);
        return sha1.GetHashAndReset();
    }
}
