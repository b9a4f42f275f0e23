using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Mutation;

/// <summary>A binding that is deleted from the real article is missed, at the words it bound.</summary>
public sealed class DeletedBindingTests
{
    /// <summary>Bindings of figures and quotations: as written, the code that must come, and the words it points at.</summary>
    public static TheoryData<string, string, string> Bound => new()
    {
        { "[more than a thousand casualties][@ru-losses-1000]", "ATT102", "thousand" },
        { "[800 casualties][@ru-losses-800]", "ATT102", "800" },
        { "[More than 30 Russian tanks][@ru-tanks-30]", "ATT102", "30" },
        { "[seven Russian planes][@ru-planes-7]", "ATT102", "seven" },
        { "[six helicopters][@ru-helicopters-6]", "ATT102", "six" },
        { "[137 people][@killed-137]", "ATT102", "137" },
        { "[10 military officers][@officers-10]", "ATT102", "10" },
        { "[316 people injured][@injured-316]", "ATT102", "316" },
        { Between("[\"Today the number", "][@defenceu-1]"), "ATT101", Between("\"Today the number", "Armed Forces!\"") },
        { Between("[\"The Environmental", "][@defenceu-2]"), "ATT101", Between("\"The Environmental", "Russian border.\"") },
        { "[\"to safeguard\"][@putin-safeguard]", "ATT101", "\"to safeguard\"" },
    };

    /// <summary>Bindings of statements without a figure or quotation, as written.</summary>
    public static TheoryData<string> Narrative =>
    [
        "[The official Twitter handle of Ukraine's Defence Ministry][@defenceu-official]",
        "[Russian soldiers fleeing battlefield: Ukraine Defense ministry][@fleeing-heading]",
        Between("[Russian units are fleeing", "][@units-fleeing]"),
        "[Ukrainian military battled Russian occupiers in the Belovodsk area today][@belovodsk-battle]",
        Between("[Ukrainian President Volodymyr Zelenskyy pleaded", "][@zelenskyy-plea]"),
        "[US President Joe Biden said Washington will intervene if Putin moves into NATO countries][@biden-intervene]",
        Between("[stressing that", "][@biden-emboldened]"),
        "[Image: AP][@ap-image]",
    ];

    /// <summary>Declarations that the article names no source, with the words before them.</summary>
    public static TheoryData<string> Unsourced =>
    [
        "general mobilisation. [@unsourced]",
        "[As Russian soldiers accelerated their approach, missiles bombarded the Ukrainian capital on Friday][@unsourced]",
        "military troops and equipment. [@unsourced]",
        "independent entities on Monday. [@unsourced]",
        "[Later, Putin ordered special military operations in the Donbas region][@unsourced]",
    ];

    /// <summary>Bindings beside the text whose claim has no other.</summary>
    public static TheoryData<string> OnlyStandOff => ["unprecedented-losses", "battle-at-noon", "positions-broken", "fleeing-post"];

    [Fact]
    public void Every_binding_of_the_article_is_deleted_by_one_of_these_tests()
    {
        var deleted = Bound.Select(static row => row.Data.Item1).Concat(Narrative.Select(static row => row.Data)).Concat(Unsourced.Select(static row => row.Data));
        var left = deleted.Aggregate(EditedArticle.RealText, static (text, binding) => text.Remove(Places.Only(text, binding), binding.Length));
        Assert.Equal(["> [@defenceu-1]", "> [@defenceu-2]"], left.Split('\n').Where(static line => line.Contains("[@", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Bound))]
    public void A_figure_or_quotation_without_its_binding_is_an_error_at_its_words(string binding, string code, string words)
    {
        var at = Places.Only(EditedArticle.RealText, binding);
        var text = EditedArticle.RealText.Remove(at, binding.Length).Insert(at, Unwrapped(binding));
        using var edited = new EditedArticle().With("article.md", text);
        var (exitCode, findings, _) = edited.Check();

        Assert.Equal(1, exitCode);
        var error = Assert.Single(findings, static finding => finding.Severity == "error");
        var expected = text.IndexOf(words, at, StringComparison.Ordinal);
        Assert.Equal((code, "article.md"), (error.Code, error.FileName));
        Assert.Equal((expected, words.Length), (error.Offset, error.Length));
        Assert.Equal(Places.Of(text, expected), (error.Line, error.Column));
    }

    [Theory]
    [MemberData(nameof(Bound))]
    public void A_claim_whose_only_binding_is_deleted_is_a_warning_at_its_record(string binding, string code, string words)
    {
        var key = KeyOf(binding);
        using var edited = new EditedArticle().With("article.md", EditedArticle.RealText.Replace(binding, Unwrapped(binding), StringComparison.Ordinal));
        var unused = edited.Check().Findings.Where(static finding => finding.Code == "ATT003").ToList();

        // The two posts are still used by the article's other claims and as embedded originals.
        if (key.StartsWith("defenceu-", StringComparison.Ordinal))
        {
            Assert.True(unused.Count == 0, $"{code} {words}");
            return;
        }

        AssertUnused(key, Assert.Single(unused));
    }

    [Theory]
    [MemberData(nameof(Narrative))]
    public void A_statement_without_its_binding_leaves_a_record_that_nothing_uses(string binding)
    {
        using var edited = new EditedArticle().With("article.md", EditedArticle.RealText.Replace(binding, Unwrapped(binding), StringComparison.Ordinal));
        AssertUnused(KeyOf(binding), Assert.Single(edited.Check().Findings, static finding => finding.Code == "ATT003"));
        Assert.Equal(1, edited.Check("--strict").ExitCode);
    }

    [Theory]
    [MemberData(nameof(Narrative))]
    [MemberData(nameof(Unsourced))]
    public void A_statement_that_was_published_with_a_citation_and_lost_it_is_a_warning_at_its_words(string binding)
    {
        var at = Places.Only(EditedArticle.RealText, binding);
        var text = EditedArticle.RealText.Remove(at, binding.Length).Insert(at, Unwrapped(binding));
        using var edited = new EditedArticle().Recorded().With("article.md", text);
        var lost = Assert.Single(edited.Check().Findings, static finding => finding.Code == "ATT601");
        Assert.Equal(("warning", "article.md"), (lost.Severity, lost.FileName));
        Assert.Equal(1, edited.Check("--strict").ExitCode);

        // A citation after a sentence had all of it; the place begins before the words that name it here.
        var end = at + Unwrapped(binding).Length;
        Assert.InRange(lost.Offset, 0, at);
        Assert.InRange(lost.Offset + lost.Length, end - 1, end);
    }

    [Theory]
    [InlineData("exact: \"more than 1 thousand\" }\n", "\"more than 1 thousand")]
    [InlineData("exact: \"більше 1 тис.\" }\n", "більше 1 тис.")]
    public void One_of_two_bindings_beside_the_text_is_missed_at_its_words(string end, string words)
    {
        var records = EditedArticle.RealRecords;
        var line = $"  - {{ key: ru-losses-1000-post, {end}";
        using var edited = new EditedArticle().Recorded().With("sources.yaml", records.Replace(line, "", StringComparison.Ordinal));
        var lost = Assert.Single(edited.Check().Findings, static finding => finding.Code == "ATT601");
        Assert.Equal(words.TrimStart('"').Length, lost.Length);
        Assert.Equal("article.md", lost.FileName);
    }

    [Theory]
    [InlineData("defenceu-1", "> 🔊СВ ЗСУ:")]
    [InlineData("defenceu-2", "> ООС інформує:")]
    public void An_embedded_original_without_its_last_line_is_an_error_at_the_blockquote(string key, string start)
    {
        var line = $">\n> [@{key}]\n";
        var text = EditedArticle.RealText.Remove(Places.Only(EditedArticle.RealText, line), line.Length);
        using var edited = new EditedArticle().With("article.md", text);
        var (exitCode, findings, _) = edited.Check();

        Assert.Equal(1, exitCode);
        var error = Assert.Single(findings, static finding => finding.Code == "ATT105");
        Assert.Equal("article.md", error.FileName);
        Assert.Equal(Places.Of(text, Places.Only(text, start)), (error.Line, error.Column));
    }

    [Theory]
    [MemberData(nameof(OnlyStandOff))]
    public void A_claim_whose_only_stand_off_binding_is_deleted_is_a_warning_at_its_record(string key)
    {
        var line = Line(EditedArticle.RealRecords, $"  - {{ key: {key},");
        var records = EditedArticle.RealRecords.Replace(line, "", StringComparison.Ordinal);
        using var edited = new EditedArticle().With("sources.yaml", records);
        AssertUnused(key, Assert.Single(edited.Check().Findings, static finding => finding.Severity != "note"), records);
    }

    // One of the two is not missed: the claim is still used, and the words rest on the quotation or original round them.
    [Fact]
    public void A_claim_both_of_whose_stand_off_bindings_are_deleted_is_a_warning_at_its_record()
    {
        var records = EditedArticle.RealRecords;
        for (var count = 2; count > 0; count--)
        {
            using var before = new EditedArticle().With("sources.yaml", records);
            Assert.DoesNotContain(before.Check().Findings, static finding => finding.Severity != "note");
            records = records.Replace(Line(records, "  - { key: ru-losses-1000-post,"), "", StringComparison.Ordinal);
        }

        using var edited = new EditedArticle().With("sources.yaml", records);
        AssertUnused("ru-losses-1000-post", Assert.Single(edited.Check().Findings, static finding => finding.Severity != "note"), records);
    }

    private static void AssertUnused(string key, Found finding, string? records = null)
    {
        var text = records ?? EditedArticle.RealRecords;
        Assert.Equal(("ATT003", "warning", "sources.yaml"), (finding.Code, finding.Severity, finding.FileName));
        Assert.Equal(Places.Of(text, Places.Only(text, $"- id: {key}\n") + "- id: ".Length), (finding.Line, finding.Column));
    }

    private static string KeyOf(string binding) => binding[(binding.LastIndexOf("[@", StringComparison.Ordinal) + 2)..^1];

    private static string Unwrapped(string binding) => binding.StartsWith('[')
        ? binding[1..binding.LastIndexOf("][@", StringComparison.Ordinal)]
        : binding[..binding.LastIndexOf(" [@", StringComparison.Ordinal)];

    private static string Between(string start, string end)
    {
        var from = Places.Only(EditedArticle.RealText, start);
        return EditedArticle.RealText[from..(EditedArticle.RealText.IndexOf(end, from, StringComparison.Ordinal) + end.Length)];
    }

    private static string Line(string text, string start)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        return text[from..(text.IndexOf('\n', from) + 1)];
    }
}
