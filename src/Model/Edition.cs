namespace Sourcebound.Model;

/// <summary>One making-public of an article: when, and what it is.</summary>
/// <param name="Date">Its day.</param>
/// <param name="Note">What the editor says of it.</param>
internal sealed record Edition(DateOnly Date, string Note);
