namespace Sourcebound.Output;

/// <summary>Keeps two builds from writing one output folder at the same time.</summary>
internal sealed class OutputLock : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private OutputLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock, waiting for another build to end.</summary>
    /// <param name="path">The lock file.</param>
    /// <param name="onWait">Called once when another build holds it.</param>
    /// <exception cref="OutputException">The other build did not end in ten minutes.</exception>
    public static OutputLock Take(string path, Action onWait)
    {
        var waited = TimeSpan.Zero;
        while (true)
        {
            try
            {
                MakeFolder(Path.GetDirectoryName(path)!);
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

                // The other build may have deleted the file between our opening and its closing.
                if (File.Exists(path))
                {
                    return new OutputLock(file);
                }

                file.Dispose();
            }
            catch (IOException) when (waited < Longest)
            {
                if (waited == TimeSpan.Zero)
                {
                    onWait();
                }

                Thread.Sleep(Pause);
                waited += Pause;
            }
            catch (IOException)
            {
                throw new OutputException("another build holds the output folder; end it first");
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
        catch (IOException)
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
