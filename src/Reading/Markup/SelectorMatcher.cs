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
        return new Article(article.Slug, article.Input, article.FrontMatter, WithBindings(article.Body, added), article.Records)
        {
            NotePlaces = places.ToImmutable(),
            LooseSelectors = [.. loose],
        };

        IEnumerable<(Passage Passage, TextRange Range)> Only(Selector selector)
        {
            var matches = article.Passages.SelectMany(passage => Find(passage.Text, selector).Select(range => (passage, range))).ToList();
            if (matches.Count == 1)
            {
                return matches;
            }

            loose.Add((selector, matches.Count));
            return [];
        }
    }

    private static IEnumerable<TextRange> Find(string text, Selector selector)
    {
        for (var at = 0; selector.Exact.Length > 0 && (at = text.IndexOf(selector.Exact, at, StringComparison.Ordinal)) >= 0; at++)
        {
            var end = at + selector.Exact.Length;
            if (text.AsSpan(0, at).EndsWith(selector.Prefix, StringComparison.Ordinal) && text.AsSpan(end).StartsWith(selector.Suffix, StringComparison.Ordinal))
            {
                yield return new TextRange(at, end);
            }
        }
    }

    private static ImmutableArray<Block> WithBindings(ImmutableArray<Block> blocks, Dictionary<string, List<Binding>> added)
    {
        return [.. blocks.Select(block => block switch
        {
            Paragraph paragraph => paragraph with { Passage = With(paragraph.Passage) },
            CreditLine credit => credit with { Passage = With(credit.Passage) },
            Subheading heading => heading with { Passage = With(heading.Passage) },
            EmbeddedOriginal embedded => embedded with { Paragraphs = [.. embedded.Paragraphs.Select(With)] },
            ItemList list => list with { Items = [.. list.Items.Select(item => WithBindings(item, added))] },
            _ => block,
        })];

        Passage With(Passage passage) => added.TryGetValue(passage.Id, out var more)
            ? passage with { Bindings = PassageFinder.InOrder([.. passage.Bindings, .. more]) }
            : passage;
    }
}
