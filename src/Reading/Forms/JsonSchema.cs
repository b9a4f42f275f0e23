using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sourcebound.Model;

namespace Sourcebound.Reading.Forms;

/// <summary>Writes the JSON Schema of an input file, by which an editor's program completes, explains and checks fields while they are typed.</summary>
internal static partial class JsonSchema
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    // In YAML what looks like a number or a truth value is one; the readers take its words as they stand.
    private static readonly ImmutableArray<string> AnyWords = ["string", "number", "boolean"];

    /// <summary>The schema's bytes.</summary>
    public static byte[] Write(InputForm form, FieldNotes notes)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Draft);
            json.WriteString("title", $"Sourcebound: {form.File}");
            json.WriteString("description", notes.OfFile(form.Name));
            WriteTypes(json, ["object"], isNullable: form.Record.MayBeEmpty);
            WriteRecord(json, form.Record, notes, isNullable: form.Record.MayBeEmpty);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void WriteRecord(Utf8JsonWriter json, RecordForm form, FieldNotes notes, bool isNullable)
    {
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var field in form.Fields)
        {
            json.WriteStartObject(field.Name);
            json.WriteString("description", notes.Of(form.Called, field.Name));
            WriteField(json, field, notes);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteNames(json, "required", [.. form.Fields.Where(static field => field.IsRequired).Select(static field => field.Name)]);
        WriteRules(json, form, isNullable);
    }

    private static void WriteField(Utf8JsonWriter json, FieldForm field, FieldNotes notes)
    {
        var isNullable = !field.IsRequired;
        switch (field.Type)
        {
            case FieldType.Words:
                WriteTypes(json, AnyWords, isNullable);
                if (field.IsRequired)
                {
                    json.WriteNumber("minLength", 1);
                }

                break;
            case FieldType.Id:
                WriteTypes(json, AnyWords, isNullable);
                json.WriteString("pattern", "^[a-z0-9-]+$");
                break;
            case FieldType.ListOfWords when !field.Vocabulary.IsEmpty:
                WriteListOfTerms(json, field.Vocabulary, isNullable);
                break;
            case FieldType.ListOfWords:
                WriteTypes(json, [.. AnyWords, "array"], isNullable);
                json.WriteStartObject("items");
                WriteTypes(json, AnyWords, isNullable: false);
                json.WriteEndObject();
                break;
            case FieldType.Term:
                WriteTerms(json, field.Vocabulary, isNullable);
                break;
            case FieldType.Terms:
                WriteTypes(json, ["object"], isNullable);
                json.WriteStartObject("additionalProperties");
                WriteTerms(json, field.Vocabulary, isNullable: false);
                json.WriteEndObject();
                break;
            case FieldType.Record:
                WriteTypes(json, ["object"], isNullable);
                WriteRecord(json, field.Record!, notes, isNullable);
                break;
            case FieldType.ListOfRecords:
                WriteTypes(json, ["array"], isNullable);
                json.WriteStartObject("items");
                WriteTypes(json, ["object"], isNullable: false);
                WriteRecord(json, field.Record!, notes, isNullable: false);
                json.WriteEndObject();
                break;
            default:
                WriteValue(json, field.Type, isNullable);
                break;
        }
    }

    private static void WriteValue(Utf8JsonWriter json, FieldType type, bool isNullable)
    {
        var (name, keyword, value) = type switch
        {
            FieldType.Date => ("string", "format", "date"),
            FieldType.DateOrUnknown => ("string", "pattern", "^([0-9]{4}-[0-9]{2}-[0-9]{2}|unknown)$"),
            FieldType.Time => ("string", "pattern", PointInTime.Pattern),
            FieldType.Sha256 => ("string", "pattern", "^[0-9a-f]{64}$"),
            FieldType.Language => ("string", "pattern", "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"),

            // Not `format: uri`, which refuses the letters beyond ASCII that addresses are commonly written with.
            FieldType.WebAddress => ("string", "pattern", "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]"),
            FieldType.Flag => ("boolean", null, null),
            FieldType.Number => ("number", null, null),
            _ => throw new InvalidOperationException($"{type} has no schema"),
        };
        WriteTypes(json, [name], isNullable);
        if (keyword is not null)
        {
            json.WriteString(keyword, value);
        }
    }

    private static void WriteTerms(Utf8JsonWriter json, ImmutableArray<string> vocabulary, bool isNullable)
    {
        json.WriteStartArray("enum");
        foreach (var word in vocabulary)
        {
            json.WriteStringValue(word);
        }

        if (isNullable)
        {
            json.WriteNullValue();
        }

        json.WriteEndArray();
    }

    private static void WriteListOfTerms(Utf8JsonWriter json, ImmutableArray<string> vocabulary, bool isNullable)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteTerms(json, vocabulary, isNullable);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteBoolean("uniqueItems", true);
        json.WriteStartObject("items");
        WriteTerms(json, vocabulary, isNullable: false);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteTypes(Utf8JsonWriter json, ImmutableArray<string> types, bool isNullable)
    {
        if (types.Length == 1 && !isNullable)
        {
            json.WriteString("type", types[0]);
        }
        else
        {
            WriteNames(json, "type", isNullable ? [.. types, "null"] : types);
        }
    }

    private static void WriteNames(Utf8JsonWriter json, string keyword, ImmutableArray<string> names)
    {
        if (names.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(keyword);
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }
}
