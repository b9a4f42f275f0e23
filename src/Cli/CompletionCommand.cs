using System.Collections.Immutable;
using System.CommandLine;

namespace Sourcebound.Cli;

/// <summary><c>completion</c>: what a shell needs so that the Tab key completes commands, options and their values.</summary>
internal static class CompletionCommand
{
    // Options are offered to whoever has begun one, so that files are to all others. The program itself knows what can come next; the line goes to it without its first word, up to the cursor, and the cursor's place in it.
    private static readonly ImmutableArray<(string Shell, string Script)> Scripts =
    [
        ("bash", """
            # source <(sourcebound completion bash)
            _sourcebound() {
              local line="${COMP_LINE:0:$COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" IFS=$'\n'
              line="${line#* }"
              local known="$(sourcebound "[suggest:${#line}]" "$line" 2> /dev/null)"
              [[ $word == -* ]] || known="$(grep -v '^[-/]' <<< "$known")"
              COMPREPLY=($(compgen -W "$known" -- "$word"))
            }
            complete -o default -F _sourcebound sourcebound

            """),
        ("zsh", """
            # source <(sourcebound completion zsh)
            _sourcebound() {
              local line="${LBUFFER#* }"
              local -a known
              known=("${(@f)$(sourcebound "[suggest:${#line}]" "$line" 2> /dev/null)}")
              [[ $PREFIX == -* ]] || known=(${known:#[-/]*})
              compadd -- $known || _files
            }
            compdef _sourcebound sourcebound

            """),
        ("fish", """
            # sourcebound completion fish | source
            function __sourcebound
              set --local line (commandline --cut-at-cursor | string replace --regex '^\s*\S+\s' '')
              set --local known (sourcebound "[suggest:"(string length -- "$line")"]" "$line" 2> /dev/null)
              string match --quiet -- '-*' (commandline --current-token); or set known (string match --invert --regex '^[-/]' -- $known)
              string join \n -- $known
            end
            complete --command sourcebound --arguments '(__sourcebound)'

            """),
    ];

    /// <summary>The command.</summary>
    public static Command Create(Streams streams)
    {
        var shell = Choice.Argument("shell", [.. Scripts.Select(static script => script.Shell)]);
        var command = new Command("completion", "Print what a shell needs to complete commands and options") { shell };
        command.SetAction(parsed =>
        {
            using var lines = streams.OpenLines();
            lines.Write(Scripts.Single(script => script.Shell == parsed.GetRequiredValue(shell)).Script);
            return ExitCode.Ok;
        });
        return command;
    }
}
