using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Languages;
using Sourcebound.Reading.Rules;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Sourcebound.Reading.Markup;

/// <summary>Turns a Markdown file's blocks into the blocks of an article or page.</summary>
/// <param name="input">The file.</param>
/// <param name="language">The language of its words.</param>
/// <param name="credits">Records of its credit lines.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class BodyReader(InputText input, LanguageTag language, ImmutableArray<Credit> credits, Findings findings)
{
    private readonly Dictionary<string, IReadOnlyList<Marker>> markersOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<InlineAllow>> allowsOf = new(StringComparer.Ordinal);

    /// <summary>Whether the text may show pictures: an article holds some, a plain page none.</summary>
    public bool ShowsPictures { get; init; }

    /// <summary>All blocks, in order, with the citations that stand in them.</summary>
    public DraftBody Read(int bodyStart)
    {
        if (MarkdownText.Parse(input.Text, bodyStart) is { } document)
        {
            RefuseUnusedDefinitions(document);
            return new DraftBody(ReadBlocks(document), markersOf, allowsOf);
        }

        Refuse(input.Span(bodyStart, 0), "blockquotes, lists or emphasis are nested too deeply to be read", null);
        return new DraftBody([], markersOf, allowsOf);
    }

    private ImmutableArray<Model.Block> ReadBlocks(ContainerBlock container)
    {
        var blocks = ImmutableArray.CreateBuilder<Model.Block>();
        foreach (var (index, block) in container.Index())
        {
            var span = SpanOf(block);
            switch (block)
            {
                case ParagraphBlock paragraph:
                    blocks.Add(ReadParagraph(paragraph));
                    break;
                case HeadingBlock heading:
                    blocks.Add(new Subheading(ReadPassage(heading), heading.Level));
                    break;
                case QuoteBlock quote:
                    blocks.Add(ReadEmbedded(quote));
                    break;
                case ListBlock list:
                    blocks.Add(new ItemList(
                        list.IsOrdered,
                        int.TryParse(list.OrderedStart, out var start) ? start : 1,
                        [.. list.OfType<ListItemBlock>().Select(ReadBlocks)]));
                    break;
                case ThematicBreakBlock:
                    blocks.Add(new Divider());
                    break;
                case LinkReferenceDefinitionGroup or BlankLineBlock:
                    break;
                case HtmlBlock when MarkdownComment.In(span) is { Count: > 0 } comments:
                    ReadAllows(comments, container, index);
                    break;
                case HtmlBlock:
                    Refuse(span, "raw HTML is not published", "write it in Markdown");
                    break;
                case CodeBlock:
                    Refuse(span, "a block of code is not published", "write `code` inside a paragraph, or take the four spaces before the line away");
                    break;
                default:
                    Refuse(span, $"this Markdown is not published here ({block.GetType().Name})", null);
                    break;
            }
        }

        return blocks.ToImmutable();
    }

    private Model.Block ReadParagraph(ParagraphBlock paragraph)
    {
        if (ShowsPictures && PictureParagraph.Read(input, SpanOf(paragraph), paragraph.Inline) is { } picture)
        {
            return picture;
        }

        var passage = ReadPassage(paragraph);
        var colon = passage.Text.IndexOf(':', StringComparison.Ordinal);
        var start = CreditLine.StartOf(passage.Text);
        var isCredit = colon > start && LanguageData.Of(language).CreditLabels.Contains(passage.Text.AsSpan(start, colon - start).TrimEnd());
        return isCredit
            ? new CreditLine(passage, credits.FirstOrDefault(credit => NormalizedText.Of(credit.AsPrinted) == passage.Normalized))
            : new Model.Paragraph(passage);
    }

    private Passage ReadPassage(LeafBlock block)
    {
        var writer = new PassageWriter(input, findings);
        writer.Write(block.Inline);
        return Number(writer.ToPassage("", language, SpanOf(block)), writer.Markers, writer.Allows);
    }

    // A comment between blocks speaks of the next one; right below a paragraph's line it would part the paragraph in two.
    private void ReadAllows(IReadOnlyList<InputSpan> comments, ContainerBlock container, int index)
    {
        if (index > 0 && container[index - 1] is ParagraphBlock before && SpanOf(before).End.Line + 1 == comments[0].Line)
        {
            findings.Add(RecordShape.Rule.At(
                comments[0].Trimmed, "this `allow` comment parts a paragraph in two", "put it behind words of a line, or leave an empty line before and after it"));
            return;
        }

        var next = container.Skip(index + 1).FirstOrDefault(block => block is not (LinkReferenceDefinitionGroup or BlankLineBlock) && !(block is HtmlBlock && MarkdownComment.In(SpanOf(block)).Count > 0));
        foreach (var comment in comments)
        {
            if (AllowComment.Read(comment, next is null ? comment with { Length = 0 } : SpanOf(next), findings) is { } suppression)
            {
                findings.Add(suppression);
            }
        }
    }

    private Passage Number(Passage passage, IReadOnlyList<Marker> markers, IReadOnlyList<InlineAllow> allows)
    {
        var id = $"p{markersOf.Count + 1}";
        markersOf.Add(id, markers);
        allowsOf.Add(id, allows);
        return passage with { Id = id };
    }

    private EmbeddedOriginal ReadEmbedded(QuoteBlock quote)
    {
        var span = SpanOf(quote);
        List<PassageWriter> writers = [];
        List<LeafBlock> leaves = [];
        foreach (var (index, block) in quote.Index())
        {
            if (block is ParagraphBlock paragraph)
            {
                var writer = new PassageWriter(input, findings);
                writer.Write(paragraph.Inline);
                writers.Add(writer);
                leaves.Add(paragraph);
            }
            else if (block is HtmlBlock && MarkdownComment.In(SpanOf(block)) is { Count: > 0 } comments)
            {
                ReadAllows(comments, quote, index);
            }
            else if (block is not LinkReferenceDefinitionGroup)
            {
                Refuse(SpanOf(block), "an embedded original holds paragraphs and its citation, nothing else", null);
            }
        }

        var citation = writers.Count == 0 ? null : writers[^1].LastLine;
        var parts = ImmutableArray.CreateBuilder<Passage>();
        for (var index = 0; index < writers.Count; index++)
        {
            var passage = writers[index].ToPassage("", language, SpanOf(leaves[index]));
            var markers = writers[index].Markers.Where(marker => marker != citation).ToList();
            if (passage.Text.Length > 0 || markers.Count > 0)
            {
                parts.Add(Number(passage, markers, writers[index].Allows));
                continue;
            }

            // Behind the original's own citation a comment speaks of the whole.
            foreach (var allow in writers[index].Allows)
            {
                findings.Add(allow.Comment with { Covers = span });
            }
        }

        var binding = citation is null ? null : new Binding(citation.Key, citation.Span, default, BindingForm.Embedded);
        return new EmbeddedOriginal(parts.ToImmutable(), binding, span);
    }

    // To Markdown `[Photo]: AP` defines a link, and prints nothing. What stands past the file's end is ours.
    private void RefuseUnusedDefinitions(MarkdownDocument document)
    {
        var used = document.Descendants<LinkInline>().Select(static link => link.Reference).ToHashSet();
        foreach (var definition in document.Descendants<LinkReferenceDefinition>()
            .Where(definition => definition.Span.Start < input.Text.Length && !used.Contains(definition)))
        {
            Refuse(
                SpanOf(definition),
                $"to Markdown `[{definition.Label}]:` defines a link, which nothing uses; these words are not printed",
                "put a backslash before `[` to print them, or delete the line");
        }
    }

    private InputSpan SpanOf(MarkdigBlock block)
    {
        var start = Math.Clamp(block.Span.Start, 0, input.Text.Length);
        return input.Span(start, Math.Clamp(block.Span.Length, 0, input.Text.Length - start));
    }

    private void Refuse(InputSpan span, string message, string? help) => findings.Add(UnreadableInput.Rule.At(span, message, help));
}
