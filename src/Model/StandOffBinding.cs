namespace Sourcebound.Model;

/// <summary>A binding written beside the text instead of in it.</summary>
/// <param name="Key">Id of a source or claim.</param>
/// <param name="Selector">The words it binds.</param>
/// <param name="Covers">What it binds, or null when the selector's words show it.</param>
internal sealed record StandOffBinding(Stated<string> Key, Selector Selector, Covered? Covers);

/// <summary>What a binding beside the text stands for.</summary>
internal enum Covered
{
    /// <summary>The selector's words, as <c>[words][@key]</c>.</summary>
    Words,

    /// <summary>The sentence up to the end of the selector's words, as <c>[@key]</c> after them.</summary>
    Sentence,

    /// <summary>The embedded original that holds the selector's words, as <c>[@key]</c> on its last line.</summary>
    Original,
}
