using System.Text.Json;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cli;

public sealed class JsonFormatTests
{
    [Fact]
    public void Findings_as_json_have_every_field_and_their_offset_leads_to_the_words()
    {
        using var site = new SmallSite();
        site.AddParagraph("🔊 In all 316 people.");
        var run = CommandRun.Of("check", "--input", site.PathOf("input"), "--format", "json");

        using var document = JsonDocument.Parse(run.Out);
        var finding = Assert.Single(document.RootElement.EnumerateArray(), static finding => finding.GetProperty("code").GetString() == "ATT102");
        Assert.Equal(
            ["code", "name", "severity", "file", "line", "column", "endLine", "endColumn", "utf16Column", "utf16EndColumn", "offset", "length", "message", "help", "notes"],
            finding.EnumerateObject().Select(static field => field.Name));
        Assert.Equal(
            [14, 10, 14, 13, 11, 14],
            new[] { "line", "column", "endLine", "endColumn", "utf16Column", "utf16EndColumn" }.Select(name => finding.GetProperty(name).GetInt32()));
        Assert.Equal("316", File.ReadAllText(site.Article).Substring(finding.GetProperty("offset").GetInt32(), finding.GetProperty("length").GetInt32()));
    }
}
