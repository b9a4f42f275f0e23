using System.Text.Json;

namespace Sourcebound.Exports;

/// <summary>Says for programs what each column of the table of statements means: CSV on the Web, found by its name beside the table.</summary>
internal static class ClaimsCsvMetadata
{
    /// <summary>The name under which CSV on the Web looks for it (Tabular Data, section 5.3).</summary>
    public const string FileName = $"{ClaimsCsv.FileName}-metadata.json";

    private const string Description =
        "One row for each bound quotation, figure, claim, embedded original, credit line and unsourced statement of an article. An empty cell is a value that is not known or "
        + "does not apply. Cells hold the words unaltered: one may begin with =, +, - or @, so import all columns of type string as text into a spreadsheet.";

    /// <summary>The description, the same for every article.</summary>
    public static byte[] Write() => JsonFile.Write(static json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", "en");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("url", ClaimsCsv.FileName);
        json.WriteString("dc:description", Description);
        json.WriteStartObject("tableSchema");
        json.WriteStartArray("columns");
        foreach (var column in StatementColumns.All)
        {
            WriteColumn(json, column);
        }

        json.WriteEndArray();
        json.WriteString("primaryKey", "id");
        json.WriteString("aboutUrl", "index.html#{id}");
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteColumn(Utf8JsonWriter json, StatementColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("titles", column.Name);
        json.WriteString("dc:description", column.Description);
        json.WriteString("datatype", column.Type);
        if (column.IsList)
        {
            json.WriteString("separator", " ");
        }

        if (column.IsRequired)
        {
            json.WriteBoolean("required", true);
        }

        json.WriteEndObject();
    }
}
