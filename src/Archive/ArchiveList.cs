using System.Globalization;
using System.Text.Json;
using Sourcebound.Output;

namespace Sourcebound.Archive;

/// <summary>
/// <c>archive.json</c>: for programs that fetch or check archives. It names their hashes, so no archive holds it.
/// <list type="bullet">
/// <item><c>format</c>: <c>sourcebound-archive-1</c>.</item>
/// <item><c>publication</c>: <c>name</c>, <c>description</c>, <c>language</c>, and, where known, <c>address</c>, <c>publisher</c>, <c>contact</c>, <c>licence</c>.</item>
/// <item><c>edition</c>: the day of the newest edition, the time of everything in the archives.</item>
/// <item><c>source_date_epoch</c>: the same in seconds since 1970, UTC, as programs take it from SOURCE_DATE_EPOCH.</item>
/// <item><c>software</c>: the program and its version.</item>
/// <item><c>commit</c>: the commit of the input, where whoever built the site named it.</item>
/// <item><c>rebuild</c>: the command that builds the site again, from the bag's <c>data/</c>.</item>
/// <item><c>held</c>: <c>files</c> and <c>bytes</c>, how much each archive of the whole publication holds of it.</item>
/// <item><c>swhid</c>: the SWHID of the folders <c>site</c> (the held files), <c>input</c>, <c>program</c> and its <c>theme</c>.</item>
/// <item><c>archives</c>: each with <c>path</c>, <c>media_type</c>, <c>bytes</c>, <c>sha256</c> and what it <c>holds</c>.</item>
/// <item><c>articles</c>: each with <c>slug</c>, <c>title</c>, <c>edition</c>, <c>folder</c> (its SWHID), <c>contents</c> (the SWHIDs of its pages, by path) and <c>archives</c>, as above.</item>
/// </list>
/// </summary>
internal static class ArchiveList
{
    /// <summary>Its path in the output folder.</summary>
    public const string FileName = "archive.json";

    private static readonly string[] Pages = ["index.html", "sources.html", "figures.html"];

    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="site">The publication.</param>
    /// <param name="articles">Its articles.</param>
    /// <param name="build">What the build was given.</param>
    /// <param name="payload">What the bag carries.</param>
    /// <param name="files">All files of the output so far.</param>
    public static void Write(
        Stream output, ArchivedSite site, IReadOnlyList<ArchivedArticle> articles, ArchivedBuild build, BagPayload payload, IReadOnlyList<OutputFile> files)
    {
        var byFolder = FilesByFolder.Of(articles, files);
        JsonText.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("format", "sourcebound-archive-1");
            WritePublication(json, site);
            json.WriteString("edition", Day(site.Day));
            json.WriteNumber("source_date_epoch", (long)(site.Time - DateTime.UnixEpoch).TotalSeconds);
            json.WriteString("software", ArchivedSite.Software);
            json.WriteKnown("commit", build.Commit);
            json.WriteString("rebuild", build.Command);
            WriteHeld(json, payload);
            WriteArchives(json, byFolder.Root, "");
            json.WriteStartArray("articles");
            foreach (var article in articles)
            {
                WriteArticle(json, article, payload.Tree.At(BagPayload.Site + article.Folder), byFolder.In(article));

                // Nothing written is kept.
                json.Flush();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static void WritePublication(Utf8JsonWriter json, ArchivedSite site)
    {
        json.WriteStartObject("publication");
        json.WriteString("name", site.Name);
        json.WriteString("description", site.Description);
        json.WriteString("language", site.Language);
        json.WriteKnown("address", site.PublicAddress?.AbsoluteUri);
        json.WriteKnown("publisher", site.Publisher);
        json.WriteKnown("contact", site.Contact);
        json.WriteKnown("licence", site.Licence);
        json.WriteEndObject();
    }

    private static void WriteHeld(Utf8JsonWriter json, BagPayload payload)
    {
        json.WriteStartObject("held");
        json.WriteNumber("files", payload.Held.Count());
        json.WriteNumber("bytes", payload.Held.Sum(static file => file.Facts.Length));
        json.WriteEndObject();
        json.WriteStartObject("swhid");
        json.WriteString("site", payload.Tree.At(BagPayload.Site).Swhid);
        json.WriteString("input", payload.Tree.At(BagPayload.Input).Swhid);
        json.WriteString("program", payload.Tree.At(BagPayload.Program).Swhid);
        json.WriteString("theme", payload.Tree.At($"{BagPayload.Program}theme").Swhid);
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, ArchivedArticle article, GitTree folder, IReadOnlyList<OutputFile> files)
    {
        json.WriteStartObject();
        json.WriteString("slug", article.Slug);
        json.WriteString("title", article.Title);
        json.WriteString("edition", Day(article.Day));
        json.WriteString("folder", folder.Swhid);
        json.WriteStartObject("contents");
        foreach (var file in files.Where(file => Pages.Contains(file.Path[article.Folder.Length..])))
        {
            json.WriteString(file.Path, GitTree.SwhidOf(file.Facts));
        }

        json.WriteEndObject();
        WriteArchives(json, files, article.Folder);
        json.WriteEndObject();
    }

    private static void WriteArchives(Utf8JsonWriter json, IEnumerable<OutputFile> files, string folder)
    {
        json.WriteStartArray("archives");
        foreach (var file in files)
        {
            if (ArchiveKinds.HoldsOf(file.Path[folder.Length..], folder.Length > 0) is { } holds)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteString("media_type", MediaTypes.Of(file.Path));
                json.WriteNumber("bytes", file.Facts.Length);
                json.WriteString("sha256", file.Facts.Sha256);
                json.WriteString("holds", holds);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
