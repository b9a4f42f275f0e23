namespace Sourcebound.Engines.Statiq;

/// <summary>Stops a run of Statiq because of findings that it has logged; its exit code is then 1.</summary>
#pragma warning disable CA1032, CA1064 // Thrown in one place, and caught by Statiq alone.
internal sealed class UnpublishedException(string message) : Exception(message);
#pragma warning restore CA1032, CA1064
