using System.Text.RegularExpressions;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Architecture;

public sealed partial class SourceFileTests
{
    private const int Longest = 250;

    public static TheoryData<string> Files => [.. new[] { "src", "tests" }
        .SelectMany(static folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
        .Select(static file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Where(static file => !file.Contains("/node_modules/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_source_file_is_short_enough_to_be_read_at_once(string file) =>
        Assert.InRange(File.ReadLines(Repository.PathOf(file.Split('/'))).Count(), 1, Longest);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_namespace_is_its_folder(string file)
    {
        var name = Namespace().Match(File.ReadAllText(Repository.PathOf(file.Split('/')))).Groups[1].Value;
        var folder = Path.GetDirectoryName(file)!.Replace('\\', '/').Replace('/', '.');
        var expected = "Sourcebound" + folder.Replace("src", "", StringComparison.Ordinal).Replace("tests", ".Tests", StringComparison.Ordinal);

        // The first statements of a program stand in no namespace.
        Assert.Equal(Path.GetFileName(file) == "Program.cs" ? "" : expected, name);
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
