using System.Globalization;
using System.Text.Json;
using Sourcebound.Model;

namespace Sourcebound.Exports;

/// <summary>The publication's feed in JSON Feed 1.1: the articles of the Atom feed under the same ids, each with its whole text.</summary>
internal static class JsonFeed
{
    /// <summary>The file's name.</summary>
    public const string FileName = "feed.json";

    /// <summary>The feed's bytes.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="latest">The articles it lists, the latest first.</param>
    public static byte[] Write(Site site, IEnumerable<FeedEntry> latest) => JsonFile.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", site.Name);
        if (site.BaseUrl is { } address)
        {
            json.WriteString("home_page_url", new Uri(address, "index.html").AbsoluteUri);
            json.WriteString("feed_url", new Uri(address, FileName).AbsoluteUri);
        }

        json.WriteString("description", site.Description);
        json.WriteString("language", site.Language.Value);
        WriteAuthor(json, site.Publisher);
        json.WriteStartArray("items");
        foreach (var entry in latest)
        {
            WriteItem(json, site, entry);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteItem(Utf8JsonWriter json, Site site, FeedEntry entry)
    {
        // The format has no base for relative addresses, so that without a public one an article has none here.
        var page = site.BaseUrl is null ? null : new Uri(site.BaseUrl, $"articles/{entry.Slug}/index.html");
        json.WriteStartObject();
        json.WriteString("id", FeedIds.Of(site, entry.Slug));
        if (page is not null)
        {
            json.WriteString("url", page.AbsoluteUri);
        }

        json.WriteString("title", entry.Title);
        json.WriteString("summary", entry.Summary);
        json.WriteString("content_html", page is null ? entry.Body : LinkedHtml.From(page, entry.Body));
        if (entry.Published is { } published)
        {
            json.WriteString("date_published", Instant(published));
        }

        json.WriteString("date_modified", Instant(entry.Updated));
        json.WriteString("language", entry.Language.Value);
        WriteAuthor(json, entry.Byline);
        json.WriteEndObject();
    }

    // An author of whom nothing is known is none: the object must not be empty.
    private static void WriteAuthor(Utf8JsonWriter json, string? name)
    {
        if (name is not null)
        {
            json.WriteStartArray("authors");
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    // RFC 3339; a day is all that is known.
    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
