using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Forms;
using Sourcebound.Reading.Yaml;
using Xunit;

namespace Sourcebound.Tests.Reading;

/// <summary>Schemas are made from what the readers ask for, so that they cannot say otherwise than the readers.</summary>
public sealed class InputFormTests
{
    private static readonly List<string> Asked = [.. InputForm.All.SelectMany(static form => FieldsOf(form.Record)).Distinct()];

    [Fact]
    public void Every_field_that_a_reader_asks_for_is_explained()
    {
        Assert.True(Asked.Count > 90, "the readers are no longer overheard");
        Assert.Empty(Asked.Except(FieldNotes.All.Names));
        Assert.All(InputForm.All, static form => Assert.EndsWith(".", FieldNotes.All.OfFile(form.Name), StringComparison.Ordinal));
    }

    [Fact]
    public void No_field_is_explained_that_no_reader_asks_for() =>
        Assert.Empty(FieldNotes.All.Names.Except([.. Asked, .. InputForm.All.Select(static form => $"file.{form.Name}")]));

    [Fact]
    public void Schemas_are_named_once_and_in_order()
    {
        var names = InputForm.All.Select(static form => form.Name).ToList();
        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void A_schema_says_what_its_reader_asks_for()
    {
        var form = new RecordForm("test");
        Read(new RecordReader(Empty(), "test", new Findings(), form));

        using var schema = JsonDocument.Parse(JsonSchema.Write(new InputForm("test", "test.yaml", form), FieldNotes.All));
        var root = schema.RootElement;
        Assert.Equal(["id", "kind", "date", "inner"], root.GetProperty("properties").EnumerateObject().Select(static field => field.Name));
        Assert.Equal(["id", "date"], root.GetProperty("required").EnumerateArray().Select(static name => name.GetString()));
        Assert.False(root.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal("""["speech","statement",null]""", Field("kind", "enum"));
        Assert.Equal("\"string\"", Field("date", "type"));
        Assert.Equal("""["array","null"]""", Field("inner", "type"));
        Assert.Equal("number", root.GetProperty("properties").GetProperty("inner").GetProperty("items")
            .GetProperty("properties").GetProperty("value").GetProperty("type")[0].GetString());

        string Field(string name, string keyword) => JsonSerializer.Serialize(root.GetProperty("properties").GetProperty(name).GetProperty(keyword));
    }

    [Fact]
    public void The_pattern_for_language_tags_takes_what_the_reader_takes()
    {
        var form = new RecordForm("test");
        _ = new RecordReader(Empty(), "test", new Findings(), form).Language("lang");
        using var schema = JsonDocument.Parse(JsonSchema.Write(new InputForm("test", "test.yaml", form), FieldNotes.All));
        var pattern = new Regex(schema.RootElement.GetProperty("properties").GetProperty("lang").GetProperty("pattern").GetString()!);
        Gen.String[Gen.Char["aZ09-é_ "], 0, 14].Sample(text => pattern.IsMatch(text) == LanguageTag.Parse(text) is not null);
    }

    private static YamlMap Empty() => new(new InputText("", "").Span(0, 0), []);

    private static int Read(RecordReader fields)
    {
        _ = fields.RequiredId("id");
        _ = fields.OneOf("kind", ["speech", "statement"]);
        fields.ReportMissing("date");
        _ = fields.Date("date");
        return fields.Records("inner", "part", static part => part.Number("value") ?? 0).Length;
    }

    private static IEnumerable<string> FieldsOf(RecordForm form) =>
        form.Fields.Select(field => $"{form.Called}.{field.Name}")
            .Concat(form.Fields.SelectMany(static field => field.Record is { } inner ? FieldsOf(inner) : []));
}
