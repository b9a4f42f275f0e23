using Sourcebound.Diagnostics;
using Sourcebound.Diagnostics.Renderers;
using Sourcebound.Reading.Yaml;
using Xunit;

namespace Sourcebound.Tests.Reading;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", "a.yaml:3:1: error ATT009: the field `a` stands twice in one record")]
    [InlineData("a: 1\nb: *x\n", "a.yaml:2:4: error ATT009: aliases (`*name`) are not used here; write the value out")]
    [InlineData("a: &x [1]\nb: [*x, *x]\n", "a.yaml:1:4: error ATT009: anchors (`&name`) are not used here")]
    [InlineData("a: !System.IO.FileInfo x\n", "a.yaml:1:4: error ATT009: tags (`!System.IO.FileInfo`) are not used here")]
    [InlineData("a: 🔊\nb: !!str x\n", "a.yaml:2:4: error ATT009: tags (`tag:yaml.org,2002:str`) are not used here")]
    [InlineData("a:\n\t- b\n", "a.yaml:2:1: error ATT009: this is not YAML: a tab stands here")]
    [InlineData("- a\n- b\n", "a.yaml:1:1: error ATT009: expected `name: value` lines here")]
    [InlineData("words\n", "a.yaml:1:1: error ATT009: expected `name: value` lines here")]
    [InlineData("a: 1\n---\nb: 2\n", "a.yaml:2:1: error ATT009: a second document starts here")]
    [InlineData("a: \"x\\u202Ey\"\n", "a.yaml:1:4: error ATT009: a hidden direction control U+202E stands here")]
    [InlineData("a: \"x\\0y\"\n", "a.yaml:1:4: error ATT009: a NUL character stands here")]
    public void What_is_not_plain_yaml_is_refused_at_its_place(string text, string expected)
    {
        var (_, findings) = Read(text);
        Assert.Equal(expected, ConciseRenderer.Line(Assert.Single(findings.All), Paint.None));
    }

    [Fact]
    public void Nesting_has_an_end()
    {
        var (map, findings) = Read("a: " + new string('[', 5000) + new string(']', 5000) + "\n");
        Assert.Null(map);
        Assert.Contains("nested deeper than", Assert.Single(findings.All).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# a comment\n")]
    [InlineData("null\n")]
    public void An_empty_document_is_an_empty_record(string text)
    {
        var (map, findings) = Read(text);
        Assert.Empty(findings.All);
        Assert.Empty(map!.Entries);
    }

    [Fact]
    public void Every_value_knows_its_place_after_astral_characters_too()
    {
        const string Text = "🔊: \"🇺🇦\"\nlist: [ 🔊, 'b' ]\nmap: { c: d }\n";
        var (map, findings) = Read(Text);

        Assert.Empty(findings.All);
        Assert.Equal(["\"🇺🇦\"", "[ 🔊, 'b' ]", "{ c: d }"], map!.Entries.Select(static entry => Covered(entry.Value.Span)));
        Assert.Equal(["🔊", "list", "map"], map.Entries.Select(static entry => Covered(entry.Key.Span)));
        Assert.Equal(["🔊", "'b'"], ((YamlList)map.Entries[1].Value).Items.Select(static item => Covered(item.Span)));
    }

    private static string Covered(InputSpan span) => span.Input.Text.Substring(span.Start, span.Length);

    private static (YamlMap? Map, Findings Findings) Read(string text)
    {
        var findings = new Findings();
        return (YamlReader.ReadMap(new InputText("a.yaml", text), 0, text.Length, findings), findings);
    }
}
