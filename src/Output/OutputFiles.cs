namespace Sourcebound.Output;

/// <summary>What is done to single files and folders of an output.</summary>
internal static class OutputFiles
{
    /// <summary>Whether the file at <paramref name="path"/> holds exactly <paramref name="bytes"/>.</summary>
    public static bool IsSame(string path, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(path);
        return info.Exists && info.LinkTarget is null && info.Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
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
    public static void RefuseBlocked(string folder, string path, ReadOnlySpan<byte> bytes, Manifest before)
    {
        if (Directory.Exists(Path.Combine(folder, path)))
        {
            throw new OutputException($"a folder stands where the file `{path}` must go; move it away");
        }

        if (File.Exists(Path.Combine(folder, path)) && !before.Files.ContainsKey(path) && !IsSame(Path.Combine(folder, path), bytes))
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
