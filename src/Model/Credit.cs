namespace Sourcebound.Model;

/// <summary>A credit line's record: what it credits, and whether this edition holds the picture.</summary>
/// <param name="AsPrinted">The line as printed.</param>
/// <param name="CreditedTo">Whom it credits.</param>
/// <param name="Held">Whether the edition holds the picture.</param>
internal sealed record Credit(string AsPrinted, string CreditedTo, bool Held)
{
    /// <summary>The file of the held picture that it credits, as <c>media/bridge.jpg</c>, or null.</summary>
    public Stated<string>? Picture { get; init; }
}
