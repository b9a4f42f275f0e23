using System.Text.Json;

namespace Sourcebound.Archive.Verify;

/// <summary>Reads JSON that others wrote: what is not there or of another type is null, never an exception.</summary>
internal static class JsonFields
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>The value these bytes hold; null when they are no JSON.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            // Some programs put a byte order mark before it.
            using var document = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, Options);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The object these bytes hold; null when they hold none.</summary>
    public static JsonElement? Object(ReadOnlyMemory<byte> bytes) => Parse(bytes) is { ValueKind: JsonValueKind.Object } value ? value : null;

    /// <summary>A field; null when there is none.</summary>
    public static JsonElement? Get(this JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // A name or text with half a surrogate pair.
            return null;
        }
    }

    /// <summary>A field's text; null when it is none.</summary>
    public static string? Text(this JsonElement element, string name) => element.Get(name)?.AsText();

    /// <summary>A text; null when the value is none.</summary>
    public static string? AsText(this JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A field's whole number, written as one or as a text; null when it is none.</summary>
    public static long? Number(this JsonElement element, string name)
    {
        var value = element.Get(name);
        return value switch
        {
            { ValueKind: JsonValueKind.Number } number => number.TryGetInt64(out var count) ? count : null,
            { ValueKind: JsonValueKind.String } text => long.TryParse(text.AsText(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) ? count : null,
            _ => null,
        };
    }

    /// <summary>A field's items; none when it is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
