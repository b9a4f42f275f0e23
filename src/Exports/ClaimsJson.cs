using System.Text.Json;

namespace Sourcebound.Exports;

/// <summary>The article's statements for programs: one object each, under the names of the table's columns; what is not known is absent.</summary>
internal static class ClaimsJson
{
    /// <summary>The list.</summary>
    public static byte[] Write(ArticleData data) => JsonFile.Write(json =>
    {
        json.WriteStartArray();
        foreach (var statement in data.Statements)
        {
            json.WriteStartObject();
            foreach (var column in StatementColumns.All)
            {
                WriteUnlessNull(json, column.Name, column.Value(statement));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>A member; none for what is not known.</summary>
    public static void WriteUnlessNull(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case string words:
                json.WriteString(name, words);
                break;
            case int place:
                json.WriteNumber(name, place);
                break;
            case decimal number:
                json.WriteNumber(name, number);
                break;
            case IEnumerable<string> list when list.Any():
                json.WriteStartArray(name);
                foreach (var item in list)
                {
                    json.WriteStringValue(item);
                }

                json.WriteEndArray();
                break;
        }
    }
}
