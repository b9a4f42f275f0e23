using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sourcebound.Model;
using Sourcebound.Pages;

namespace Sourcebound.Exports;

/// <summary>Describes an article for machines in schema.org's words. What is unknown is left out; the article rates nothing, so there is no ClaimReview.</summary>
internal static class JsonLd
{
    private static readonly JsonWriterOptions Options = new()
    {
        // `<` is escaped below: the one character that could end the script element.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The article page's JSON-LD, safe inside a script element.</summary>
    public static string Write(ArticlePage page)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            WriteArticle(json, page);
        }

        return Encoding.UTF8.GetString(buffer.ToArray()).Replace("<", "\\u003c", StringComparison.Ordinal);
    }

    private static void WriteArticle(Utf8JsonWriter json, ArticlePage page)
    {
        var (citations, article) = (page.Citations, page.Article);
        var head = article.FrontMatter;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "NewsArticle");
        json.WriteString("name", head.Headline ?? head.Label);
        WriteUnlessNull(json, "headline", head.Headline);
        WriteUnlessNull(json, "disambiguatingDescription", head.Headline is null ? page.Words["article.editors-label"] : null);
        json.WriteString("inLanguage", head.Language.Value);
        WriteUnlessNull(json, "datePublished", Day(head.Published));
        json.WriteString("sdDatePublished", Day(head.Edition.Date));
        WriteUnlessNull(json, "url", head.Url);
        WriteUnlessNull(json, "license", head.Licence);
        WriteThing(json, "author", "Person", head.Byline);
        WriteThing(json, "publisher", "Organization", head.Publisher);
        WriteCorrections(json, page);
        JsonLdPictures.Write(json, page);
        json.WriteStartArray("citation");
        foreach (var source in article.Records.Sources.Where(source => source.Id != head.SuppliedAs?.Value))
        {
            WriteSource(json, article, source);
        }

        json.WriteEndArray();
        json.WriteStartArray("hasPart");
        foreach (var passage in article.Passages)
        {
            foreach (var quotation in passage.Quotations)
            {
                WriteQuotation(json, citations, passage, quotation);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("mentions");
        foreach (var entry in citations.Notes.Where(static entry => entry.Claim is not null))
        {
            WriteClaim(json, article, entry);
        }

        WritePlaces(json, article.FrontMatter);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // What the text names, not what it is about: of each place the name it is listed under, and how else the text prints it.
    private static void WritePlaces(Utf8JsonWriter json, FrontMatter head)
    {
        foreach (var place in head.Places.GroupBy(static place => place.Name ?? place.AsPrinted, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("@type", "Place");
            json.WriteString("name", place.Key);
            if (place.Select(static spelling => spelling.AsPrinted).Where(printed => printed != place.Key).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } spellings)
            {
                json.WriteStartArray("alternateName");
                spellings.ForEach(json.WriteStringValue);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }
    }

    private static void WriteCorrections(Utf8JsonWriter json, ArticlePage page)
    {
        var corrections = page.Article.Corrections.ToList();
        if (corrections.Count == 0)
        {
            return;
        }

        json.WriteString("dateModified", Day(corrections[0].Date));
        json.WriteStartArray("correction");
        foreach (var note in corrections)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CorrectionComment");
            json.WriteString("text", note.Text);
            json.WriteString("datePublished", Day(note.Date));
            json.WriteString("url", page.PlacesOf(note).FirstOrDefault() is { } place ? $"#note-{note.Id}-{place.Id}" : $"sources.html#note-{note.Id}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter json, Article article, Source source)
    {
        json.WriteStartObject();
        json.WriteString("@type", source.Kind switch
        {
            "social-post" => "SocialMediaPosting",
            "image" => "ImageObject",
            "document" => "DigitalDocument",
            "decree" => "Legislation",
            "agency-report" => "Report",
            "dataset" => "Dataset",
            _ => "CreativeWork",
        });
        json.WriteString("@id", $"sources.html#s-{source.Id}");
        json.WriteString("name", source.Label);
        if (source.Kind == "image")
        {
            WriteUnlessNull(json, "creditText", article.Records.Find<Agent>(source.Author?.Value)?.Name);
        }
        else
        {
            WriteAgent(json, article, "author", source.Author?.Value);
        }

        WriteUnlessNull(json, "inLanguage", source.Language?.Value);

        // A day that the editor worked out is not one that the source states.
        WriteUnlessNull(json, "datePublished", source.Issued is { ResolvedBy: null, Precision: "day" } ? Day(source.Issued.Date) : null);
        WriteUnlessNull(json, "url", source.Access.Url);
        if (source.Text is not null)
        {
            json.WriteStartObject("encoding");
            json.WriteString("@type", "MediaObject");
            json.WriteString("contentUrl", source.Text.Path);
            json.WriteString("encodingFormat", "text/plain");
            json.WriteString("sha256", source.Text.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteQuotation(Utf8JsonWriter json, CitationIndex citations, Passage passage, Quotation quotation)
    {
        if (passage.BindingsOf(quotation.Words) is not [var binding, ..] || citations.UseOf(passage, binding) is not { Entry.Source: { } source } use)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("@type", "Quotation");
        json.WriteString("@id", $"#{use.Id}");
        json.WriteString("text", quotation.Words.Of(passage.Text));
        json.WriteString("inLanguage", passage.Language.Value);
        WriteAgent(json, citations.Article, "creator", source.Author?.Value);
        WriteAgent(json, citations.Article, "spokenByCharacter", source.Relays?.Value);
        WriteReference(json, "isBasedOn", $"sources.html#s-{source.Id}");
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Article article, NoteEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Claim");
        json.WriteString("@id", $"#n-{entry.Key}");
        json.WriteString("text", NormalizedText.Of(entry.Uses[0].Binding.Range.Of(entry.Uses[0].Passage.Text)));
        WriteAgent(json, article, "author", entry.Claim!.IsClaimantImplied ? null : entry.Claim.Claimant?.Value);
        json.WriteStartArray("appearance");
        foreach (var use in entry.Uses)
        {
            json.WriteStartObject();
            json.WriteString("@id", $"#{use.Id}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (entry.Source is { } source)
        {
            WriteReference(json, "isBasedOn", $"sources.html#s-{source.Id}");
        }

        WriteUnlessNull(json, "creativeWorkStatus", entry.Claim.Status);
        json.WriteEndObject();
    }

    private static void WriteAgent(Utf8JsonWriter json, Article article, string property, string? id)
    {
        if (article.Records.Find<Agent>(id) is { } agent)
        {
            WriteThing(json, property, agent.Kind == "person" ? "Person" : "Organization", agent.Name);
        }
    }

    private static void WriteThing(Utf8JsonWriter json, string property, string type, string? name)
    {
        if (name is not null)
        {
            json.WriteStartObject(property);
            json.WriteString("@type", type);
            json.WriteString("name", name);
            json.WriteEndObject();
        }
    }

    /// <summary>Writes a property that leads to what has this address.</summary>
    public static void WriteReference(Utf8JsonWriter json, string property, string id)
    {
        json.WriteStartObject(property);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    /// <summary>Writes a property of words; what is not known is left out.</summary>
    public static void WriteUnlessNull(Utf8JsonWriter json, string property, string? value)
    {
        if (value is not null)
        {
            json.WriteString(property, value);
        }
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
