using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>What the template of a page that lists archives is given.</summary>
/// <param name="Frame">What stands around.</param>
/// <param name="Article">The article whose archives are listed, or null for those of the whole publication.</param>
/// <param name="Files">The files, with what is known of each.</param>
internal sealed record ArchivePage(PageFrame Frame, ArticleSummary? Article, IReadOnlyList<ArchiveFile> Files)
{
    /// <summary>The web archive among the files, or null.</summary>
    public ArchiveFile? Wacz => Files.FirstOrDefault(static file => file.MediaType == "application/wacz");

    /// <summary>The addresses that others can save, or none when the publication has no public one.</summary>
    public IReadOnlyList<Uri> Saved => Frame.Site.PublicAddress is not { } address
        ? []
        : Article is null ? [address] : [new Uri(address, $"articles/{Article.Slug}/index.html"), new Uri(address, $"articles/{Article.Slug}/sources.html")];
}

/// <summary>A file that archivists take, with what proves it.</summary>
/// <param name="Name">Its name among the printed words that say what it is good for.</param>
/// <param name="Path">Where it lies, from the page that lists it.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hex.</param>
internal sealed record ArchiveFile(string Name, string Path, string MediaType, long Bytes, string Sha256)
{
    /// <summary>Its name without the folders above it.</summary>
    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];
}
