using Sourcebound.Model;
using Sourcebound.Pages;

namespace Sourcebound.Exports.Citing;

/// <summary>Links to each quotation of an article, and to each original embedded in it: to its id, and to the very words in browsers that can find them.</summary>
internal static class QuotationLinks
{
    /// <summary>The links, in reading order.</summary>
    /// <param name="citations">The article with its uses.</param>
    /// <param name="page">The text of its page.</param>
    public static IReadOnlyList<QuotationLink> Of(CitationIndex citations, PageText page)
    {
        var directive = new TextDirective(page.Text);
        List<QuotationLink> links = [];
        foreach (var block in citations.Article.Blocks)
        {
            if (block is EmbeddedOriginal { Citation: not null } embedded)
            {
                var (first, last) = (embedded.Paragraphs[0], embedded.Paragraphs[^1]);
                Add(first, Whole(first), [.. page.PiecesOf(first, Whole(first)), .. first == last ? [] : page.PiecesOf(last, Whole(last))]);
                continue;
            }

            foreach (var (passage, quotation) in block.Passages.SelectMany(static passage => passage.Quotations.Select(quotation => (passage, quotation))))
            {
                Add(passage, quotation.Words, [.. page.PiecesOf(passage, quotation.Words)]);
            }
        }

        return links;

        void Add(Passage passage, TextRange words, IEnumerable<TextRange> all)
        {
            // Between editor's marks may stand a full stop alone, which is nothing to look for.
            List<TextRange> pieces = [.. all.Where(piece => piece.Of(page.Text).Any(char.IsLetterOrDigit))];
            var use = passage.BindingsOf(words).Select(binding => citations.UseOf(passage, binding)).FirstOrDefault(static use => use is not null);
            links.Add(new QuotationLink(
                Use.Beginning(words.Of(passage.Text)), passage.Language, passage.Id[1..], $"#{use?.Id ?? passage.Id}{(pieces.Count == 0 ? "" : directive.Of(pieces[0], pieces[^1]))}"));
        }
    }

    private static TextRange Whole(Passage passage) => new(0, passage.Text.Length);
}
