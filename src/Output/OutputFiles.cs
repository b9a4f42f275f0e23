using System.Buffers;

namespace Sourcebound.Output;

/// <summary>What is done to single files and folders of an output.</summary>
internal static class OutputFiles
{
    private const int BufferLength = 1 << 16;

    /// <summary>Whether the file at <paramref name="path"/> holds exactly <paramref name="bytes"/>.</summary>
    public static bool IsSame(string path, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(path);
        return info.Exists && info.LinkTarget is null && info.Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }

    /// <summary>Whether two files hold the same bytes, however large they are.</summary>
    public static bool IsSame(string path, string other)
    {
        var (info, second) = (new FileInfo(path), new FileInfo(other));
        if (!info.Exists || info.LinkTarget is not null || !second.Exists || info.Length != second.Length)
        {
            return false;
        }

        using var left = File.OpenRead(path);
        using var right = File.OpenRead(other);
        return IsSame(left, right);
    }

    /// <summary>Whether two streams of one length go on with the same bytes to the end of the first.</summary>
    public static bool IsSame(Stream left, Stream right)
    {
        var (one, other) = (ArrayPool<byte>.Shared.Rent(BufferLength), ArrayPool<byte>.Shared.Rent(BufferLength));
        var isSame = true;
        for (int read; isSame && (read = left.Read(one.AsSpan(0, BufferLength))) > 0;)
        {
            isSame = right.ReadAtLeast(other.AsSpan(0, read), read, throwOnEndOfStream: false) == read && one.AsSpan(0, read).SequenceEqual(other.AsSpan(0, read));
        }

        ArrayPool<byte>.Shared.Return(one);
        ArrayPool<byte>.Shared.Return(other);
        return isSame;
    }

    /// <summary>Deletes a file below <paramref name="folder"/>, and the folders that this empties.</summary>
    public static void Delete(string folder, string path)
    {
        // Its folder may be gone, too: deleted by hand, or by a swap cut short.
        var full = Path.Combine(folder, path);
        if (File.Exists(full))
        {
            File.Delete(full);
        }

        for (var parent = Path.GetDirectoryName(path); !string.IsNullOrEmpty(parent); parent = Path.GetDirectoryName(parent))
        {
            RemoveIfEmpty(Path.Combine(folder, parent));
        }
    }

    /// <summary>Deletes a folder that holds nothing.</summary>
    public static void RemoveIfEmpty(string folder)
    {
        try
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
        catch (IOException)
        {
            // Another build has begun to use it, or has removed it before us.
        }
    }

    /// <summary>Refuses a place below <paramref name="folder"/> where no file of ours can go.</summary>
    /// <exception cref="OutputException">A folder or a file of others stands there, or a file or link where a folder must be.</exception>
    public static void RefuseBlocked(string folder, string path, bool isSame, Manifest before)
    {
        if (Directory.Exists(Path.Combine(folder, path)))
        {
            throw new OutputException($"a folder stands where the file `{path}` must go; move it away");
        }

        if (File.Exists(Path.Combine(folder, path)) && !before.Files.ContainsKey(path) && !isSame)
        {
            throw new OutputException($"a file that no build of ours wrote stands where the file `{path}` must go; move it away");
        }

        for (var parent = Path.GetDirectoryName(path); !string.IsNullOrEmpty(parent); parent = Path.GetDirectoryName(parent))
        {
            var info = new FileInfo(Path.Combine(folder, parent));
            if (info.LinkTarget is not null || (info.Exists && !before.Files.ContainsKey(parent)))
            {
                throw new OutputException($"`{parent}` in the output must be a folder of its own; move what stands there away");
            }
        }
    }
}
