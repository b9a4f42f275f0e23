using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Reading;

/// <summary>Reads <c>input/</c> but for its articles, which are then read one by one.</summary>
internal static class PublicationReader
{
    private static readonly string[] Folders = ["pages", "articles"];

    /// <summary>The publication, or null after a finding that leaves nothing to read.</summary>
    public static Publication? Read(InputFolder folder, Findings findings)
    {
        if (!folder.Exists)
        {
            findings.Add(UnreadableInput.Rule.At(
                new InputText(folder.Shown, "").Span(0, 0), $"there is no folder `{folder.Shown}`", "name the folder that holds `site.yaml` with --input"));
            return null;
        }

        if (SiteReader.Read(folder, findings) is not { } site)
        {
            return null;
        }

        if (Folders.FirstOrDefault(folder.IsLink) is { } link)
        {
            findings.Add(UnreadableInput.Rule.At(new InputText($"{folder.Shown}/{link}", "").Span(0, 0), $"the folder `{link}` is a link", "put the folder itself there"));
            return null;
        }

        var pages = folder.Folder("pages");
        return new Publication(
            site,
            AgentReader.ReadShared(folder, findings),
            PageReader.ReadAll(pages, site, findings),
            [.. ReadSlugs(folder, findings)]);
    }

    /// <summary>The folder of one article.</summary>
    public static InputFolder FolderOf(InputFolder folder, Slug slug) => folder.Folder("articles").Folder(slug.Value);

    private static List<Slug> ReadSlugs(InputFolder folder, Findings findings)
    {
        var articles = folder.Folder("articles");
        List<Slug> slugs = [];
        foreach (var name in articles.FolderNames(findings))
        {
            var place = new InputText($"{articles.Shown}/{name}", "").Span(0, 0);
            if (articles.IsLink(name))
            {
                findings.Add(UnreadableInput.Rule.At(place, $"the folder `{name}` is a link", "put the article's own folder there"));
            }
            else if (Slug.Parse(name) is { } slug)
            {
                slugs.Add(slug);
            }
            else
            {
                findings.Add(UnreadableInput.Rule.At(place, $"`{name}` is not an article's name", "name the folder with small letters, digits and hyphens"));
            }
        }

        if (slugs.Count == 0 && findings.All.Count == 0)
        {
            findings.Add(UnreadableInput.Rule.At(
                new InputText(articles.Shown, "").Span(0, 0), "there is no article to publish", $"make a folder `{articles.Shown}/<name>/` with `{ArticleReader.FileName}` and `{RecordsReader.FileName}`"));
        }

        return slugs;
    }
}
