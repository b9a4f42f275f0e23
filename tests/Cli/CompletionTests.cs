using System.Diagnostics;
using System.Runtime.Versioning;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cli;

[UnsupportedOSPlatform("windows")]
public sealed class CompletionTests
{
    private const string Bash = """
        source <(sourcebound completion bash)
        COMP_LINE='{0}' COMP_POINT={1} COMP_WORDS=({0}) COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
        _sourcebound
        printf '%s\n' "${{COMPREPLY[@]}}"
        """;

    // What the Tab key starts in zsh cannot be called outside of it; its builtins stand in.
    private const string Zsh = """
        compdef() {{ }}
        compadd() {{ print -l -- "$@" }}
        source <(sourcebound completion zsh)
        LBUFFER='{0}'
        _sourcebound
        """;

    private const string Fish = """
        sourcebound completion fish | source
        complete --do-complete '{0}'
        """;

    public static TheoryData<string, string, string, string> Lines => new()
    {
        { "bash", Bash, "sourcebound che", "check" },
        { "bash", Bash, "sourcebound build --format sa", "sarif" },
        { "bash", Bash, "sourcebound list fig", "figures" },
        { "bash", Bash, "sourcebound check --st", "--strict" },
        { "bash", Bash, "sourcebound explain ATT10", "ATT102" },
        { "zsh", Zsh, "sourcebound che", "check" },
        { "zsh", Zsh, "sourcebound build --format sa", "sarif" },
        { "zsh", Zsh, "sourcebound list fig", "figures" },
        { "zsh", Zsh, "sourcebound explain ATT10", "ATT102" },
        { "fish", Fish, "sourcebound che", "check" },
        { "fish", Fish, "sourcebound check --st", "--strict" },
        { "fish", Fish, "sourcebound explain ATT10", "ATT102" },
        { "fish", Fish, "sourcebound build --format sa", "sarif" },
        { "fish", Fish, "sourcebound list fig", "figures" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_shell_completes_what_the_program_knows(string shell, string script, string typed, string completed)
    {
        using var folder = new TemporaryFolder();
        var program = BuiltProgram.StartedWith([]);
        var command = string.Join(' ', program.ArgumentList.Prepend(program.FileName).Select(static word => $"'{word}'"));
        var path = Path.Combine(folder.Path, "sourcebound");
        await File.WriteAllTextAsync(path, $"#!/bin/sh\nexec {command} \"$@\"\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo(shell, ["-c", string.Format(null, script, typed, typed.Length)]) { RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{folder.Path}:{start.Environment["PATH"]}";
        start.Environment["HOME"] = folder.Path;

        using var process = Process.Start(start)!;
        var answer = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        // Shells choose among what they are given by the letters that stand there.
        Assert.Contains(completed, answer.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
