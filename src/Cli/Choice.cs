using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Sourcebound.Diagnostics;

namespace Sourcebound.Cli;

/// <summary>Options and arguments that take one of a few words.</summary>
internal static class Choice
{
    /// <summary>An option; the first of <paramref name="words"/> is meant without it.</summary>
    public static Option<string> Option(string name, string description, ImmutableArray<string> words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words), DefaultValueFactory = _ => words[0] };
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result => Refuse(result, $"{name}: ", words));
        return option;
    }

    /// <summary>An argument.</summary>
    public static Argument<string> Argument(string name, ImmutableArray<string> words)
    {
        var argument = new Argument<string>(name) { Description = $"One of {string.Join(", ", words)}" };
        argument.CompletionSources.Add([.. words]);
        argument.Validators.Add(result => Refuse(result, "", words));
        return argument;
    }

    private static void Refuse(SymbolResult result, string name, ImmutableArray<string> words)
    {
        if (result.Tokens is [{ Value: var given }] && !words.Contains(given))
        {
            var near = Suggestion.Nearest(given, words);
            result.AddError($"{name}`{given}` is none of {string.Join(", ", words)}{(near is null ? "" : $"; did you mean `{near}`?")}");
        }
    }
}
