using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Reading.Yaml;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Reading;

/// <summary>The damage of <c>tests/schemas/refused.yaml</c>, as the program sees it; <c>tests/checkers/schemas.mjs</c> shows the same to the schemas.</summary>
public sealed class RefusedRecordTests
{
    private static readonly YamlMap All = ReadAll();

    public static TheoryData<string, int> Refused =>
        [.. new[] { "both", "readers" }.SelectMany(static list => Enumerable.Range(0, Items(list).Length).Select(index => (list, index)))];

    public static TheoryData<int> Taken => [.. Enumerable.Range(0, Items("schemas").Length)];

    [Theory]
    [MemberData(nameof(Refused))]
    public void The_program_refuses_the_record_where_the_list_says(string list, int index)
    {
        using var site = new SmallSite();
        var damage = Damage(site, Items(list)[index]);
        var (place, code) = damage["finding"].Split(' ') is [var first, var second] ? (first, second) : throw new InvalidDataException(damage["finding"]);

        var run = site.Check();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"input/{damage["file"]}:{place}: error {code}: ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public void The_program_takes_what_only_a_schema_refuses(int index)
    {
        using var site = new SmallSite();
        Damage(site, Items("schemas")[index]);
        Assert.DoesNotContain("error", site.Check().Out, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Damage(SmallSite site, YamlNode item)
    {
        var damage = ((YamlMap)item).Entries.ToDictionary(static entry => entry.Key.Value, static entry => ((YamlScalar)entry.Value).Value, StringComparer.Ordinal);
        var path = site.PathOf($"input/{damage["file"]}");
        if (damage.TryGetValue("text", out var text))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        else
        {
            SmallSite.Replace(path, damage["replace"], damage["with"]);
        }

        return damage;
    }

    private static ImmutableArray<YamlNode> Items(string list) => All.Entries.First(entry => entry.Key.Value == list).Value is YamlList { Items: var items } ? items : [];

    private static YamlMap ReadAll()
    {
        var text = File.ReadAllText(Repository.PathOf("tests", "schemas", "refused.yaml"));
        return YamlReader.ReadMap(new InputText("refused.yaml", text), 0, text.Length, new Findings())!;
    }
}
