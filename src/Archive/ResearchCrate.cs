using System.Globalization;
using System.Text.Json;
using Sourcebound.Output;

namespace Sourcebound.Archive;

/// <summary>
/// Writes <c>ro-crate-metadata.json</c> (RO-Crate 1.2): the publication as a dataset, its articles as datasets in it, and every file with its size and hash.
/// The archives of the site hold this description, so it names them without either, as downloads rather than as files of the crate: in an archive they are
/// not there.
/// </summary>
internal sealed class ResearchCrate
{
    /// <summary>Its path in the output folder.</summary>
    public const string FileName = "ro-crate-metadata.json";

    /// <summary>The specification it keeps to.</summary>
    public const string Profile = "https://w3id.org/ro/crate/1.2";

    private const string NoLicence = "No licence is stated";
    private readonly Utf8JsonWriter json;
    private readonly ArchivedSite site;

    // What several articles share is described once.
    private readonly HashSet<string> licences = new(StringComparer.Ordinal);

    private ResearchCrate(Utf8JsonWriter json, ArchivedSite site) => (this.json, this.site) = (json, site);

    /// <summary>Writes it.</summary>
    public static void Write(Stream output, ArchivedSite site, FilesByFolder files, IReadOnlyList<ArchivedArticle> articles) => JsonText.Write(output, json =>
    {
        var crate = new ResearchCrate(json, site);
        var folders = files.Root.Where(static file => file.Path.Contains('/', StringComparison.Ordinal)).GroupBy(static file => file.Path[..(file.Path.IndexOf('/', StringComparison.Ordinal) + 1)]).ToList();
        var single = files.Root.Where(static file => !file.Path.Contains('/', StringComparison.Ordinal)).ToList();
        json.WriteStartObject();
        json.WriteString("@context", $"{Profile}/context");
        json.WriteStartArray("@graph");
        crate.WriteDescriptor();
        crate.WriteRoot([.. articles.Select(static article => article.Folder), .. folders.Select(static folder => folder.Key), .. single.Select(static file => file.Path)]);
        crate.WriteContext();
        foreach (var article in articles)
        {
            crate.WriteArticle(article, files.In(article));
            json.Flush();
        }

        foreach (var folder in folders)
        {
            crate.Begin(Addresses.Relative(folder.Key), "Dataset", folder.Key.TrimEnd('/'));
            crate.WriteReferences("hasPart", folder.Select(static file => Addresses.Relative(file.Path)));
            json.WriteEndObject();
            crate.WriteFiles(folder, folder.Key);
            json.Flush();
        }

        crate.WriteFiles(single, "");
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void WriteDescriptor()
    {
        json.WriteStartObject();
        json.WriteString("@id", FileName);
        json.WriteString("@type", "CreativeWork");
        WriteReference("about", "./");
        WriteReference("conformsTo", Profile);
        json.WriteEndObject();
    }

    private void WriteRoot(IEnumerable<string> parts)
    {
        Begin("./", "Dataset", site.Name);
        json.WriteString("description", site.Description);
        json.WriteString("datePublished", Day(site.Day));
        json.WriteString("inLanguage", site.Language);
        json.WriteKnown("url", site.PublicAddress?.AbsoluteUri);
        WriteReference("license", Addresses.Of(site.Licence) ?? "#licence");
        if (site.Publisher is not null)
        {
            WriteReference("publisher", "#publisher");
        }

        WriteReference("mainEntity", "index.html");
        WriteReferences("distribution", ["#site-bag", "#site-wacz"]);
        WriteReferences("hasPart", parts.Select(Addresses.Relative));
        json.WriteEndObject();
    }

    private void WriteContext()
    {
        // RO-Crate wants a licence of every crate. Where there is none, that is what must be said.
        WriteLicence(
            Addresses.Of(site.Licence) ?? "#licence",
            site.Licence ?? NoLicence,
            site.Licence is null ? "The publication states no licence for its own words, so none is given here. The words of sources are those of whoever is named as their author." : "The licence of the publication's own words, not of what it quotes.");
        if (site.Publisher is not null)
        {
            Begin("#publisher", "Organization", site.Publisher);
            json.WriteEndObject();
        }

        WriteDownload("#site-bag", BagFile.Path, ArchiveKinds.HoldsOf(BagFile.Path, isInArticle: false)!);
        WriteDownload("#site-wacz", "archive/site.wacz", ArchiveKinds.HoldsOf("archive/site.wacz", isInArticle: false)!);
    }

    private void WriteArticle(ArchivedArticle article, IReadOnlyList<OutputFile> files)
    {
        var licence = Addresses.Of(article.Licence) ?? (article.Licence is null ? null : $"#{article.Slug}-licence");
        Begin(article.Folder, "Dataset", article.Title);
        json.WriteKnown("disambiguatingDescription", article.IsEditorsLabel ? "The name is the editor's label; the text states no headline." : null);
        json.WriteString("inLanguage", article.Language);
        json.WriteKnown("datePublished", article.Published is { } published ? Day(published) : null);
        json.WriteString("sdDatePublished", Day(article.Day));
        if (article.Byline is not null)
        {
            WriteReference("author", $"#{article.Slug}-author");
        }

        if (licence is not null)
        {
            WriteReference("license", licence);
        }

        WriteReference("mainEntity", $"{article.Folder}index.html");
        WriteReferences("distribution", [$"#{article.Slug}-wacz"]);
        WriteReferences("hasPart", files.Select(static file => Addresses.Relative(file.Path)));
        json.WriteEndObject();
        if (article.Byline is not null)
        {
            Begin($"#{article.Slug}-author", "Person", article.Byline);
            json.WriteEndObject();
        }

        if (licence is not null)
        {
            WriteLicence(licence, article.Licence!, "The licence of an article of this publication.");
        }

        WriteDownload($"#{article.Slug}-wacz", $"{article.Folder}article.wacz", ArchiveKinds.HoldsOf("article.wacz", isInArticle: true)!);
        WriteFiles(files, article.Folder);
    }

    private void WriteFiles(IEnumerable<OutputFile> files, string folder)
    {
        foreach (var file in files)
        {
            var name = file.Path[folder.Length..];
            Begin(Addresses.Relative(file.Path), "File", name);
            json.WriteKnown("description", ArchiveKinds.HoldsOf(name, isInArticle: folder.Length > 0) is { } holds ? char.ToUpperInvariant(holds[0]) + holds[1..] + "." : null);
            json.WriteString("encodingFormat", Addresses.TypeOf(file.Path));
            json.WriteString("contentSize", file.Facts.Length.ToString(CultureInfo.InvariantCulture));
            json.WriteString("sha256", file.Facts.Sha256);
            json.WriteEndObject();
        }
    }

    private void WriteDownload(string id, string path, string holds)
    {
        Begin(id, "DataDownload", path);
        json.WriteString("description", char.ToUpperInvariant(holds[0]) + holds[1..] + ". It is made after this description, which therefore states neither its size nor its hash; archive.json does.");
        json.WriteString("encodingFormat", Addresses.TypeOf(path));
        json.WriteString("contentUrl", site.PublicAddress is null ? Addresses.Relative(path) : site.AddressOf(path));
        json.WriteEndObject();
    }

    private void WriteLicence(string id, string name, string description)
    {
        if (!licences.Add(id))
        {
            return;
        }

        Begin(id, "CreativeWork", name);
        json.WriteString("description", description);
        json.WriteEndObject();
    }

    private void Begin(string id, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteString("@type", type);
        json.WriteString("name", name);
    }

    private void WriteReference(string property, string id)
    {
        json.WriteStartObject(property);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    private void WriteReferences(string property, IEnumerable<string> ids)
    {
        json.WriteStartArray(property);
        foreach (var id in ids)
        {
            json.WriteStartObject();
            json.WriteString("@id", id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
