using Sourcebound.Diagnostics;
using Sourcebound.Diagnostics.Renderers;
using Sourcebound.Reading.Yaml;
using Xunit;

namespace Sourcebound.Tests.Reading;

public sealed class RecordReaderTests
{
    [Theory]
    [InlineData("date: 25.02.2022", "a.yaml:1:7: error ATT004: `date` is not a day")]
    [InlineData("date: 2022-02-30", "a.yaml:1:7: error ATT004: `date` is not a day")]
    [InlineData("flag: yes", "a.yaml:1:7: error ATT004: `flag` is neither `true` nor `false`")]
    [InlineData("number: 1,000", "a.yaml:1:9: error ATT004: `number` is not a number")]
    [InlineData("language: english language", "a.yaml:1:11: error ATT004: `english language` is not a language tag")]
    [InlineData("address: javascript:alert(1)", "a.yaml:1:10: error ATT004: `address` is not a web address")]
    [InlineData("address: //example.org/", "a.yaml:1:10: error ATT004: `address` is not a web address")]
    [InlineData("kind: speach", "a.yaml:1:7: error ATT004: `kind` cannot be `speach`")]
    [InlineData("kind: [speech]", "a.yaml:1:7: error ATT004: `kind` is not a single value")]
    [InlineData("texts: { a: b }", "a.yaml:1:8: error ATT004: `texts` is not a list of words")]
    [InlineData("knd: speech", "a.yaml:1:1: error ATT004: a test has no field `knd`")]
    public void A_field_of_the_wrong_type_is_reported_where_it_stands(string text, string expected)
    {
        var findings = Read(text + "\n");
        Assert.Equal(expected, ConciseRenderer.Line(Assert.Single(findings.All), Paint.None));
    }

    [Theory]
    [InlineData("date: 2022-02-25\nflag: true\nnumber: -1000.5\nlanguage: zh-Hant\naddress: https://example.org/\nkind: speech\ntexts: [a, b]")]
    [InlineData("date: null\nflag:\nnumber: ~\ntexts: a")]
    public void Right_and_absent_values_are_no_finding(string text) => Assert.Empty(Read(text + "\n").All);

    private static Findings Read(string text)
    {
        var findings = new Findings();
        var fields = new RecordReader(YamlReader.ReadMap(new InputText("a.yaml", text), 0, text.Length, findings)!, "test", findings);
        _ = fields.Date("date");
        _ = fields.Flag("flag");
        _ = fields.Number("number");
        _ = fields.Language("language");
        _ = fields.WebAddress("address");
        _ = fields.OneOf("kind", ["speech", "statement"]);
        _ = fields.Texts("texts");
        fields.ReportUnknownFields();
        return findings;
    }
}
