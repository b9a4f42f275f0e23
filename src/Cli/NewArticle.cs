using Sourcebound.Output;
using Sourcebound.Reading;

namespace Sourcebound.Cli;

/// <summary><c>new article</c>: a folder with all that an article needs, and nothing invented.</summary>
internal static class NewArticle
{
    /// <summary>Begins the article <paramref name="slug"/>.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="slug">The article's name.</param>
    /// <param name="day">The day of the edition.</param>
    /// <param name="streams">Where to answer.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string input, string slug, string day, Streams streams)
    {
        if (ArticleStart.Fault(input, slug) is { } fault)
        {
            streams.Error.WriteLine(fault);
            return ExitCode.Usage;
        }

        var folder = ArticleStart.FolderOf(input, slug);
        NewCommand.WriteSchemas(input);
        EditorFiles.Create(
            $"{folder}/{ArticleReader.FileName}",
            ArticleStart.FrontMatter(new Dictionary<string, string>(StringComparer.Ordinal) { ["edition"] = $"{{ date: {day}, note: null }}" }));
        EditorFiles.Create($"{folder}/{RecordsReader.FileName}", ArticleStart.Records());

        using var lines = streams.OpenLines();
        lines.WriteLine($"{folder}/{ArticleReader.FileName}");
        lines.WriteLine($"{folder}/{RecordsReader.FileName}");
        streams.Error.WriteLine("put the text below the front matter, fill in what is `null` and known, and run `check`");
        return ExitCode.Ok;
    }
}
