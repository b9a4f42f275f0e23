using CsCheck;
using Sourcebound.Tests.Fidelity;
using Sourcebound.Tests.Judging;
using Xunit;

namespace Sourcebound.Tests.Mutation;

/// <summary>A thousand slips in quotations of six languages, and in what they stand in: each that changes the words is found there.</summary>
public sealed class ThousandEditsTests(ITestOutputHelper output)
{
    // One site for each hundred, so that it takes seconds.
    private const int Together = 100;

    private static readonly IReadOnlyList<EditedQuotation> Translated = [.. EditedQuotation.All.Where(static quotation => quotation.IsTranslated)];

    [Fact]
    public void Quotations_of_every_language_are_edited() =>
        Assert.Equal(["ar", "de", "en", "fr", "ru", "uk"], EditedQuotation.All.Select(static quotation => quotation.Entry.Language).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_thousand_edits_of_bound_quotations_are_found_inside_them_unless_they_change_nothing() =>
        Edits(EditedQuotation.All).Array[Together].Sample(AssertQuotationsFound, output.WriteLine, iter: 10, threads: 1);

    [Fact]
    public void Edits_of_translations_that_hold_a_quotation_are_found_at_the_quotation() =>
        Edits(Translated).Array[Together].Sample(AssertTranslationsFound, output.WriteLine, iter: 2, threads: 1);

    [Fact]
    public void Any_edit_of_a_stored_text_is_found_at_its_pinned_hash() =>
        Edits(EditedQuotation.All).Array[Together].Sample(AssertStoredTextsFound, output.WriteLine, iter: 2, threads: 1);

    private static Gen<(EditedQuotation Quotation, CharacterEdit Edit)> Edits(IReadOnlyList<EditedQuotation> quotations) =>
        from quotation in Gen.OneOf([.. quotations])
        from edit in CharacterEdit.Of(quotation.Words)
        // A straight mark before a space opens nothing, nor does a single one before anything but a letter or digit.
        where char.IsLetterOrDigit(edit.In(quotation.Words).FirstOrDefault(' '))
        select (quotation, edit);

    private static void AssertQuotationsFound((EditedQuotation Quotation, CharacterEdit Edit)[] edits)
    {
        List<CorpusEntry> entries = [.. edits.Select(static (sample, index) => sample.Quotation.WithWords(sample.Edit, $"edit-{index}"))];
        using var site = new CorpusSite(entries);
        var found = site.Check();
        var caught = 0;
        for (var index = 0; index < edits.Length; index++)
        {
            var (quotation, edit) = edits[index];
            var start = CorpusSite.BodyStart(entries[index], CorpusSite.ArticleFile) + quotation.Start;
            var words = edit.In(quotation.Words);
            caught += AssertJudged(quotation.Words, words, HeldText(quotation), found[entries[index].Id], start - 2, start + words.Length + 2, $"{entries[index].Text}: {edit}");
        }

        // Most edits change the words.
        Assert.InRange(caught, edits.Length / 2, edits.Length);
    }

    private static void AssertTranslationsFound((EditedQuotation Quotation, CharacterEdit Edit)[] edits)
    {
        List<CorpusEntry> entries = [.. edits.Select(static (sample, index) => sample.Quotation.WithHolder(sample.Edit, $"edit-{index}"))];
        using var site = new CorpusSite(entries);
        var found = site.Check();
        var caught = 0;
        for (var index = 0; index < edits.Length; index++)
        {
            var (quotation, edit) = edits[index];
            var start = CorpusSite.BodyStart(entries[index], CorpusSite.ArticleFile) + quotation.Start;
            caught += AssertJudged(
                edit.In(quotation.Words), quotation.Words, entries[index].Records[quotation.Held].Content, found[entries[index].Id], start - 2, start + quotation.Words.Length + 2, $"{entries[index].Text}: {edit} in its translation");
        }

        // Most edits change the words.
        Assert.InRange(caught, edits.Length / 2, edits.Length);
    }

    private static void AssertStoredTextsFound((EditedQuotation Quotation, CharacterEdit Edit)[] edits)
    {
        List<CorpusEntry> entries = [.. edits.Select(static (sample, index) => sample.Quotation.Entry with { Id = $"edit-{index}" })];
        using var site = new CorpusSite(entries);
        var texts = entries.Select((entry, index) => site.PathOf(entry, $"originals/{edits[index].Quotation.Source}.txt")).ToList();
        for (var index = 0; index < edits.Length; index++)
        {
            var text = File.ReadAllText(texts[index]);
            var at = text.IndexOf(edits[index].Quotation.Words, StringComparison.Ordinal);
            var edit = at < 0 ? new CharacterEdit("insert", 0, 0, edits[index].Edit.Replacement + "x") : edits[index].Edit with { At = edits[index].Edit.At + at };
            File.WriteAllText(texts[index], edit.In(text));
        }

        var found = site.Check();
        Assert.All(entries, entry => Assert.Single(found[entry.Id], static finding =>
            finding is { Code: "ATT206", File: CorpusSite.RecordsFile, Length: 64 } && finding.Words.All(char.IsAsciiHexDigitLower)));
    }

    // 1 for an edit that had to be found, and was. Words that stand in the source as well are another quotation of it, such as a shorter one.
    private static int AssertJudged(string before, string after, string held, IEnumerable<JudgedFinding> found, int first, int last, string what)
    {
        var (was, isNow) = (SuppliedParagraphs.Normalize(before), SuppliedParagraphs.Normalize(after));
        if (was == isNow)
        {
            Assert.True(!found.Any(), $"{what}: {string.Join("; ", found)}");
        }
        else if (!SuppliedParagraphs.Normalize(held).Contains(isNow, StringComparison.Ordinal))
        {
            Assert.True(
                found.Any(finding => finding.File == CorpusSite.ArticleFile && finding.Offset < last && finding.Offset + finding.Length > first),
                $"{what} is not found; {string.Join("; ", found)}");
            return 1;
        }

        return 0;
    }

    private static string HeldText(EditedQuotation quotation) => quotation.Entry.Records[quotation.Held].Content;
}
