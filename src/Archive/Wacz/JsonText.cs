using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sourcebound.Archive.Wacz;

/// <summary>JSON as web archives hold it: every script as it is.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Long = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>An object on one line, after <paramref name="head"/>.</summary>
    public static byte[] Line(string head, Action<Utf8JsonWriter> write) => Write(head, Short, write);

    /// <summary>An object for people to read.</summary>
    public static byte[] File(Action<Utf8JsonWriter> write) => Write("", Long, write);

    private static byte[] Write(string head, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        buffer.Write(Encoding.UTF8.GetBytes(head));
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
