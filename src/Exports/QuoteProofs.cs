using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sourcebound.Model;

namespace Sourcebound.Exports;

/// <summary>
/// For every bound statement, what anybody needs to prove it with the article's files alone: which words of the page, which bytes of the stored text they were
/// compared with, and how. A statement whose source has no stored text says so by naming none.
/// </summary>
internal static class QuoteProofs
{
    /// <summary>The file's name in the article's folder.</summary>
    public const string FileName = "proofs.json";

    /// <summary>Its form, which changes when its fields do.</summary>
    public const string Format = "sourcebound-quote-proofs-1";

    private const string Page = "index.html";

    /// <summary>The proofs.</summary>
    public static byte[] Write(ArticleData data)
    {
        Dictionary<string, UntouchedPlaces?> places = new(StringComparer.Ordinal);
        var supplied = data.Article.Records.Find<Source>(data.Article.FrontMatter.SuppliedAs?.Value)?.Text;
        return JsonFile.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("page", Page);
            json.WriteString("normalisation", "NFC; every run of white space is one space; none at either end");
            json.WriteString("match", "exact: the cut, normalised, is the quoted words; typographic: it is, once quotation marks, hyphens, dashes and ellipses are plain ones");
            json.WriteString("offsets", "start and end count code points, byte_start and byte_end bytes of UTF-8, both from 0, the end excluded, in the file as it is");
            json.WriteStartArray("proofs");
            foreach (var statement in data.Statements)
            {
                var found = FoundOf(data.Article, statement).ToList();
                foreach (var words in found.Count == 0 ? [null] : found.Cast<Held?>())
                {
                    json.WriteStartObject();
                    WriteWords(json, data, statement);
                    WriteFound(json, words, places);
                    WriteSupplied(json, statement, supplied);
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    // What of the statement is quoted, with the text that holds it: its quotations, all of an embedded original, words inside either.
    private static IEnumerable<Held> FoundOf(Article article, Statement statement)
    {
        var (passage, range) = statement.Words[0];
        var isInside = statement.Kind == "embedded"
            || article.EmbeddedOriginals.Any(original => original.Passages.Contains(passage))
            || passage.Quotations.Any(quotation => quotation.Words.Contains(range) && quotation.Words != range);
        if (isInside)
        {
            return statement.Source is null ? [] : TextsOf(statement.Source).Select(text => text with { Found = Joined(statement, text.Searchable) })
                .Where(static held => held.Found.Level >= MatchLevel.Typographic).Take(1);
        }

        return from quoted in article.QuotedWords
               where quoted.Passage == statement.Use.Passage && quoted.Source == statement.Source && quoted.Found.Level >= MatchLevel.Typographic
               where quoted.Passage.BindingsOf(quoted.Quotation.Words).Contains(statement.Use.Binding)
               select TextsOf(quoted.Source).First(text => text.Searchable == quoted.Text) with { Found = quoted.Found };
    }

    private static IEnumerable<Held> TextsOf(Source source) =>
    [
        .. source.Text is { } stored ? [new Held(stored, null, FoundWords.Nowhere)] : Array.Empty<Held>(),
        .. source.Translations.Select(static translation => new Held(null, translation, FoundWords.Nowhere)),
    ];

    // Paragraph by paragraph; as near as the least near of them.
    private static FoundWords Joined(Statement statement, SearchableText text)
    {
        var found = statement.Words.Select(words => TextMatch.Find(words.Range.Of(words.Passage.Text), text)).ToList();
        return new FoundWords(found.Min(static words => words.Level), [.. found.SelectMany(static words => words.Fragments)], false, false);
    }

    private static void WriteWords(Utf8JsonWriter json, ArticleData data, Statement statement)
    {
        json.WriteString("id", statement.Use.Id);
        json.WriteString("kind", statement.Kind);
        json.WriteString("exact", statement.Exact);
        json.WriteString("key", statement.Use.Entry.Key);
        if (statement.Source is { } source)
        {
            json.WriteString("source", source.Id);
        }

        json.WriteString("passage", statement.Use.Passage.Id);
        if (statement.Last != statement.Use.Passage)
        {
            json.WriteString("last_passage", statement.Last.Id);
        }

        json.WriteStartArray("selectors");
        foreach (var piece in statement.Words.SelectMany(words => data.PageText.PiecesOf(words.Passage, words.Range)))
        {
            json.WriteStartObject();
            QuoteSelector.Of(data.PageText.Text, piece).Write(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFound(Utf8JsonWriter json, Held? held, Dictionary<string, UntouchedPlaces?> places)
    {
        if (held is null)
        {
            return;
        }

        json.WriteStartObject("text");
        if (held.Stored is { } stored)
        {
            WriteFile(json, stored);
        }
        else
        {
            json.WriteString("translation", held.Text);
            json.WriteString("language", held.Translation!.Language.Value);
            json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(held.Text))));
        }

        json.WriteEndObject();
        json.WriteString("match", held.Found.Level == MatchLevel.Exact ? "exact" : "typographic");
        json.WriteStartArray("found");
        if (!places.TryGetValue(held.Text, out var untouched))
        {
            places[held.Text] = untouched = UntouchedPlaces.Of(held.Text);
        }

        foreach (var fragment in held.Found.Fragments)
        {
            json.WriteStartObject();
            json.WriteString("quoted", fragment.Words);
            if (untouched is not null)
            {
                WriteCut(json, held.Text, untouched.Of(fragment.Stored));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSupplied(Utf8JsonWriter json, Statement statement, StoredText? supplied)
    {
        if (supplied is null || statement.InSupplied is not { } range)
        {
            return;
        }

        json.WriteStartObject("supplied");
        WriteFile(json, supplied);
        WriteCut(json, supplied.Text, UntouchedPlaces.InUnits(supplied.Text, range));
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, StoredText stored)
    {
        json.WriteString("path", stored.Path);
        json.WriteString("sha256", stored.Sha256);
        json.WriteNumber("bytes", stored.Bytes.Length);
    }

    private static void WriteCut(Utf8JsonWriter json, string text, TextRange range)
    {
        var points = UntouchedPlaces.InCodePoints(text, range);
        var start = Encoding.UTF8.GetByteCount(text.AsSpan(0, range.Start));
        json.WriteString("exact", range.Of(text));
        json.WriteNumber("start", points.Start);
        json.WriteNumber("end", points.End);
        json.WriteNumber("byte_start", start);
        json.WriteNumber("byte_end", start + Encoding.UTF8.GetByteCount(range.Of(text)));
    }

    private sealed record Held(StoredText? Stored, Translation? Translation, FoundWords Found)
    {
        public string Text => Stored?.Text ?? Translation!.Text;

        public SearchableText Searchable => Stored?.Searchable ?? Translation!.Searchable;
    }
}
