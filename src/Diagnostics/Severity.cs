namespace Sourcebound.Diagnostics;

/// <summary>How a finding weighs on publication.</summary>
internal enum Severity
{
    /// <summary>Told, and nothing else.</summary>
    Note,

    /// <summary>Published all the same, unless the build is strict.</summary>
    Warning,

    /// <summary>Nothing is published.</summary>
    Error,
}
