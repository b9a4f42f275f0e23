using Sourcebound.Output;
using Sourcebound.Reading;
using Sourcebound.Reading.Forms;

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
        var folder = $"{input}/articles/{slug}";
        var fault = NewName.Fault(slug, "an article's name")
            ?? (!File.Exists(Path.Combine(input, SiteReader.FileName)) ? $"there is no `{input}/{SiteReader.FileName}`; name the folder that holds it with --input" : null)
            ?? (Directory.Exists(folder) || File.Exists(folder) ? $"`{folder}` is there already; nothing is written" : null);
        if (fault is not null)
        {
            streams.Error.WriteLine(fault);
            return ExitCode.Usage;
        }

        NewCommand.WriteSchemas(input);
        var fields = Skeleton.Write(Form("article"), new Dictionary<string, string>(StringComparer.Ordinal) { ["edition"] = $"{{ date: {day}, note: null }}" });
        EditorFiles.Create($"{folder}/{ArticleReader.FileName}", $"---\n{Modeline("article")}{fields}---\n");
        EditorFiles.Create($"{folder}/{RecordsReader.FileName}", Records());

        using var lines = streams.OpenLines();
        lines.WriteLine($"{folder}/{ArticleReader.FileName}");
        lines.WriteLine($"{folder}/{RecordsReader.FileName}");
        streams.Error.WriteLine("put the text below the front matter, fill in what is `null` and known, and run `check`");
        return ExitCode.Ok;
    }

    /// <summary>A file of records that holds none yet.</summary>
    public static string Records() => Modeline("sources") + Skeleton.Write(Form("sources"), new Dictionary<string, string>(StringComparer.Ordinal));

    private static RecordForm Form(string name) => InputForm.All.Single(form => form.Name == name).Record;

    // The line by which YAML plugins find the schema. In front matter only those look for it that know Markdown; to others it is a comment.
    private static string Modeline(string name) => $"# yaml-language-server: $schema=../../.schemas/{name}.schema.json\n";
}
