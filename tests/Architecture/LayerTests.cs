using System.Text.RegularExpressions;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Sourcebound.Diagnostics;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Architecture;

/// <summary>No arrow backwards: which part of the program may use which.</summary>
public sealed partial class LayerTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = [],
        ["Model"] = ["Diagnostics"],
        ["Reading"] = ["Diagnostics", "Model"],
        ["Checks"] = ["Diagnostics", "Model"],
        ["Pages"] = ["Model", "Theme"],
        ["Theme"] = ["Model", "Pages"],
        ["Exports"] = ["Model", "Pages"],
        ["Imaging"] = ["Model"],
        ["Output"] = ["Diagnostics"],
        ["Archive"] = ["Model", "Output"],
    };

    private static readonly string[] Unbounded = ["Engines", "Cli"];

    private static readonly ArchUnitNET.Domain.Architecture Program = new ArchLoader().LoadAssemblies(typeof(Rule).Assembly).Build();

    public static TheoryData<string> Parts => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_uses_only_the_parts_it_may_use(string part)
    {
        var found = Program.Types.Where(type => PartOf(type.Namespace?.FullName ?? "") == part).ToList();
        var forbidden = found
            .SelectMany(static type => type.GetTypeDependencies(), static (type, target) => (type.FullName, Target: target.FullName, Part: PartOf(target.Namespace?.FullName ?? "")))
            .Where(use => use.Part is not null && use.Part != part && !Allowed[part].Contains(use.Part))
            .Select(static use => $"{use.FullName} uses {use.Target}").Distinct();
        Assert.NotEmpty(found);
        Assert.Empty(forbidden);
    }

    // Constants leave no trace in compiled code, so the source is asked as well.
    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_names_only_the_parts_it_may_use(string part)
    {
        var folder = part == "Theme" ? Repository.PathOf("theme") : Repository.PathOf("src", part);
        var forbidden =
            from file in Directory.EnumerateFiles(folder, part == "Theme" ? "*.cshtml" : "*.cs", SearchOption.AllDirectories)
            from Match use in Use().Matches(File.ReadAllText(file))
            where use.Groups[1].Value != part && !Allowed[part].Contains(use.Groups[1].Value)
            select $"{Path.GetRelativePath(Repository.Root, file)}: {use.Value}";
        Assert.Empty(forbidden);
    }

    [Fact]
    public void Every_part_of_the_program_has_its_place_in_the_rule()
    {
        var parts = Program.Types.Select(static type => PartOf(type.Namespace?.FullName ?? "")).OfType<string>().Distinct();
        Assert.Empty(parts.Except([.. Allowed.Keys, .. Unbounded]));
    }

    private static string? PartOf(string name) => name.Split('.') is ["Sourcebound", var part, ..] ? part : null;

    [GeneratedRegex(@"\bSourcebound\.([A-Z]\w+)")]
    private static partial Regex Use();
}
