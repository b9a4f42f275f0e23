using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sourcebound.Archive;

/// <summary>JSON in a file of its own, written piece by piece: UTF-8, indented for people, every script as it is, a line end at the end.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>Writes what <paramref name="write"/> writes; it flushes the writer after each part of many, so that none is held longer.</summary>
    public static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            write(json);
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes a property, unless its value is not known.</summary>
    public static void WriteKnown(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
