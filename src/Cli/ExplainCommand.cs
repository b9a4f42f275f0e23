using System.CommandLine;
using Sourcebound.Diagnostics;
using Sourcebound.Engines;

namespace Sourcebound.Cli;

/// <summary><c>explain</c>: what a rule does, why, and what to write instead.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams)
    {
        var code = new Argument<string>("code") { HelpName = "code", Description = "A rule's code or name, such as ATT102 or unbound-figure" };
        code.CompletionSources.Add([.. Rulebook.All.SelectMany(static rule => new[] { rule.Code, rule.Name })]);
        var explain = new Command("explain", "Say what a rule does, why, and what to write instead") { code };
        explain.SetAction(parsed => Run(parsed.GetRequiredValue(code), streams));
        return explain;
    }

    /// <summary>Explains the rule with this code or name.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    private static int Run(string asked, Streams streams)
    {
        var rule = Rulebook.Find(asked);
        if (rule is null)
        {
            streams.Error.WriteLine($"there is no rule `{asked}`");
            var codes = Rulebook.All.Select(static rule => rule.Code);
            var names = Rulebook.All.Select(static rule => rule.Name);
            streams.Error.WriteLine(Suggestion.Nearest(asked, [.. codes, .. names]) is { } nearest ? $"did you mean `{nearest}`?" : $"known: {string.Join(", ", codes)}");
            return ExitCode.Usage;
        }

        using var lines = streams.OpenLines();
        lines.WriteLine($"{rule.Code} {rule.Name} ({rule.Severity.ToString().ToLowerInvariant()}{(rule.IsFixed ? ", always" : rule.IsHeld ? ", never lowered" : "")})");
        foreach (var paragraph in Rulebook.Explain(rule))
        {
            lines.WriteLine();
            lines.WriteLine(paragraph.StartsWith(rule.Code, StringComparison.Ordinal) ? paragraph[(rule.Code.Length + 2)..] : paragraph);
        }

        return ExitCode.Ok;
    }
}
