using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sourcebound.Model;
using Sourcebound.Reading;

namespace Sourcebound.Cli.Importing;

/// <summary>What a saved page states of itself beside its text, for the editor to judge.</summary>
internal static class PageStatements
{
    private static readonly (string Name, string Selectors, string Attribute)[] Stated =
    [
        ("title", "head title", ""),
        ("heading left out", "h1", ""),
        ("author", "meta[name=author i], meta[property='article:author' i], meta[itemprop=author]", "content"),
        ("publisher", "meta[property='og:site_name' i], meta[name=publisher i]", "content"),
        ("published", "meta[property='article:published_time' i], meta[name=date i], meta[itemprop=datePublished]", "content"),
        ("published", "time[itemprop=datePublished]", "datetime"),
        ("address", "link[rel~=canonical i], meta[property='og:url' i]", "href"),
        ("licence", "link[rel~=license i], a[rel~=license i]", "href"),
    ];

    /// <summary>The statements, the title first.</summary>
    /// <param name="page">The page.</param>
    /// <param name="main">The part of it that is taken as its text.</param>
    public static IEnumerable<StatedBeside> Of(IHtmlDocument page, IElement main) =>
        (from stated in Stated
         from element in page.QuerySelectorAll(stated.Selectors)
         where stated.Selectors != "h1" || IsOutside(element, main)
         let value = HiddenCharacters.Without(NormalizedText.Of(stated.Attribute.Length == 0 ? element.TextContent : element.GetAttribute(stated.Attribute) ?? element.GetAttribute("content") ?? ""))
         where value.Length > 0
         select new StatedBeside(stated.Name, value)).DistinctBy(static statement => statement.Line);

    private static bool IsOutside(IElement heading, IElement main) => !main.Contains(heading) || (heading.Closest("header") is { } header && main.Contains(header));
}
