namespace Sourcebound.Pages;

/// <summary>A file with an article's data that its pages link to.</summary>
/// <param name="Name">Its name among the printed words that say what it is.</param>
/// <param name="FileName">Its file name in the article's folder.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hex.</param>
internal sealed record DataFile(string Name, string FileName, string MediaType, int Bytes, string Sha256)
{
    /// <summary>Its size in kilobytes, never less than it is.</summary>
    public int Kilobytes => (Bytes + 999) / 1000;
}
