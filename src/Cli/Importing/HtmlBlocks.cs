using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;
using Sourcebound.Model;

namespace Sourcebound.Cli.Importing;

/// <summary>Turns the elements of a page into blocks, and leaves out what is no part of the text: scripts, navigation, forms, pictures.</summary>
internal sealed class HtmlBlocks
{
    private static readonly FrozenSet<string> LeftOut = FrozenSet.Create(
        StringComparer.Ordinal,
        "aside", "audio", "button", "canvas", "datalist", "dialog", "embed", "footer", "form", "head", "header", "iframe", "img", "input", "map", "menu", "meter", "nav", "noscript", "object",
        "progress", "script", "search", "select", "style", "svg", "template", "textarea", "title", "video");

    private static readonly FrozenSet<string> LeftOutRoles = FrozenSet.Create(
        StringComparer.Ordinal, "banner", "complementary", "contentinfo", "dialog", "form", "menu", "navigation", "search", "toolbar");

    private static readonly FrozenSet<string> ParagraphLike = FrozenSet.Create(
        StringComparer.Ordinal,
        "address", "article", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "hgroup", "legend", "li", "main", "p", "pre", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr");

    private readonly List<ImportedBlock> blocks = [];
    private readonly WordsBuilder words = new();
    private int headingLevel;

    /// <summary>The blocks of <paramref name="element"/>.</summary>
    public static List<ImportedBlock> Of(IElement element)
    {
        var blocks = new HtmlBlocks();
        blocks.ReadChildren(element);
        blocks.Flush();
        return blocks.blocks;
    }

    private void ReadChildren(INode parent)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is IText text)
            {
                Append(text);
            }
            else if (child is IElement element && !IsLeftOut(element))
            {
                Read(element);
            }
        }
    }

    private void Read(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                Break();
                break;
            case "hr":
                Flush();
                blocks.Add(new ImportedDivider());
                break;
            case ['h', >= '1' and <= '6' and var level]:
                Flush();
                headingLevel = level - '0';
                ReadChildren(element);
                Flush();
                headingLevel = 0;
                break;
            case "blockquote":
                Flush();
                Add(Of(element).SelectMany(static block => block.Passages).ToList() is { Count: > 0 } quoted ? new ImportedQuote([.. quoted]) : null);
                break;
            case "ul" or "ol":
                Flush();
                Add(ListOf(element));
                break;
            case var name when ParagraphLike.Contains(name):
                Flush();
                ReadChildren(element);
                Flush();
                break;
            default:
                ReadInline(element);
                break;
        }
    }

    private void ReadInline(IElement element)
    {
        // Browsers print the marks of a short quotation.
        var mark = element.LocalName == "q" ? "\"" : "";
        words.Append(mark);
        if (HtmlStyle.Of(element) is var (kind, url))
        {
            words.Open(kind, url);
            ReadChildren(element);
            words.Close();
        }
        else
        {
            ReadChildren(element);
        }

        words.Append(mark);
    }

    private void Append(IText text)
    {
        if (text.ParentElement?.Closest("pre") is null)
        {
            words.Append(text.Data);
            return;
        }

        foreach (var (index, line) in text.Data.Split('\n').Index())
        {
            if (index > 0)
            {
                Break();
            }

            words.Append(line);
        }
    }

    private void Break()
    {
        if (words.Break())
        {
            Flush();
        }
    }

    private static ImportedList? ListOf(IElement list)
    {
        var items = list.Children.Where(static item => !IsLeftOut(item)).Select(item => Of(item).FindAll(static block => block is not ImportedDivider)).Where(static item => item.Count > 0).ToList();
        var start = int.TryParse(list.GetAttribute("start"), out var number) && number is >= 0 and < 1_000_000 ? number : 1;
        return items.Count == 0 ? null : new ImportedList(list.LocalName == "ol", start, [.. items.Select(static item => item.ToImmutableArray())]);
    }

    private void Flush()
    {
        if (words.Take() is { } taken)
        {
            blocks.Add(headingLevel > 0 ? new ImportedHeading(taken, headingLevel) : new ImportedParagraph(taken));
        }
    }

    private void Add(ImportedBlock? block)
    {
        if (block is not null)
        {
            blocks.Add(block);
        }
    }

    private static bool IsLeftOut(IElement element) =>
        LeftOut.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || LeftOutRoles.Contains(element.GetAttribute("role") ?? "");
}
