using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sourcebound.Diagnostics;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Cli.Importing;

/// <summary>Reads a saved page: the text that it was made for, and what it states of itself.</summary>
internal static class HtmlPageReader
{
    // Deeper than any page is written, and no more than a thread can follow.
    private const int Deepest = 256;

    /// <summary>The page, or null after a finding.</summary>
    public static ImportedText? Read(InputText input, Findings findings)
    {
        if (Parse(input.Text, input, findings) is not { } page)
        {
            return null;
        }

        var main = MainOf(page);
        return new ImportedText([.. HtmlBlocks.Of(main)], main.Closest("[lang]")?.GetAttribute("lang"), [.. PageStatements.Of(page, main)]);
    }

    /// <summary>A page that is nothing but its text, made of <paramref name="input"/>; null after a finding.</summary>
    public static ImportedText? ReadWhole(string html, InputText input, Findings findings) =>
        Parse(html, input, findings) is { } page ? new ImportedText([.. HtmlBlocks.Of(page.Body!)], null, []) : null;

    private static IHtmlDocument? Parse(string html, InputText input, Findings findings)
    {
        var page = new HtmlParser().ParseDocument(html);
        var depths = new Dictionary<IElement, int>();
        if (!page.All.Any(element => (depths[element] = element.ParentElement is { } parent ? depths[parent] + 1 : 0) > Deepest))
        {
            return page;
        }

        findings.Add(UnreadableInput.Rule.At(input.Span(0, 0), "elements are nested too deeply to be read"));
        return null;
    }

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
        var outer = found.FindAll(element => element.ParentElement?.Closest(selectors) is null);
        return outer is [var only] ? only : null;
    }
}
