namespace Sourcebound.Diagnostics.Renderers;

/// <summary>What a finding says, where there is room for nothing but text.</summary>
internal static class PlainText
{
    /// <summary>Its message, its help and its notes, a line each.</summary>
    public static IEnumerable<string> Lines(Diagnostic finding) =>
    [
        finding.Message,
        .. finding.Help is { } help ? [$"help: {help}"] : Array.Empty<string>(),
        .. finding.Notes.Select(static note => $"note: {note}"),
    ];
}
