using System.Text.Json;

namespace Sourcebound.Exports;

/// <summary>The article's sources for citation programs: CSL-JSON, in the types of CSL 1.0.2.</summary>
internal static class CslJson
{
    /// <summary>The list.</summary>
    public static byte[] Write(ArticleData data) => JsonFile.Write(json =>
    {
        json.WriteStartArray();
        foreach (var reference in data.References)
        {
            WriteItem(json, reference);
        }

        json.WriteEndArray();
    });

    private static void WriteItem(Utf8JsonWriter json, Reference reference)
    {
        json.WriteStartObject();
        json.WriteString("id", reference.Id);
        json.WriteString("type", reference.Kind switch
        {
            "social-post" => "post",
            "speech" => "speech",
            "interview" => "interview",
            "decree" => "legislation",
            "agency-report" => "report",
            "image" => "graphic",
            "dataset" => "dataset",
            "external" when reference.Url is not null => "webpage",
            _ => "document",
        });
        json.WriteString("title", reference.Title);
        if (reference.Creator is not null)
        {
            // Never split: which part of a name is the family's is not known.
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", reference.Creator);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        WriteUnlessNull(json, "container-title", reference.Platform);
        json.WriteString("genre", reference.Genre);
        WriteDate(json, "issued", reference.IssuedParts);
        WriteDate(json, "accessed", reference.Accessed is { } day ? [day.Year, day.Month, day.Day] : []);
        WriteUnlessNull(json, "URL", reference.Url);
        WriteUnlessNull(json, "language", reference.Language?.Value);
        json.WriteString("note", reference.Note);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, string name, IReadOnlyList<int> parts)
    {
        if (parts.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in parts)
        {
            json.WriteNumberValue(part);
        }

        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteUnlessNull(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
