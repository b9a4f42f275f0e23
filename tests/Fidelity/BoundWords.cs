using AngleSharp.Dom;
using Sourcebound.Tests.Support;

namespace Sourcebound.Tests.Fidelity;

/// <summary>What the page's links say the article's words rest on: from words to note to source.</summary>
internal sealed class BoundWords
{
    private readonly Dictionary<string, HashSet<string>> sources = new(StringComparer.Ordinal);

    /// <summary>Follows every note of the article page and the list of unsourced statements.</summary>
    public BoundWords(PublishedSite site)
    {
        Site = site;
        foreach (var note in site.Article.QuerySelectorAll("li[id^='n-']"))
        {
            var led = Fragments(note, "sources.html#s-").DefaultIfEmpty(Unsourced).ToList();
            foreach (var use in Fragments(note, "#c"))
            {
                Add($"c{use}", led);
            }
        }

        foreach (var use in Fragments(site.Sources.GetElementById("unsourced")!.ParentElement!, "index.html#c"))
        {
            Add($"c{use}", [Unsourced]);
        }
    }

    /// <summary>What stands for "the article names no source".</summary>
    public const string Unsourced = "unsourced";

    /// <summary>The site.</summary>
    public PublishedSite Site { get; }

    /// <summary>The sources to which the words marked with <paramref name="id"/> lead.</summary>
    public IReadOnlyCollection<string> SourcesOf(string id) => sources.GetValueOrDefault(id) ?? [];

    /// <summary>The supplied characters of a paragraph with the text node each stands in, white space as one space.</summary>
    public IReadOnlyList<(char Character, INode Node)> CharactersOf(string paragraph)
    {
        List<(char, INode)> characters = [];
        foreach (var words in Site.Article.GetElementById(paragraph)!.Descendants<IText>().Where(static words => words.ParentElement!.Closest("[data-editorial]") is null))
        {
            foreach (var character in words.TextContent.Where(character => !char.IsWhiteSpace(character) || characters is not [] and not [.., (' ', _)]))
            {
                characters.Add((char.IsWhiteSpace(character) ? ' ' : character, words));
            }
        }

        return characters;
    }

    /// <summary>Ids of the bound words and embedded originals round a text node, the innermost first.</summary>
    public static IEnumerable<string> UsesRound(INode words) =>
        words.Ancestors<IElement>().Where(static element => element.Matches("span.b[id], figure[id]")).Select(static element => element.Id!);

    /// <summary>The rest of every address in <paramref name="element"/> that begins so.</summary>
    public static IEnumerable<string> Fragments(IElement element, string beginning) =>
        element.QuerySelectorAll("a[href]").Select(static link => link.GetAttribute("href")!)
            .Where(address => address.StartsWith(beginning, StringComparison.Ordinal)).Select(address => address[beginning.Length..]);

    private void Add(string use, IEnumerable<string> led)
    {
        if (!sources.TryGetValue(use, out var all))
        {
            sources[use] = all = new HashSet<string>(StringComparer.Ordinal);
        }

        all.UnionWith(led);
    }
}
