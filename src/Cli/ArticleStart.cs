using Sourcebound.Reading;
using Sourcebound.Reading.Forms;

namespace Sourcebound.Cli;

/// <summary>The files with which an article begins: every field explained, and nothing invented.</summary>
internal static class ArticleStart
{
    /// <summary>Its folder.</summary>
    public static string FolderOf(string input, string slug) => $"{input}/articles/{slug}";

    /// <summary>Why no article can begin under the name <paramref name="slug"/>, or null.</summary>
    public static string? Fault(string input, string slug)
    {
        var folder = FolderOf(input, slug);
        return NewName.Fault(slug, "an article's name")
            ?? (!File.Exists(Path.Combine(input, SiteReader.FileName)) ? $"there is no `{input}/{SiteReader.FileName}`; name the folder that holds it with --input" : null)
            ?? (Directory.Exists(folder) || File.Exists(folder) ? $"`{folder}` is there already; nothing is written" : null);
    }

    /// <summary>Its front matter, fences included.</summary>
    /// <param name="values">What is known already, as YAML, by field.</param>
    /// <param name="remarks">Comment lines for the editor, above the fields.</param>
    public static string FrontMatter(IReadOnlyDictionary<string, string> values, string remarks = "") =>
        $"---\n{Modeline("article")}{remarks}{Skeleton.Write(Form("article"), values)}---\n";

    /// <summary>Its records.</summary>
    /// <param name="values">What is known already, as YAML, by field.</param>
    public static string Records(IReadOnlyDictionary<string, string> values) => Modeline("sources") + Skeleton.Write(Form("sources"), values);

    /// <summary>A file of records that holds none yet.</summary>
    public static string Records() => Records(new Dictionary<string, string>(StringComparer.Ordinal));

    private static RecordForm Form(string name) => InputForm.All.Single(form => form.Name == name).Record;

    // The line by which YAML plugins find the schema. In front matter only those look for it that know Markdown; to others it is a comment.
    private static string Modeline(string name) => $"# yaml-language-server: $schema=../../.schemas/{name}.schema.json\n";
}
