using System.Reflection;
using System.Text;

namespace Sourcebound.Archive;

/// <summary>What archives say of the publication they hold.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">One sentence that says what it is.</param>
/// <param name="Language">The language of its own words, a BCP 47 tag.</param>
/// <param name="PublicAddress">Its public address with a slash at the end, or null when it is not settled.</param>
/// <param name="Publisher">Who publishes it, or null.</param>
/// <param name="Contact">How to reach them, or null.</param>
/// <param name="Licence">The licence of the edition's own words, or null.</param>
/// <param name="Day">The day of its newest edition: the time of everything in its archives, whatever the clock says.</param>
internal sealed record ArchivedSite(
    string Name, string Description, string Language, Uri? PublicAddress, string? Publisher, string? Contact, string? Licence, DateOnly Day)
{
    // RFC 2606: a name under .invalid is never anybody's.
    private static readonly Uri Unsettled = new("https://address-not-settled.invalid/");

    /// <summary>The folders of its pages in languages other than the main one, each with a slash at the end.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Paths of the files that every article's own archive takes in: the style sheet and what is said of the publication, but no page that grows with it.</summary>
    public IReadOnlyList<string> Shared { get; init; } = ["site.css"];

    /// <summary>The program and its version.</summary>
    public static string Software { get; } = $"Sourcebound {typeof(ArchivedSite).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion}";

    /// <summary>The address below which its files are archived: the public one, or one that can never lead anywhere.</summary>
    public Uri Address => PublicAddress ?? Unsettled;

    /// <summary>Its time: the beginning of its day, UTC.</summary>
    public DateTime Time => Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    // RFC 3986 knows no letters beyond ASCII, in a host neither.
    private string Start => Ascii.IsValid(Address.Host) ? Address.AbsoluteUri : new UriBuilder(Address) { Host = Address.IdnHost }.Uri.AbsoluteUri;

    /// <summary>The address under which the file at <paramref name="path"/> is archived.</summary>
    public string AddressOf(string path) => Start + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}

/// <summary>What archives say of an article.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">Its headline, or the editor's label.</param>
/// <param name="IsEditorsLabel">Whether the title is the editor's label, since the text states no headline.</param>
/// <param name="Language">The language of its text, a BCP 47 tag.</param>
/// <param name="Day">The day of its edition.</param>
internal sealed record ArchivedArticle(string Slug, string Title, bool IsEditorsLabel, string Language, DateOnly Day)
{
    /// <summary>The author that its text states, or null.</summary>
    public string? Byline { get; init; }

    /// <summary>The publication date that its text states, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Its own licence, or null.</summary>
    public string? Licence { get; init; }

    /// <summary>The folder that holds it, with a slash at the end.</summary>
    public string Folder => $"articles/{Slug}/";

    /// <summary>Its time: the beginning of its day, UTC.</summary>
    public DateTime Time => Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
