using Sourcebound.Model;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Model;

/// <summary>Counted words take the form that CLDR's rule of their language names. Expected forms are those of CLDR 48, by hand and as Intl.PluralRules of Node gives them.</summary>
public sealed class PluralRuleTests
{
    // Each rule as CLDR's plurals.xml has it, without its samples.
    private static readonly Dictionary<string, string[]> Rules = new(StringComparer.Ordinal)
    {
        ["pl"] =
        [
            "one: i = 1 and v = 0",
            "few: v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
            "many: v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14",
        ],
        ["ar"] = ["zero: n = 0", "one: n = 1", "two: n = 2", "few: n % 100 = 3..10", "many: n % 100 = 11..99"],
        ["he"] = ["one: i = 1 and v = 0 or i = 0 and v != 0", "two: i = 2 and v = 0"],
        ["cs"] = ["one: i = 1 and v = 0", "few: i = 2..4 and v = 0", "many: v != 0"],
        ["lt"] = ["one: n % 10 = 1 and n % 100 != 11..19", "few: n % 10 = 2..9 and n % 100 != 11..19", "many: f != 0"],
        ["br"] =
        [
            "one: n % 10 = 1 and n % 100 != 11,71,91", "two: n % 10 = 2 and n % 100 != 12,72,92",
            "few: n % 10 = 3..4,9 and n % 100 != 10..19,70..79,90..99", "many: n != 0 and n % 1000000 = 0",
        ],
        ["fr"] = ["one: i = 0,1", "many: e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"],
        ["ja"] = [],
    };

    [Theory]
    [InlineData("en", "0 other 1 one 2 other 11 other 21 other 101 other 1000000 other")]
    [InlineData("uk", "0 many 1 one 2 few 4 few 5 many 10 many 11 many 12 many 14 many 20 many 21 one 22 few 24 few 25 many 100 many 101 one 102 few 111 many 112 many 121 one 1000 many 1001 one 1000000 many")]
    [InlineData("pl", "0 many 1 one 2 few 4 few 5 many 11 many 12 many 14 many 21 many 22 few 25 many 101 many 102 few 112 many 122 few 1000000 many")]
    [InlineData("ar", "0 zero 1 one 2 two 3 few 10 few 11 many 99 many 100 other 101 other 102 other 103 few 110 few 111 many 200 other")]
    [InlineData("he", "0 other 1 one 2 two 3 other 10 other 20 other 102 other")]
    [InlineData("cs", "0 other 1 one 2 few 4 few 5 other 12 other 22 other 102 other")]
    [InlineData("lt", "0 other 1 one 2 few 9 few 10 other 11 other 12 other 19 other 20 other 21 one 22 few 101 one 111 other 112 other 121 one")]
    [InlineData("br", "0 other 1 one 2 two 3 few 4 few 5 other 9 few 11 other 12 other 13 other 19 other 21 one 22 two 29 few 71 other 72 other 73 other 91 other 99 other 1000 other 1000000 many")]
    [InlineData("fr", "0 one 1 one 2 other 1000000 many 1000001 other")]
    [InlineData("ja", "0 other 1 other 2 other")]
    public void Each_number_takes_the_form_of_its_language(string language, string expected)
    {
        var rule = Rules.TryGetValue(language, out var conditions)
            ? PluralRule.Of(category => conditions.FirstOrDefault(condition => condition.StartsWith($"{category}: ", StringComparison.Ordinal))?[(category.Length + 2)..])
            : LanguageFile.Read(language).Plural;
        var pairs = expected.Split(' ').Chunk(2).ToList();
        Assert.Equal(pairs.Select(static pair => pair[1]), pairs.Select(pair => rule.CategoryOf(long.Parse(pair[0], null))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("n")]
    [InlineData("n =")]
    [InlineData("n = 1 and")]
    [InlineData("n = 1 xor n = 2")]
    [InlineData("n = 1 n = 2")]
    [InlineData("n = 1..")]
    [InlineData("n = 1,")]
    [InlineData("n < 3")]
    [InlineData("x = 1")]
    [InlineData("n % = 1")]
    [InlineData("and = 1")]
    [InlineData("n = 1 2")]
    [InlineData("n = -1")]
    [InlineData("n is 1")]
    public void A_condition_of_another_syntax_is_refused(string condition)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => LanguageFile.Read("uk", $"plural:\n  one: \"{condition}\"\n"));
        Assert.Equal($"theme/text/uk.yaml: `{condition}` is no plural rule of UTS 35", refusal.Message);
    }

    [Fact]
    public void A_language_has_the_forms_that_its_rule_names() =>
        Assert.Equal(["one", "few", "many", "other"], LanguageFile.Read("uk").Plural.Categories);
}
