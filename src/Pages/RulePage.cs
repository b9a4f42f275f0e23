using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>An attribution rule in the words of its explanation.</summary>
/// <param name="Code">Its code, such as <c>ATT101</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Severity">How its findings weigh: <c>error</c>, <c>error-always</c>, <c>error-held</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Summary">What it finds, in one line.</param>
/// <param name="Parts">What it does, why it matters, an example, and what to write instead.</param>
internal sealed record ExplainedRule(string Code, string Name, string Severity, string Summary, IReadOnlyList<string> Parts)
{
    /// <summary>The file name of its page; other programs link to it.</summary>
    public string FileName => $"{Code.ToLowerInvariant()}.html";

    /// <summary>The rule with the paragraphs that <c>explain</c> prints.</summary>
    public static ExplainedRule Of(string code, string name, string severity, IReadOnlyList<string> paragraphs)
    {
        List<string> texts = [.. paragraphs.Select(static paragraph => Sentence(paragraph[(paragraph.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()))];
        return new ExplainedRule(code, name, severity, texts[0], texts[1..]);
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>What the template of the list of rules is given.</summary>
/// <param name="Frame">What stands around.</param>
/// <param name="Rules">All rules, by code.</param>
internal sealed record RulesPage(PageFrame Frame, IReadOnlyList<ExplainedRule> Rules);

/// <summary>What the template of one rule's page is given.</summary>
/// <param name="Frame">What stands around.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Previous">The rule before it, or null.</param>
/// <param name="Next">The rule after it, or null.</param>
internal sealed record RulePage(PageFrame Frame, ExplainedRule Rule, ExplainedRule? Previous, ExplainedRule? Next)
{
    /// <summary>The theme's printed words.</summary>
    public Words Words => Frame.Words;
}
