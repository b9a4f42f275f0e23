using System.Globalization;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Checks;

/// <summary>What the rules say of claims that stand beside others in the small site.</summary>
public sealed class ClaimRuleTests
{
    private const string Agents = """
          - { id: handle, kind: account, name: "Its account", run_by: ministry }
          - { id: second-handle, kind: account, name: "Its other account", run_by: ministry }
          - { id: agency, kind: organization, name: "The agency" }

        sources:
          - { id: report, kind: statement, author: agency, lang: en, unknown: [issued, text, url, archive_url, retrieved] }
          - { id: post, kind: statement, author: second-handle, lang: en, unknown: [issued, text, url, archive_url, retrieved] }
          - { id: relayed, kind: statement, author: agency, relays: handle, lang: en, unknown: [issued, text, url, archive_url, retrieved] }
          - { id: leaflet, kind: statement, lang: en, unknown: [author, issued, text, url, archive_url, retrieved] }
        """;

    [Theory]
    [InlineData("value: 11", "value: 10", true)]
    [InlineData("value: 10", "value: 10", false)]
    [InlineData("comparator: \">\", value: 10", "value: 10", true)]
    [InlineData("comparator: \">=\", value: 10", "value: 10", false)]
    [InlineData("comparator: \"<\", value: 1000", "value: 10", false)]
    [InlineData("value: 1000", "comparator: \">\", value: 10", false)]
    [InlineData("value: 10", "comparator: \"<\", value: 10", true)]
    [InlineData("value: 10", "comparator: \"<=\", value: 10", false)]
    [InlineData("min: 11, max: 20", "min: 5, max: 10", true)]
    [InlineData("min: 10, max: 20", "min: 5, max: 10", false)]
    [InlineData("comparator: \"~\", value: 15", "value: 10", false)]
    [InlineData("comparator: \"~\", value: 1000", "value: 10", true)]
    public void A_part_is_an_error_only_when_it_is_certainly_larger_than_its_whole(string part, string whole, bool isFound)
    {
        var claims = Claim("whole", $"quantity: {{ {whole} }}, about: all") + Claim("part", $"quantity: {{ {part} }}, subset_of: whole");
        Assert.Equal(isFound, Found(claims, "ATT406").Count == 1);
    }

    [Theory]
    [InlineData("printed: grams, class: mass", "printed: tonnes, class: mass", false)]
    [InlineData("printed: tonnes of fish, class: mass", "printed: tonnes, class: mass", true)]
    [InlineData("printed: officers killed, class: killed", "printed: casualties, class: personnel-losses", true)]
    [InlineData("printed: percent, class: share", "printed: people, class: people", false)]
    public void Figures_are_compared_only_where_their_units_can_be(string part, string whole, bool isFound)
    {
        var claims = Claim("whole", $"quantity: {{ value: 10 }}, unit: {{ {whole} }}") + Claim("part", $"quantity: {{ value: 11 }}, unit: {{ {part} }}, subset_of: whole");
        Assert.Equal(isFound, Found(claims, "ATT406").Count == 1);
    }

    [Fact]
    public void A_part_is_compared_with_the_whole_above_an_open_one()
    {
        var claims = Claim("all", "quantity: { value: 10 }, about: all")
            + Claim("some", "quantity: { comparator: \">\", value: 2 }, about: some, subset_of: all") + Claim("few", "quantity: { value: 11 }, subset_of: some");
        Assert.Contains("`few` is larger than `all`", Assert.Single(Found(claims, "ATT406")), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_contain_each_other_are_an_error_at_each_of_them()
    {
        var claims = Claim("one", "subset_of: two") + Claim("two", "subset_of: one") + Claim("three", "subset_of: two");
        Assert.Equal(["`one` is a part of itself", "`two` is a part of itself"], Found(claims, "ATT406"));
    }

    [Theory]
    [InlineData("about: tanks", "about: Tanks", "", true)]
    [InlineData("", "", "", true)]
    [InlineData("about: tanks", "about: planes", "", false)]
    [InlineData("about: tanks", "", "", false)]
    [InlineData("status: withdrawn", "", "", false)]
    [InlineData("conflicts_with: second", "", "", false)]
    [InlineData("", "conflicts_with: first", "", false)]
    [InlineData("", "supersedes: first", "", false)]
    [InlineData("supersedes: second", "", "", false)]
    [InlineData("supersedes: between", "", "about: else, supersedes: second", false)]
    [InlineData("conflicts_with: between", "", "about: else, conflicts_with: second", true)]
    [InlineData("subset_of: second", "", "", false)]
    [InlineData("as_of: { date: 2026-02-24 }", "as_of: { date: 2026-02-25 }", "", true)]
    [InlineData("as_of: { date: 2026-02-01, precision: month }", "as_of: { date: 2026-03-01, precision: month }", "", false)]
    [InlineData("as_of: { date: 2026-02-01, precision: month }", "as_of: { date: 2026-02-02, precision: month }", "", true)]
    [InlineData("as_of: { date: 2025-02-01, precision: year }", "as_of: { date: 2026-02-01, precision: year }", "", false)]
    public void Two_figures_of_one_claimant_for_one_thing_need_a_relation(string first, string second, string between, bool isFound)
    {
        var claims = Claim("first", $"quantity: {{ value: 800 }}, {first}") + Claim("second", $"quantity: {{ value: 1000 }}, {second}")
            + (between.Length == 0 ? "" : Claim("between", $"quantity: {{ value: 900 }}, {between}"));
        Assert.Equal(isFound, Found(claims, "ATT407").Count == 1);
    }

    [Theory]
    [InlineData("value: 800", "value: 800.0")]
    [InlineData("comparator: \">\", value: 800", "value: 800")]
    [InlineData("min: 1, max: 2", "min: 1, max: 2")]
    public void Equal_numbers_need_no_relation(string first, string second) =>
        Assert.Empty(Found(Claim("first", $"quantity: {{ {first} }}") + Claim("second", $"quantity: {{ {second} }}"), "ATT407"));

    [Fact]
    public void Later_figures_of_a_row_are_each_told_once()
    {
        var row = string.Concat(Enumerable.Range(1, 4).Select(static number => Claim($"day-{number}", string.Create(CultureInfo.InvariantCulture, $"quantity: {{ value: {number} }}"))));
        Assert.Equal(3, Found(row, "ATT407").Count);
    }

    [Fact]
    public void A_claim_that_supersedes_or_contradicts_itself_is_an_error()
    {
        var found = Found(Claim("one", "supersedes: two") + Claim("two", "supersedes: one") + Claim("three", "conflicts_with: three"), "error ATT407");
        Assert.Equal(["`one` supersedes itself", "`two` supersedes itself", "`three` conflicts with itself"], found);
    }

    [Theory]
    [InlineData("verified_by: [report]", false)]
    [InlineData("source: report", false)]
    [InlineData("verified_by: [post, report]", false)]
    [InlineData("", true)]
    [InlineData("verified_by: [speech-1]", true)]
    [InlineData("verified_by: [post]", true)]
    [InlineData("verified_by: [relayed]", true)]
    [InlineData("verified_by: [leaflet]", true)]
    [InlineData("verified_by: [report], via: [agency]", true)]
    public void Nobody_verifies_his_own_claim(string fields, bool isFound)
    {
        var claim = Claim("own", $"status: independently-verified, {fields}").Replace("claimant: ministry", "claimant: handle", StringComparison.Ordinal);
        Assert.Equal(isFound, Found(claim, "ATT403").Count == 1);
    }

    [Fact]
    public void A_source_bound_to_the_very_words_of_a_claim_verifies_it()
    {
        var claim = Claim("own", "status: independently-verified");
        const string Bindings = "\nbindings:\n  - { key: own, exact: \"They sank\" }\n  - { key: report, exact: \"sank\" }\n";
        Assert.Empty(Found(claim + Bindings, "ATT403", "They sank."));
        Assert.Single(Found(claim + Bindings.Replace("exact: \"sank\"", "exact: \"They sank.\"", StringComparison.Ordinal), "ATT403", "They sank."));
    }

    [Theory]
    [InlineData("killed", true)]
    [InlineData("wounded", true)]
    [InlineData("killed or wounded", false)]
    public void Only_killed_and_wounded_together_are_losses(string printed, bool isFound) =>
        Assert.Equal(isFound, Found(Claim("hurt", $"quantity: {{ value: 10 }}, unit: {{ printed: \"{printed}\", class: personnel-losses }}, status: claimed"), "ATT408").Count == 1);

    [Fact]
    public void A_verifying_source_is_used_and_must_be_a_source()
    {
        var claim = Claim("own", "status: independently-verified, verified_by: [report, agency]");
        Assert.DoesNotContain(Found(claim, "ATT003"), static message => message.Contains("`report`", StringComparison.Ordinal));
        Assert.Equal(["no record that can stand here has the id `agency`"], Found(claim, "ATT001"));
    }

    private static string Claim(string id, string fields) =>
        $"  - {{ id: {id}, claimant: ministry, {(fields.Contains("source:", StringComparison.Ordinal) ? "" : "source: speech-1, ")}{fields.TrimEnd(' ', ',')}"
        + $"{(fields.Contains("unit:", StringComparison.Ordinal) ? "" : ", unit: { printed: ships, class: objects }")} }}\n";

    // Messages of one rule, in file order.
    private static List<string> Found(string claims, string code, string paragraph = "More.")
    {
        using var site = new SmallSite();
        site.AddParagraph(paragraph);
        SmallSite.Replace(site.Sources, "\nsources:\n", Agents + "\n");
        File.AppendAllText(site.Sources, claims);
        var mark = $"{(code.Contains(' ', StringComparison.Ordinal) ? "" : " ")}{code}: ";
        return [.. site.Check().Out.Split('\n').Where(line => line.Contains(mark, StringComparison.Ordinal)).Select(line => line.Split(mark)[1])];
    }
}
