namespace Sourcebound.Diagnostics;

/// <summary>A finding that stops nothing, because the editor says so.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="By">What the editor says.</param>
internal sealed record SuppressedFinding(Diagnostic Finding, Suppression By);
