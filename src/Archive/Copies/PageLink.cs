namespace Sourcebound.Archive.Copies;

/// <summary>Where a link on a page of the publication leads within it.</summary>
/// <param name="Path">The file, from the publication's root.</param>
/// <param name="Fragment">The id in it, or null.</param>
internal sealed record PageLink(string Path, string? Fragment)
{
    private static readonly Uri Root = new("http://publication.invalid/");

    /// <summary>Reads a link; null when it leads out of the publication.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="page">The page that it stands on.</param>
    /// <param name="address">What it says.</param>
    public static PageLink? Of(ArchivedSite site, string page, string address)
    {
        if (!Uri.TryCreate(new Uri(Root, Addresses.Relative(page)), address, out var target))
        {
            return null;
        }

        var path = target.AbsoluteUri.Split('#')[0];
        var start = path.StartsWith(Root.AbsoluteUri, StringComparison.Ordinal) ? Root.AbsoluteUri
            : site.PublicAddress is not null && path.StartsWith(site.AddressOf(""), StringComparison.Ordinal) ? site.AddressOf("")
            : null;
        return start is null || path.Contains('?', StringComparison.Ordinal)
            ? null
            : new PageLink(Uri.UnescapeDataString(path[start.Length..]), target.Fragment.Length > 1 ? Uri.UnescapeDataString(target.Fragment[1..]) : null);
    }

    /// <summary>The same link as it is written on the file at <paramref name="page"/>: whole when the publication has an address, so that it leads there from anywhere.</summary>
    public string From(ArchivedSite site, string page) =>
        (site.PublicAddress is null ? Relative(page) : site.AddressOf(Path)) + (Fragment is null ? "" : $"#{Uri.EscapeDataString(Fragment)}");

    private string Relative(string page)
    {
        var from = page.Split('/')[..^1];
        var to = Path.Split('/');
        var shared = 0;
        while (shared < Math.Min(from.Length, to.Length - 1) && from[shared] == to[shared])
        {
            shared++;
        }

        return string.Concat(Enumerable.Repeat("../", from.Length - shared)) + Addresses.Relative(string.Join('/', to[shared..]));
    }
}
