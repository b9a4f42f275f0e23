using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Sourcebound.Checks;
using Sourcebound.Diagnostics;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Engines;

/// <summary>All rules with their explanations, which are the doc comments of the files they stand in.</summary>
internal static partial class Rulebook
{
    private static readonly string[] Parts = ["What it does:", "Why it matters:", "Example:", "Write instead:"];

    /// <summary>The rules, by code.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        .. ArticleChecks.All.Select(static check => check.Rule).Append(RecordShape.Rule).Append(UnreadableInput.Rule)
            .OrderBy(static rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>All rules with their explanations, by code.</summary>
    public static IReadOnlyList<RuleExplanation> Explanations => [.. All.Select(ExplanationOf)];

    /// <summary>The rule with this code or name, in small or capital letters, or null.</summary>
    public static Rule? Find(string codeOrName) => All.FirstOrDefault(rule =>
        string.Equals(rule.Code, codeOrName, StringComparison.OrdinalIgnoreCase) || string.Equals(rule.Name, codeOrName, StringComparison.OrdinalIgnoreCase));

    // Read once: a build prints every rule.
    private static IReadOnlyList<string> Comments => field ??=
    [
        .. typeof(Rulebook).Assembly.GetManifestResourceNames().Where(static name => name.StartsWith("rules/", StringComparison.Ordinal)).Select(static name =>
        {
            using var reader = new StreamReader(typeof(Rulebook).Assembly.GetManifestResourceStream(name)!);
            return DocComment(reader.ReadToEnd());
        }),
    ];

    /// <summary>The explanation of <paramref name="rule"/>: its summary, then one paragraph for each part.</summary>
    public static IReadOnlyList<string> Explain(Rule rule) =>
        Split(Comments.FirstOrDefault(comment => comment.StartsWith($"{rule.Code}: ", StringComparison.Ordinal))
            ?? throw new InvalidDataException($"the program was built without the doc comment of {rule.Code}"));

    private static RuleExplanation ExplanationOf(Rule rule)
    {
        var paragraphs = Explain(rule);
        return new RuleExplanation(
            rule,
            paragraphs[0][(rule.Code.Length + 2)..],
            [.. paragraphs.Skip(1).Zip(Parts, static (paragraph, part) => (part.TrimEnd(':'), paragraph[part.Length..].Trim()))]);
    }

    private static string DocComment(string code)
    {
        var lines = code.Split('\n').SkipWhile(static line => !line.StartsWith("/// <summary>", StringComparison.Ordinal))
            .TakeWhile(static line => line.StartsWith("///", StringComparison.Ordinal));
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line.AsSpan(3).Trim()).Append(' ');
        }

        var plain = CodeTag().Replace(text.ToString(), "`$1`");
        return Tag().Replace(plain, "").Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal).Trim();
    }

    private static List<string> Split(string comment)
    {
        List<string> paragraphs = [];
        var start = 0;
        foreach (var part in Parts)
        {
            var at = comment.IndexOf(part, start, StringComparison.Ordinal);
            paragraphs.Add(comment[start..at].Trim());
            start = at;
        }

        paragraphs.Add(comment[start..].Trim());
        return paragraphs;
    }

    [GeneratedRegex("<c>(.*?)</c>")]
    private static partial Regex CodeTag();

    [GeneratedRegex("</?(?:summary|remarks)>")]
    private static partial Regex Tag();
}
