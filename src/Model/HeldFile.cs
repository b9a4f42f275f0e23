namespace Sourcebound.Model;

/// <summary>A picture, film or document that the edition really holds, however large: never read into memory whole.</summary>
/// <param name="Path">Its file, relative to the article's folder.</param>
/// <param name="Location">Where its bytes lie.</param>
internal sealed record HeldFile(string Path, string Location)
{
    /// <summary>What it says of itself when it is a picture that articles can show; else null.</summary>
    public MediaFacts? Picture { get; init; }
}
