using System.Text.Json;
using Sourcebound.Model;

namespace Sourcebound.Exports;

/// <summary>
/// The article's statements as W3C Web Annotations: each says which words of the page it is about and links to the note, the source and the stored text they rest on.
/// Words with editor's marks among them are one target a stretch between marks, so that every quotation of the page holds the article's words alone.
/// </summary>
internal static class Annotations
{
    /// <summary>The file's name, which is also the collection's address.</summary>
    public const string FileName = "annotations.jsonld";

    private const string Page = "index.html";

    /// <summary>The collection.</summary>
    public static byte[] Write(ArticleData data) => JsonFile.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        json.WriteString("id", FileName);
        json.WriteString("type", "AnnotationCollection");
        json.WriteString("label", data.Page.Frame.Title);
        json.WriteNumber("total", data.Statements.Count);
        json.WriteStartObject("first");
        json.WriteString("id", "#page");
        json.WriteString("type", "AnnotationPage");
        json.WriteString("partOf", FileName);
        json.WriteNumber("startIndex", 0);
        json.WriteStartArray("items");
        foreach (var statement in data.Statements)
        {
            WriteAnnotation(json, data, statement);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteAnnotation(Utf8JsonWriter json, ArticleData data, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("id", $"#{statement.Use.Id}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "linking");
        json.WriteStartArray("body");
        WriteBodies(json, data, statement);
        json.WriteEndArray();
        json.WriteStartArray("target");
        foreach (var (passage, range) in statement.Words)
        {
            foreach (var piece in data.PageText.PiecesOf(passage, range))
            {
                WriteTarget(json, data.PageText, piece);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBodies(Utf8JsonWriter json, ArticleData data, Statement statement)
    {
        var (words, article) = (data.Words, data.Article);
        if (statement.Claim is not null)
        {
            WriteResource(json, $"{Page}#n-{statement.Use.Entry.Key}", "text/html", words.Language);
        }

        WriteResource(json, statement.Source is { } source ? $"sources.html#s-{source.Id}" : "sources.html#unsourced", "text/html", words.Language);
        if (statement.Source?.Text is { } stored)
        {
            WriteResource(json, stored.Path, "text/plain", statement.Source.Language);
        }

        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("value", statement.Source?.Label ?? words["note.unsourced"]);
        json.WriteString("format", "text/plain");
        json.WriteString("language", statement.Source is null ? words.Language.Value : article.FrontMatter.Language.Value);
        json.WriteString("purpose", "identifying");
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, string id, string format, LanguageTag? language)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("type", "Text");
        json.WriteString("format", format);
        if (language is { } known)
        {
            json.WriteString("language", known.Value);
        }

        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, PageText page, TextRange piece)
    {
        var quote = QuoteSelector.Of(page.Text, piece);
        json.WriteStartObject();
        json.WriteString("source", Page);
        json.WriteStartArray("selector");
        json.WriteStartObject();
        quote.Write(json);
        json.WriteEndObject();

        // Positions count the code points of the article's own element, so that nothing around it moves them.
        var start = CodePointRange.Count(page.Text.AsSpan(page.Content.Start, piece.Start - page.Content.Start));
        json.WriteStartObject();
        json.WriteString("type", "CssSelector");
        json.WriteString("value", ".e-content");
        json.WriteStartObject("refinedBy");
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", start);
        json.WriteNumber("end", start + CodePointRange.Count(quote.Exact));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
