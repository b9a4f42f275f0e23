using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading;

/// <summary>Reads of an article only when it may be published.</summary>
internal static class ReleaseReader
{
    private static readonly string[] Words = ["draft", "embargo", "\\"];

    /// <summary>What the article in <paramref name="folder"/> says. What is wrong with it is found when the whole of it is read.</summary>
    public static Release Read(InputFolder folder)
    {
        var nothing = new Findings();

        // Nearly all articles say nothing of it, and are parsed only once. A name in quotation marks may be spelt with escapes.
        return folder.Holds(ArticleReader.FileName)
            && folder.ReadText(ArticleReader.FileName, nothing) is { } input
            && Words.Any(word => input.Text.Contains(word, StringComparison.Ordinal))
            && FrontMatterReader.Split(input, nothing) is var (fields, _)
                ? Read(new RecordReader(fields, "article", nothing)) : Release.AtOnce;
    }

    /// <summary>What the fields of a front matter say.</summary>
    public static Release Read(RecordReader fields) => new(fields.Flag("draft"), fields.Time("embargo"));
}
