using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Pages;
using Sourcebound.Pages.Across;

namespace Sourcebound.Engines;

/// <summary>The pages of the lists across all articles: the articles themselves, their sources, dates and places.</summary>
/// <param name="lists">What they hold.</param>
/// <param name="words">The theme's printed words.</param>
/// <param name="frame">The frame of a page, from its path, title and description.</param>
internal sealed class ListPublishing(ArticleLists lists, Words words, Func<string, string, string, PageFrame> frame)
{
    /// <summary>Adds them; without a place that is stated there is no list of places.</summary>
    public void Add(OutputTree output)
    {
        Add("articles", lists.Articles, article => (words.Date(article.EditionDate, "month"), null), PageRenderer.RenderArticles, output);
        Add("sources", lists.Sources, source => source.Source.Author is { } author ? (author.Name, author.Language) : (words["all-sources.nobody"], null), PageRenderer.RenderAllSources, output);
        Add("dates", lists.Dates, dated => (words.Date(dated.Day, dated.Precision), null), PageRenderer.RenderDates, output);
        if (lists.Places.Count > 0)
        {
            Add("places", lists.Places, static place => (place.Place.Heading.Text, place.Place.Heading.Language), PageRenderer.RenderPlaces, output);
        }
    }

    private void Add<T>(string name, IReadOnlyList<T> all, Func<T, (string Words, LanguageTag? Language)> start, Func<ListPage<T>, byte[]> render, OutputTree output)
    {
        List<(PagePart Part, IReadOnlyList<T> Shown)> parts = [.. PagePart.Of(all, "index", ".", PagePart.Entries)];
        List<ListJump> jumps =
        [
            .. from number in PagePart.Jumps(parts.Count)
               let first = start(parts[number - 1].Shown[0])
               select new ListJump(number, first.Words, first.Language),
        ];
        Turns.ForEach(parts, pair =>
        {
            var (part, shown) = pair;
            var page = frame($"{name}/{part.FileName(part.Number)}", part.TitleOf(words[$"lists.title.{name}"], words), words[$"lists.description.{name}"]);
            output.Add(page.OutputPath, render(new ListPage<T>(page, shown, part, lists.ClaimantPages, jumps)));
        });
    }
}
