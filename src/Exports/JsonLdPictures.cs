using System.Text.Json;
using Sourcebound.Pages;

namespace Sourcebound.Exports;

/// <summary>Describes the pictures of an article for machines, each in full size, which is the file that the edition holds.</summary>
internal static class JsonLdPictures
{
    // UN/CEFACT recommendation 20.
    private const string Pixel = "E37";

    /// <summary>Writes them into the article's description; nothing when it shows none.</summary>
    public static void Write(Utf8JsonWriter json, ArticlePage page)
    {
        if (page.Photos.Count == 0)
        {
            return;
        }

        json.WriteStartArray("image");
        foreach (var photo in page.Photos)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ImageObject");
            json.WriteString("contentUrl", photo.Record.File.Value);
            json.WriteString("description", photo.Record.Alt);
            JsonLd.WriteUnlessNull(json, "caption", photo.Record.Caption);
            JsonLd.WriteUnlessNull(json, "inLanguage", photo.Record.Language?.Value);
            JsonLd.WriteUnlessNull(json, "creditText", photo.Credit);
            WriteSize(json, "width", photo.Width);
            WriteSize(json, "height", photo.Height);
            if (photo.Record.Source is { } source)
            {
                JsonLd.WriteReference(json, "isBasedOn", $"sources.html#s-{source.Value}");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSize(Utf8JsonWriter json, string property, int pixels)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", "QuantitativeValue");
        json.WriteNumber("value", pixels);
        json.WriteString("unitCode", Pixel);
        json.WriteEndObject();
    }
}
