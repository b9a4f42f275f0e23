using System.Text.RegularExpressions;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Reading;

/// <summary>Reads the comments by which an editor suppresses a finding: <c>allow RULE: REASON</c>.</summary>
internal static partial class AllowComment
{
    private const string Form = "write `allow unbound-figure: why it is right here`";

    /// <summary>Whether a comment of these words is meant to suppress something.</summary>
    public static bool IsMeant(string words) => Meant().IsMatch(words);

    /// <summary>What the editor says, or null after a finding.</summary>
    /// <param name="words">The comment's words, without the signs around them.</param>
    /// <param name="covers">The place whose findings it suppresses.</param>
    /// <param name="findings">Where findings go.</param>
    public static Suppression? Read(InputSpan words, InputSpan covers, Findings findings)
    {
        var parts = Whole().Match(words.Text);
        if (!parts.Success)
        {
            var place = words.Trimmed;
            findings.Add(RecordShape.Rule.At(
                place, WithoutReason().IsMatch(place.Text) ? "this `allow` comment gives no reason" : "this `allow` comment does not say which rule it allows, and why", Form));
            return null;
        }

        var rule = parts.Groups["rule"];
        return new Suppression(rule.Value, words.Slice(rule.Index, rule.Length), NormalizedText.Of(parts.Groups["reason"].Value), covers);
    }

    [GeneratedRegex(@"^\s*allow(?![\p{L}\p{N}_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Meant();

    [GeneratedRegex(@"^\s*allow\s+(?<rule>[\p{L}\p{N}_-]+)\s*:\s*(?<reason>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^allow\s+[\p{L}\p{N}_-]+\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex WithoutReason();
}
