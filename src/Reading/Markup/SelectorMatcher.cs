using System.Collections.Immutable;
using Sourcebound.Model;

namespace Sourcebound.Reading.Markup;

/// <summary>Finds the words of an article that selectors name, and binds them.</summary>
internal static class SelectorMatcher
{
    /// <summary>The article with its stand-off bindings in their passages and its notes at their places.</summary>
    public static Article Apply(Article article)
    {
        List<(Selector Selector, int Matches)> loose = [];
        var texts = new Lazy<Dictionary<string, PlacedText>>(() => article.Passages.ToDictionary(static passage => passage.Id, static passage => new PlacedText(passage.Text)));
        var added = new Dictionary<string, List<Binding>>(StringComparer.Ordinal);
        foreach (var binding in article.Records.Bindings)
        {
            foreach (var (passage, range) in Only(binding.Selector))
            {
                if (!added.TryGetValue(passage.Id, out var list))
                {
                    added[passage.Id] = list = [];
                }

                list.Add(new Binding(binding.Key.Value, binding.Key.Span, range, BindingForm.StandOff));
            }
        }

        var places = ImmutableArray.CreateBuilder<NotePlace>();
        foreach (var note in article.Records.Notes)
        {
            foreach (var (passage, range) in note.At.SelectMany(Only))
            {
                places.Add(new NotePlace(note, passage.Id, range));
            }
        }

        // A new article, not a copy: a copy would keep the passages that the old one had listed.
        return new Article(article.Slug, article.Input, article.FrontMatter, WithBindings(article.Body, added, article.Records), article.Records)
        {
            NotePlaces = places.ToImmutable(),
            LooseSelectors = [.. loose],
        };

        IEnumerable<(Passage Passage, TextRange Range)> Only(Selector selector)
        {
            var matches = article.Passages.SelectMany(passage => Find(texts.Value[passage.Id], selector).Select(range => (passage, range))).ToList();
            if (matches.Count == 1)
            {
                return matches;
            }

            loose.Add((selector, matches.Count));
            return [];
        }
    }

    private static IEnumerable<TextRange> Find(PlacedText text, Selector selector)
    {
        var exact = NormalizedText.Of(selector.Exact);
        var prefix = NormalizedText.Of(selector.Prefix) + (selector.Prefix.Length > 0 && char.IsWhiteSpace(selector.Prefix[^1]) ? " " : "");
        var suffix = (selector.Suffix.Length > 0 && char.IsWhiteSpace(selector.Suffix[0]) ? " " : "") + NormalizedText.Of(selector.Suffix);
        for (var at = 0; exact.Length > 0 && (at = text.Words.IndexOf(exact, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + exact.Length;
            if (text.Words.AsSpan(0, at).EndsWith(prefix, StringComparison.Ordinal) && text.Words.AsSpan(end).StartsWith(suffix, StringComparison.Ordinal))
            {
                yield return text.PlaceOf(at, end);
            }
        }
    }

    private static ImmutableArray<Block> WithBindings(ImmutableArray<Block> blocks, Dictionary<string, List<Binding>> added, Records records)
    {
        return [.. blocks.Select(block => block switch
        {
            Paragraph paragraph => paragraph with { Passage = With(paragraph.Passage) },
            CreditLine credit => credit with { Passage = With(credit.Passage) },
            Subheading heading => heading with { Passage = With(heading.Passage) },
            EmbeddedOriginal embedded => embedded with { Paragraphs = [.. embedded.Paragraphs.Select(With)] },
            ItemList list => list with { Items = [.. list.Items.Select(item => WithBindings(item, added, records))] },
            _ => block,
        })];

        Passage With(Passage passage) => added.TryGetValue(passage.Id, out var more)
            ? PassageFinder.Bind(passage, more, records)
            : passage;
    }
}
