using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sourcebound.Cli.Importing;

/// <summary>Reads a saved page: the text that it was made for, and what it states of itself.</summary>
internal static class HtmlPageReader
{
    /// <summary>The page.</summary>
    public static ImportedText Read(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var main = MainOf(page);
        return new ImportedText([.. HtmlBlocks.Of(main)], main.Closest("[lang]")?.GetAttribute("lang"), [.. PageStatements.Of(page, main)]);
    }

    /// <summary>A page that is nothing but its text.</summary>
    public static ImportedText ReadWhole(string html) => new([.. HtmlBlocks.Of(new HtmlParser().ParseDocument(html).Body!)], null, []);

    // What the page itself marks as its text; several articles side by side are a list, and none of them is it.
    private static IElement MainOf(IHtmlDocument page) =>
        Only(page, "[itemprop~=articleBody], .h-entry .e-content, .hentry .entry-content")
        ?? Only(page, "main article, [role=main] article")
        ?? Only(page, "article")
        ?? Only(page, "main, [role=main]")
        ?? page.Body
        ?? page.DocumentElement;

    private static IElement? Only(IHtmlDocument page, string selectors)
    {
        var found = page.QuerySelectorAll(selectors).ToList();
        var outer = found.FindAll(element => !found.Exists(other => other != element && other.Contains(element)));
        return outer is [var only] ? only : null;
    }
}
