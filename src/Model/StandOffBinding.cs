namespace Sourcebound.Model;

/// <summary>A binding written beside the text instead of in it.</summary>
/// <param name="Key">Id of a source or claim.</param>
/// <param name="Selector">The words it binds.</param>
internal sealed record StandOffBinding(Stated<string> Key, Selector Selector);
