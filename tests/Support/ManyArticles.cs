namespace Sourcebound.Tests.Support;

/// <summary>An input of many articles: copies of the real one.</summary>
internal static class ManyArticles
{
    /// <summary>Writes it.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="name">The input folder's name.</param>
    /// <param name="count">Number of articles.</param>
    /// <param name="label">What takes the place of each article's label.</param>
    /// <returns>The input folder.</returns>
    public static string Write(TemporaryFolder folder, string name, int count, string label)
    {
        var input = folder.CopyOf(Repository.PathOf("input"), name);
        var real = Directory.EnumerateDirectories(Path.Combine(input, "articles")).Single();
        var text = File.ReadAllText(Path.Combine(real, "article.md"));
        var start = text.IndexOf("label: ", StringComparison.Ordinal);
        var line = text[start..text.IndexOf('\n', start)];
        for (var number = 1; number <= count; number++)
        {
            var copy = folder.CopyOf(real, Path.Combine(name, "articles", $"copy-{number}"));
            File.WriteAllText(Path.Combine(copy, "article.md"), text.Replace(line, $"label: \"{label} {number}\"", StringComparison.Ordinal));
        }

        Directory.Delete(real, recursive: true);
        return input;
    }
}
