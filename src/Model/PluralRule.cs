using System.Globalization;
using System.Text.RegularExpressions;

namespace Sourcebound.Model;

/// <summary>Which form of a counted word a language uses for a number, read from conditions as CLDR writes them. Numbers are whole.</summary>
internal sealed partial class PluralRule
{
    /// <summary>The form that every language has, for all numbers that no condition names.</summary>
    public const string Other = "other";

    // UTS 35, Language Plural Rules: the first condition that holds decides.
    private static readonly string[] Order = ["zero", "one", "two", "few", "many"];

    private readonly List<(string Category, List<List<Relation>> Condition)> conditions = [];

    /// <summary>The forms a counted word needs in this language, <see cref="Other"/> last.</summary>
    public IEnumerable<string> Categories => conditions.Select(static pair => pair.Category).Append(Other);

    /// <summary>Whether <paramref name="category"/> is the name of a form in some language.</summary>
    public static bool IsCategory(string category) => category == Other || Order.Contains(category);

    /// <summary>The rule that <paramref name="conditionOf"/> gives a condition for each form of; a form without one the language does not have.</summary>
    /// <exception cref="FormatException">A condition is none of UTS 35.</exception>
    public static PluralRule Of(Func<string, string?> conditionOf)
    {
        var rule = new PluralRule();
        foreach (var category in Order)
        {
            if (conditionOf(category) is { } condition)
            {
                rule.conditions.Add((category, Parse(condition)));
            }
        }

        return rule;
    }

    /// <summary>The form for <paramref name="number"/>.</summary>
    public string CategoryOf(long number) => conditions.Find(pair => pair.Condition.Exists(all => all.TrueForAll(relation => relation.Holds(number)))).Category ?? Other;

    // condition = and_condition ('or' and_condition)*; and_condition = relation ('and' relation)*
    private static List<List<Relation>> Parse(string condition)
    {
        List<string> tokens = [.. Token().Matches(condition).Select(static match => match.Value)];
        if (string.Concat(tokens) != condition.Replace(" ", "", StringComparison.Ordinal))
        {
            throw Malformed(condition);
        }

        List<List<Relation>> either = [[]];
        for (var at = 0; ; at++)
        {
            either[^1].Add(ReadRelation(condition, tokens, ref at));
            if (at == tokens.Count)
            {
                return either;
            }

            if (tokens[at] == "or")
            {
                either.Add([]);
            }
            else if (tokens[at] != "and")
            {
                throw Malformed(condition);
            }
        }
    }

    // relation = operand ('%' value)? ('=' | '!=') range_list; range_list = (range | value) (',' range_list)*; range = value '..' value
    private static Relation ReadRelation(string condition, List<string> tokens, ref int at)
    {
        var operand = Next(tokens, ref at);
        var modulus = Peek(tokens, at) == "%" ? NumberAfter(ref at) : 0;
        var sign = Next(tokens, ref at);
        if (operand.Length != 1 || !char.IsAsciiLetterLower(operand[0]) || sign is not ("=" or "!="))
        {
            throw Malformed(condition);
        }

        List<(long From, long To)> ranges = [];
        at--;
        do
        {
            var from = NumberAfter(ref at);
            ranges.Add((from, Peek(tokens, at) == ".." ? NumberAfter(ref at) : from));
        }
        while (Peek(tokens, at) == ",");

        // n and i are the number itself; v, w, f, t count or hold decimals, c and e the exponent of compact notation: a whole number has none.
        return new Relation(operand is "n" or "i", modulus, sign == "=", ranges);

        long NumberAfter(ref int at)
        {
            at++;
            return long.TryParse(Next(tokens, ref at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Malformed(condition);
        }
    }

    private static string Peek(List<string> tokens, int at) => at < tokens.Count ? tokens[at] : "";

    private static string Next(List<string> tokens, ref int at) => Peek(tokens, at++);

    private static FormatException Malformed(string condition) => new($"`{condition}` is no plural rule of UTS 35");

    [GeneratedRegex(@"[nivwftce](?![a-z])|and|or|\d+|\.\.|!=|[=%,]")]
    private static partial Regex Token();

    /// <summary>One comparison, such as <c>i % 10 = 2..4</c>.</summary>
    private sealed record Relation(bool IsNumber, long Modulus, bool IsEqual, List<(long From, long To)> Ranges)
    {
        public bool Holds(long number)
        {
            var value = IsNumber ? Math.Abs(number) : 0;
            var compared = Modulus > 0 ? value % Modulus : value;
            return Ranges.Exists(range => range.From <= compared && compared <= range.To) == IsEqual;
        }
    }
}
