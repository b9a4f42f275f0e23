using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CsCheck;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Mutation;

/// <summary>One changed character in the real article is found, at the changed word, every time.</summary>
public sealed partial class ChangedCharacterTests(ITestOutputHelper output) : IDisposable
{
    private const string Letters = "aeZйїЩ9’";

    // Copies of the real input that no check uses at the moment.
    private readonly ConcurrentBag<EditedArticle> copies = [];

    /// <summary>A change of one character: what stood there, and what stands there now.</summary>
    private sealed record Change(string Kind, int At, int Length, string Replacement)
    {
        public string In(string text) => text.Remove(At, Length).Insert(At, Replacement);
    }

    [Fact]
    public void A_thousand_random_changes_in_the_text_are_all_found_at_the_changed_word()
    {
        var text = EditedArticle.RealText;
        Changes(text, TextPlaces(text)).Sample(change => AssertFound(change, text, change.In(text)), output.WriteLine, iter: 1_000);
    }

    [Fact]
    public void Every_quotation_original_paragraph_heading_and_credit_line_is_guarded_from_its_first_letter_to_its_last()
    {
        var text = EditedArticle.RealText;
        var places = TextPlaces(text);
        var edges = places.Where(at => !places.Contains(at - 1) || !places.Contains(at + 1)).ToList();
        Assert.True(edges.Count > 200, $"{edges.Count} edges of words");
        foreach (var at in edges.Where(static (_, index) => index % 5 == 0))
        {
            var change = new Change("replace", at, 1, text[at] == 'x' ? "y" : "x");
            AssertFound(change, text, change.In(text));
        }
    }

    // Without the supplied text to compare with, quotations and originals are guarded by their sources alone. A first or last letter taken
    // away leaves words that do stand in the source: that is a cut quotation, ATT205, which comes later.
    [Fact]
    public void One_hundred_random_changes_in_quotations_and_originals_are_found_without_a_supplied_text()
    {
        var text = EditedArticle.RealText.Replace("supplied_as: supplied-text\n", "", StringComparison.Ordinal);
        var places = Quoted().Matches(text).SelectMany(static match => Enumerable.Range(match.Index + 1, match.Length - 2)).ToHashSet();
        places.IntersectWith(TextPlaces(text));
        Changes(text, [.. places.Where(at => places.Contains(at - 1) && places.Contains(at + 1))])
            .Sample(change => AssertFound(change, text, change.In(text)), output.WriteLine, iter: 100);
    }

    [Fact]
    public void A_random_change_in_a_stored_text_is_found_at_its_pinned_hash()
    {
        using var real = new EditedArticle();
        string[] names = ["originals/defenceu-1.uk.txt", "originals/defenceu-2.uk.txt", "originals/supplied-text.en.txt"];
        var stored = names.ToDictionary(static name => name, name => File.ReadAllText(real.PathOf(name)), StringComparer.Ordinal);
        var cases =
            from name in Gen.OneOf(names)
            from change in Changes(stored[name], [.. Enumerable.Range(0, stored[name].Length).Where(at => char.IsLetter(stored[name][at]))])
            select (name, change);
        cases.Sample(
            sample =>
            {
                using var edited = new EditedArticle().With(sample.name, sample.change.In(stored[sample.name]));
                var (exitCode, findings, _) = edited.Check();
                Assert.Equal(1, exitCode);
                var finding = Assert.Single(findings, static finding => finding.Code == "ATT206");
                var pinned = EditedArticle.RealRecords.IndexOf("sha256: ", Places.Only(EditedArticle.RealRecords, sample.name), StringComparison.Ordinal);
                Assert.Equal(("sources.yaml", pinned + "sha256: ".Length), (finding.FileName, finding.Offset));
            },
            output.WriteLine,
            iter: 60);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var copy in copies)
        {
            copy.Dispose();
        }
    }

    private void AssertFound(Change change, string before, string after)
    {
        var edited = copies.TryTake(out var copy) ? copy : new EditedArticle();
        var (exitCode, findings, _) = edited.With("article.md", after).Check();
        copies.Add(edited);
        var (first, last) = WordRound(after, change.At, change.At + change.Replacement.Length);
        Assert.True(
            exitCode == 1 && findings.Any(finding => finding.Code == "ATT201" && finding.FileName == "article.md" && finding.Offset <= last && finding.Offset + finding.Length >= first),
            $"{change.Kind} at {Places.Of(before, change.At)}: “{after[first..last]}” [{first}, {last}) is not found; "
            + string.Join("; ", findings.Select(static finding => $"{finding.Code} [{finding.Offset}, {finding.Offset + finding.Length})")));
    }

    private static Gen<Change> Changes(string text, IReadOnlyCollection<int> places) =>
        from at in Gen.OneOf([.. places])
        from kind in Gen.OneOf("replace", "remove", "insert", "swap", "case", "typography")
        from letter in Gen.OneOf(Letters.ToCharArray())
        let change = Make(kind, text, at, letter)
        where change is not null
        select change;

    private static Change? Make(string kind, string text, int at, char letter) => (kind, text[at]) switch
    {
        ("replace", var old) when old != letter => new Change(kind, at, 1, letter.ToString()),
        ("remove", _) => new Change(kind, at, 1, ""),
        ("insert", _) => new Change(kind, at, 0, letter.ToString()),
        ("swap", var old) when char.IsLetter(old) && char.IsLetter(text[at + 1]) && old != text[at + 1] => new Change(kind, at, 2, $"{text[at + 1]}{old}"),
        ("case", var old) when char.IsUpper(old) => new Change(kind, at, 1, char.ToLowerInvariant(old).ToString()),
        ("case", var old) when char.IsLower(old) => new Change(kind, at, 1, char.ToUpperInvariant(old).ToString()),
        ("typography", '\'') => new Change(kind, at, 1, "’"),
        ("typography", '"') => new Change(kind, at, 1, "“"),
        ("typography", '—') => new Change(kind, at, 1, "–"),
        ("typography", '’') => new Change(kind, at, 1, "'"),
        _ => null,
    };

    // Letters, digits and the marks of typography that readers see; not the citations, nor what only Markdown reads.
    private static HashSet<int> TextPlaces(string text)
    {
        var body = text.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
        var citations = Citation().Matches(text).SelectMany(static match => Enumerable.Range(match.Index, match.Length)).ToHashSet();
        return [.. Enumerable.Range(body, text.Length - body).Where(at => !citations.Contains(at) && (char.IsLetterOrDigit(text[at]) || "'\"—’".Contains(text[at], StringComparison.Ordinal)))];
    }

    private static (int First, int Last) WordRound(string text, int from, int to)
    {
        while (from > 0 && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }

        while (to < text.Length && !char.IsWhiteSpace(text[to]))
        {
            to++;
        }

        // Of a word that is taken away as a whole, its neighbours tell.
        return text[from..to].Any(char.IsLetterOrDigit) ? (from, to) : (Math.Max(0, from - 1), Math.Min(text.Length, to + 1));
    }

    [GeneratedRegex(@"\]?\[@[a-z0-9-]+\]")]
    private static partial Regex Citation();

    [GeneratedRegex("(?<=\\[\")(?:Today|The Env)[^\"]+(?=\")|(?<=^> ).+$", RegexOptions.Multiline)]
    private static partial Regex Quoted();
}
