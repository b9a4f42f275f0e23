using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Reading.Markup;

/// <summary>A paragraph that is nothing but a picture of the edition: <c>![](media/bridge.jpg)</c>.</summary>
internal static class PictureParagraph
{
    /// <summary>What to write where a picture cannot stand.</summary>
    public const string Help = "pictures are never fetched from elsewhere: put the file into the article's `media/`, its record under `pictures` in `sources.yaml`, and `![](media/…)` into a paragraph of its own";

    private const string Folder = "media/";

    /// <summary>The picture, or null when the paragraph is anything else.</summary>
    /// <param name="input">The article's file.</param>
    /// <param name="span">The paragraph.</param>
    /// <param name="inlines">What stands in it.</param>
    public static ShownPicture? Read(InputText input, InputSpan span, ContainerInline? inlines)
    {
        if (inlines?.FirstChild is not LinkInline { IsImage: true, NextSibling: null, Title: null or "", Reference: null } image
            || image.Url?.StartsWith(Folder, StringComparison.Ordinal) != true)
        {
            return null;
        }

        var place = image.UrlSpan is { Length: > 0 } written ? input.Span(written.Start, written.Length) : span;
        return new ShownPicture(span, new Stated<string>(image.Url, place), string.Concat(image.Descendants<LiteralInline>().Select(static literal => literal.Content.ToString())));
    }
}
