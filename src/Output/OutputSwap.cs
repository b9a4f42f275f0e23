namespace Sourcebound.Output;

/// <summary>The change from one state of an output folder to the next: recorded as a whole, then done, or finished later.</summary>
/// <param name="Folder">The output folder.</param>
/// <param name="Work">The folder beside it that holds what is on its way.</param>
internal sealed record OutputSwap(string Folder, string Work)
{
    private const string Deletes = "delete ";
    private const string Moves = "move ";

    /// <summary>Where new and changed files wait.</summary>
    public string Staged => Path.Combine(Work, "staged");

    private string Journal => Path.Combine(Work, "journal");

    /// <summary>The name of the folder beside an output folder <paramref name="name"/> that holds what is on its way there.</summary>
    public static string WorkName(string name) => $".{name}.sourcebound";

    /// <summary>Writes the swap down. From here on the new state is the one to come, whatever happens.</summary>
    /// <param name="deleted">Paths to delete.</param>
    /// <param name="moved">Staged paths to move in, in this order.</param>
    public void Record(IEnumerable<string> deleted, IEnumerable<string> moved)
    {
        using (var journal = new StreamWriter(Journal + ".new") { NewLine = "\n" })
        {
            foreach (var path in deleted)
            {
                journal.WriteLine(Deletes + path);
            }

            foreach (var path in moved)
            {
                journal.WriteLine(Moves + path);
            }
        }

        File.Move(Journal + ".new", Journal, overwrite: true);
    }

    /// <summary>Does what is written down, if anything is, and removes what was never whole.</summary>
    public void Finish()
    {
        // Every step can be done again: what was moved is no longer staged, what was deleted is gone.
        foreach (var line in File.Exists(Journal) ? File.ReadLines(Journal) : [])
        {
            if (line.StartsWith(Deletes, StringComparison.Ordinal))
            {
                OutputFiles.Delete(Folder, line[Deletes.Length..]);
                continue;
            }

            var staged = Path.Combine(Staged, line[Moves.Length..]);
            if (File.Exists(staged))
            {
                var target = Path.Combine(Folder, line[Moves.Length..]);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(staged, target, overwrite: true);
            }
        }

        File.Delete(Journal);

        // What a killed build had staged without a journal was never whole, nor was a journal still being written.
        File.Delete(Journal + ".new");
        if (Directory.Exists(Staged))
        {
            Directory.Delete(Staged, recursive: true);
        }
    }
}
