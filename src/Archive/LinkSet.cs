using System.Text.Json;
using Sourcebound.Output;

namespace Sourcebound.Archive;

/// <summary>
/// Writes <c>linkset.json</c> (RFC 9264) after the FAIR Signposting profile: from each article's page to what describes it and to all it comes in, and from
/// each of those back. Addresses are absolute once the public one is known; until then they are relative to the file itself, which RFC 9264 lets stand,
/// and no page has a <c>cite-as</c>, since nothing can be cited by an address that is not settled.
/// </summary>
internal sealed class LinkSet
{
    /// <summary>Its path in the output folder.</summary>
    public const string FileName = "linkset.json";

    private static readonly string[] Descriptions = ["annotations.jsonld", "claims.csv-metadata.json", "claims.json", "proofs.json", "sources.csl.json"];

    // FAIR Signposting: one type says that the page leads to the rest, the other what it is about.
    private static readonly string[] Types = ["https://schema.org/AboutPage", "https://schema.org/NewsArticle"];

    private readonly Utf8JsonWriter json;
    private readonly ArchivedSite site;

    private LinkSet(Utf8JsonWriter json, ArchivedSite site) => (this.json, this.site) = (json, site);

    /// <summary>Writes it.</summary>
    public static void Write(Stream output, ArchivedSite site, FilesByFolder files, IEnumerable<ArchivedArticle> articles) => JsonText.Write(output, json =>
    {
        var links = new LinkSet(json, site);
        json.WriteStartObject();
        json.WriteStartArray("linkset");
        links.WriteSite();
        foreach (var article in articles)
        {
            links.WriteArticle(article, files.In(article));
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void WriteSite()
    {
        Begin("index.html");
        WriteCiteAs("index.html");
        WriteLinks("type", ["https://schema.org/AboutPage", "https://schema.org/WebSite"], WriteAddress);
        WriteLinks("describedby", [ResearchCrate.FileName], WriteFile);
        WriteLinks("item", ["archive/site.wacz", BagFile.Path], WriteFile);
        WriteLicence(site.Licence);
        json.WriteEndObject();
        WriteBack(ResearchCrate.FileName, "describes", "index.html");
        WriteBack("archive/site.wacz", "collection", "index.html");
        WriteBack(BagFile.Path, "collection", "index.html");
    }

    private void WriteArticle(ArchivedArticle article, IReadOnlyList<OutputFile> files)
    {
        var page = $"{article.Folder}index.html";
        var names = files.Select(file => file.Path[article.Folder.Length..]).ToList();
        List<string> described = [.. names.Where(name => Descriptions.Contains(name)).Select(name => article.Folder + name)];
        List<string> items = [.. names.Append("article.wacz").Distinct().Where(IsItem).Order(StringComparer.Ordinal).Select(name => article.Folder + name)];
        Begin(page);
        WriteCiteAs(page);
        WriteLinks("type", Types, WriteAddress);
        WriteLinks("describedby", [.. described, ResearchCrate.FileName], WriteFile);
        WriteLinks("item", items, WriteFile);
        WriteLinks("timemap", names.Where(static name => name == "timemap.link").Select(name => article.Folder + name), WriteFile);
        WriteLicence(article.Licence);
        json.WriteEndObject();
        foreach (var item in items)
        {
            WriteBack(item, "collection", page);
        }

        foreach (var description in described)
        {
            WriteBack(description, "describes", page);
        }
    }

    // What stands for an edition of its own, or for all of them, is no part of this one.
    private static bool IsItem(string name) =>
        name is not ("index.html" or "archive.html" or "timemap.link") && !name.StartsWith("editions/", StringComparison.Ordinal) && !Descriptions.Contains(name);

    private void Begin(string path)
    {
        json.WriteStartObject();
        json.WriteString("anchor", Address(path));
    }

    private void WriteCiteAs(string path)
    {
        if (site.PublicAddress is not null)
        {
            WriteLinks("cite-as", [Address(path)], WriteAddress);
        }
    }

    // A licence in words has no address that a link could lead to; the pages print it.
    private void WriteLicence(string? licence)
    {
        if (Addresses.Of(licence) is { } address)
        {
            WriteLinks("license", [address], WriteAddress);
        }
    }

    private void WriteBack(string from, string relation, string page)
    {
        Begin(from);
        WriteLinks(relation, [page], WriteFile);
        json.WriteEndObject();
    }

    private void WriteLinks(string relation, IEnumerable<string> targets, Action<string> write)
    {
        var isFirst = true;
        foreach (var target in targets)
        {
            if (isFirst)
            {
                json.WriteStartArray(relation);
                isFirst = false;
            }

            json.WriteStartObject();
            write(target);
            json.WriteEndObject();
        }

        if (!isFirst)
        {
            json.WriteEndArray();
        }
    }

    private void WriteAddress(string address) => json.WriteString("href", address);

    private void WriteFile(string path)
    {
        json.WriteString("href", Address(path));
        json.WriteString("type", Addresses.TypeOf(path));
        if (path == ResearchCrate.FileName)
        {
            // RFC 9264, 4.2.4.3: a parameter that the format does not know is a list.
            json.WriteStartArray("profile");
            json.WriteStringValue(ResearchCrate.Profile);
            json.WriteEndArray();
        }
    }

    private string Address(string path) => site.PublicAddress is null ? Addresses.Relative(path) : site.AddressOf(path);
}
