namespace Sourcebound.Diagnostics;

/// <summary>One attribution rule: what the build refuses, warns of or notes.</summary>
/// <param name="Code">Its fixed code, such as <c>ATT101</c>.</param>
/// <param name="Name">Its name, which reads well after "allow".</param>
/// <param name="Severity">How its findings weigh unless said otherwise.</param>
internal sealed record Rule(string Code, string Name, Severity Severity)
{
    /// <summary>Whether what it finds leaves nothing true to publish, so that no setting lowers it and no comment suppresses it.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether no setting lowers it for a whole publication, since readers rely on it; one place can be set aside with a reason that they see.</summary>
    public bool IsHeld { get; init; }

    /// <summary>A finding of this rule at <paramref name="span"/>.</summary>
    public Diagnostic At(InputSpan span, string message, string? help = null, params ReadOnlySpan<string> notes) =>
        new(this, Severity, span, message, help, [.. notes]);
}
