using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sourcebound.Archive;

/// <summary>JSON as archives hold it: UTF-8, every script as it is, a line end at the end.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Long = Short with { Indented = true, NewLine = "\n" };

    /// <summary>Writes a file for people to read; <paramref name="write"/> flushes the writer after each part of many, so that none is held longer.</summary>
    public static void Write(Stream output, Action<Utf8JsonWriter> write) => Write(output, Long, write);

    /// <summary>An object for people to read, with the fields that <paramref name="write"/> writes.</summary>
    public static byte[] File(Action<Utf8JsonWriter> write) => Object("", Long, write);

    /// <summary>An object on one line, after <paramref name="head"/>.</summary>
    public static byte[] Line(string head, Action<Utf8JsonWriter> write) => Object(head, Short, write);

    /// <summary>Writes a property, unless its value is not known.</summary>
    public static void WriteKnown(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static byte[] Object(string head, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        buffer.Write(Encoding.UTF8.GetBytes(head));
        Write(buffer, options, json =>
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        });
        return buffer.ToArray();
    }

    private static void Write(Stream output, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, options))
        {
            write(json);
        }

        output.WriteByte((byte)'\n');
    }
}
