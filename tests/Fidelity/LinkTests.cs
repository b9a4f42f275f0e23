using AngleSharp.Dom;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Fidelity;

/// <summary>Links inside the publication end where they say.</summary>
public sealed class LinkTests(PublishedSite site)
{
    [Fact]
    public void Every_internal_link_ends_at_a_file_and_every_fragment_at_an_element()
    {
        var pages = site.Pages.ToDictionary(static path => path, PublishedSite.Parse, StringComparer.Ordinal);
        List<string> broken = [];
        foreach (var (path, page) in pages)
        {
            foreach (var address in page.QuerySelectorAll("a[href], link[rel=stylesheet]").Select(static link => link.GetAttribute("href")!))
            {
                if (Uri.TryCreate(address, UriKind.Absolute, out _) && !address.StartsWith('/'))
                {
                    continue;
                }

                // What follows `:~:` speaks of words, not of an element.
                var parts = address.Split(":~:")[0].Split('#', 2);
                var target = parts[0].Length == 0 ? path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, Uri.UnescapeDataString(parts[0])));
                var ends = File.Exists(target) && target.StartsWith(site.Root, StringComparison.Ordinal)
                    && (parts.Length == 1 || pages[target].GetElementById(Uri.UnescapeDataString(parts[1])) is not null);
                if (!ends)
                {
                    broken.Add($"{Path.GetRelativePath(site.Root, path)}: {address}");
                }
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_back_link_of_a_note_leads_to_words_whose_marker_leads_to_that_note()
    {
        var markers = site.Article.QuerySelectorAll("a[role=doc-noteref]").ToList();
        foreach (var back in site.Article.QuerySelectorAll("a[role=doc-backlink]"))
        {
            var note = back.Closest("li[id]")!.Id;
            var words = site.Article.GetElementById(back.GetAttribute("href")![1..])!;
            Assert.Contains(markers, marker => marker.GetAttribute("href") == $"#{note}" && IsOf(marker, words));
        }
    }

    [Fact]
    public void Every_marker_says_in_words_where_it_leads()
    {
        foreach (var marker in site.Article.QuerySelectorAll("a[role=doc-noteref]"))
        {
            Assert.Matches("^Note [0-9]+: .{3,}", marker.GetAttribute("aria-label"));
        }
    }

    // An embedded original holds its marker; bound words stand right before theirs, with only other markers between.
    private static bool IsOf(IElement marker, IElement words)
    {
        if (marker.IsDescendantOf(words))
        {
            return true;
        }

        var after = words.NextSibling;
        while (after is IElement element && element.HasAttribute("data-editorial"))
        {
            if (marker.IsDescendantOf(element))
            {
                return true;
            }

            after = after.NextSibling;
        }

        return false;
    }
}
