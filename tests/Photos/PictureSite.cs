using Sourcebound.Tests.Support;

namespace Sourcebound.Tests.Photos;

/// <summary>The small site with one picture, as it should be.</summary>
internal sealed class PictureSite : IDisposable
{
    /// <summary>The picture's record.</summary>
    public const string Record = "{ file: media/bridge.jpg, width: 1100, height: 734, alt: \"A bridge\", credit: \"A. Person\" }";

    private readonly SmallSite site = new();

    /// <summary>Writes it.</summary>
    /// <param name="picture">The picture's file.</param>
    /// <param name="record">Its record, or null for none.</param>
    /// <param name="paragraph">What the text says of it.</param>
    public PictureSite(byte[]? picture = null, string? record = Record, string paragraph = "![](media/bridge.jpg)")
    {
        Directory.CreateDirectory(site.PathOf("input/articles/losses/media"));
        File.WriteAllBytes(site.PathOf("input/articles/losses/media/bridge.jpg"), picture ?? MadePicture.Clean);
        File.AppendAllText(site.Sources, record is null ? "" : $"pictures:\n  - {record}\n");
        site.AddParagraph(paragraph);
    }

    /// <summary>The site's files.</summary>
    public SmallSite Site => site;

    /// <summary>The findings, one a line.</summary>
    public string Findings => site.Check().Out;

    /// <summary>Builds it.</summary>
    /// <returns>The article's folder in the output.</returns>
    public string Build()
    {
        var run = site.Build();
        return run.ExitCode == 0 ? site.PathOf("output/articles/losses") : throw new InvalidOperationException(run.Out + run.Error);
    }

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();
}
