using System.Security.Cryptography;

namespace Sourcebound.Output;

/// <summary>Keeps two builds from writing one output folder at the same time.</summary>
internal sealed class OutputLock : IDisposable
{
    private const int MostMisses = 100;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private OutputLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock, waiting for another build to end.</summary>
    /// <param name="path">The lock file.</param>
    /// <param name="onWait">Called once when another build holds it.</param>
    /// <exception cref="OutputException">There can be no such file, or the other build did not end in ten minutes.</exception>
    public static OutputLock Take(string path, Action onWait)
    {
        var folder = Path.GetDirectoryName(path)!;
        var waited = TimeSpan.Zero;
        var missed = 0;
        while (true)
        {
            try
            {
                MakeFolder(folder);
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

                // The other build may have deleted the file between our opening and our locking it: then the path leads to another file, or to
                // none. A length of its own tells.
                file.SetLength(RandomNumberGenerator.GetInt32(1, 1 << 16));
                if (new FileInfo(path) is { Exists: true } there && there.Length == file.Length)
                {
                    return new OutputLock(file);
                }

                file.Dispose();
            }
            catch (IOException failure)
            {
                var isThere = Directory.Exists(folder);
                if (waited >= Longest)
                {
                    throw new OutputException("another build holds the output folder; end it first", failure);
                }

                // The other build has just ended and tidied up, or nothing can be made here.
                if (!isThere && missed++ >= MostMisses)
                {
                    throw new OutputException($"nothing can be written beside the output folder: {failure.Message}", failure);
                }

                if (isThere && waited == TimeSpan.Zero)
                {
                    onWait();
                }

                waited += isThere ? Pause : TimeSpan.Zero;
                Thread.Sleep(isThere ? Pause : TimeSpan.Zero);
            }
        }
    }

    // Another build cannot be the reason when the folder cannot be made: waiting would not help.
    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (IOException) when (!Directory.Exists(Path.GetDirectoryName(folder)))
        {
            throw new OutputException($"`{Path.GetDirectoryName(folder)}` is not a folder that can hold the output");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(file.Name);
        file.Dispose();
    }
}
