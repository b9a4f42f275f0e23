using System.Collections.Immutable;
using System.Text.Json;

namespace Sourcebound.Reading.Forms;

/// <content>What the fields of a record owe each other.</content>
internal static partial class JsonSchema
{
    private static void WriteRules(Utf8JsonWriter json, RecordForm form, bool isNullable)
    {
        var rules = form.Rules.Select(rule => rule with { Ways = [.. rule.Ways.Where(way => way.All(test => CanHold(test, form)))] }).ToList();
        if (rules.Count == 0)
        {
            return;
        }

        json.WriteStartArray("allOf");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            if (rule.Unless is { } freed)
            {
                json.WriteStartObject("if");
                WriteWay(json, [freed]);
                json.WriteEndObject();
                json.WriteStartObject("else");
            }
            else if (isNullable)
            {
                // Tests of fields hold for null, all of them at once.
                json.WriteStartObject("if");
                json.WriteString("type", "object");
                json.WriteEndObject();
                json.WriteStartObject("then");
            }

            json.WriteStartArray(rule.IsExclusive ? "oneOf" : "anyOf");
            foreach (var way in rule.Ways)
            {
                json.WriteStartObject();
                WriteWay(json, way);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (isNullable || rule.Unless is not null)
            {
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // A way that rests on a field which the record cannot have is none.
    private static bool CanHold(FormTest test, RecordForm form) =>
        form.Fields.FirstOrDefault(field => field.Name == test.Field) is { } found
        && (test is not FormTest.StatedInside(_, var inner) || found.Record?.Fields.Any(field => field.Name == inner) == true);

    private static void WriteWay(Utf8JsonWriter json, ImmutableArray<FormTest> way)
    {
        WriteNames(json, "required", [.. way.Select(static test => test.Field)]);
        json.WriteStartObject("properties");
        foreach (var test in way)
        {
            json.WriteStartObject(test.Field);
            WriteTest(json, test);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteTest(Utf8JsonWriter json, FormTest test)
    {
        switch (test)
        {
            case FormTest.StatedInside(_, var inner):
                json.WriteString("type", "object");
                WriteNames(json, "required", [inner]);
                json.WriteStartObject("properties");
                json.WriteStartObject(inner);
                WriteTest(json, new FormTest.Stated(inner));
                json.WriteEndObject();
                json.WriteEndObject();
                break;
            case FormTest.Holds(_, var word):
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                json.WriteString("const", word);
                json.WriteEndObject();
                json.WriteStartObject();
                json.WriteString("type", "array");
                json.WriteStartObject("contains");
                json.WriteString("const", word);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            default:
                json.WriteStartObject("not");
                json.WriteString("type", "null");
                json.WriteEndObject();
                break;
        }
    }
}
