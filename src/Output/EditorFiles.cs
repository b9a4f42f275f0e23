using System.Text;

namespace Sourcebound.Output;

/// <summary>Files that are laid into the input for an editor to go on with.</summary>
internal static class EditorFiles
{
    /// <summary>Writes a file that is not there yet, and the folders above it.</summary>
    /// <exception cref="OutputException">It is there, or cannot be written.</exception>
    public static void Create(string path, string text) => Guard(path, () =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(text));
    });

    /// <summary>Writes a folder that is not there yet: all of its files, or nothing.</summary>
    /// <param name="path">The folder; its name begins with no dot.</param>
    /// <param name="files">Its files, by their paths from the folder.</param>
    /// <exception cref="OutputException">It is there, or cannot be written.</exception>
    public static void CreateFolder(string path, IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> files) => Guard(path, () =>
    {
        // A hidden folder is no article, whatever becomes of it.
        var fresh = $"{Path.GetDirectoryName(path)}/.{Path.GetFileName(path)}.new";
        try
        {
            Remove(fresh);
            foreach (var (name, bytes) in files)
            {
                var file = $"{fresh}/{name}";
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes.Span);
            }

            Directory.Move(fresh, path);
        }
        finally
        {
            Remove(fresh);
        }
    });

    /// <summary>Writes a file in whole, in place of the one that is there; nothing when it is the same.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static void Replace(string path, byte[] bytes) => Guard(path, () =>
    {
        if (OutputFiles.IsSame(path, bytes))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var fresh = $"{path}.new";
        File.WriteAllBytes(fresh, bytes);
        File.Move(fresh, path, overwrite: true);
    });

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"`{path}` cannot be written: {failure.Message}", failure);
        }
    }
}
