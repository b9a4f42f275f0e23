using Sourcebound.Diagnostics.Renderers;

namespace Sourcebound.Cli;

/// <summary>Where a command writes: results on one stream, all else on the other.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress, summary, complaints.</param>
/// <param name="IsTerminal">Whether a person watches <paramref name="Error"/>.</param>
internal sealed record Streams(Stream Out, TextWriter Error, bool IsTerminal)
{
    /// <summary>Lines of results, UTF-8, line feeds only.</summary>
    public StreamWriter OpenLines() => new(Out, leaveOpen: true) { NewLine = "\n" };

    /// <summary>The colours of what goes to <see cref="Out"/>.</summary>
    public Paint Paint { get; init; } = Paint.None;
}
