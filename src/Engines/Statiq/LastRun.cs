using Sourcebound.Output;

namespace Sourcebound.Engines.Statiq;

/// <summary>How the last of Statiq's runs ended for the sourced articles.</summary>
internal sealed class LastRun
{
    /// <summary>What the build found and did, or null when it did not come to an end.</summary>
    public BuildResult? Result { get; set; }

    /// <summary>Why the output folder could not be used, or null.</summary>
    public OutputException? Refusal { get; set; }
}
