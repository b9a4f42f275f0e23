using System.Text;
using System.Xml.Linq;
using Sourcebound.Archive;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Archive;

/// <summary>The program carries what it is built from.</summary>
public sealed class ProgramFilesTests
{
    private static readonly string[] Folders = ["src", "theme", ".build"];
    private static readonly string[] Files = ["Site.csproj", ".editorconfig", "LICENSE", "README.md"];

    [Fact]
    public void It_carries_each_file_of_its_source_byte_for_byte_and_no_other()
    {
        var expected = Folders
            .SelectMany(static folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
            .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Concat(Files)
            .Order(StringComparer.Ordinal);
        var carried = ProgramFiles.In("").ToList();
        Assert.Equal(expected, carried.Select(static file => file.Path));
        foreach (var file in carried)
        {
            Assert.Equal(Convert.ToHexString(File.ReadAllBytes(Repository.PathOf(file.Path.Split('/')))), Convert.ToHexString(Read(file)));
        }
    }

    [Fact]
    public void Whatever_the_project_file_names_is_carried()
    {
        var carried = ProgramFiles.In("").Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        var project = XDocument.Parse(Encoding.UTF8.GetString(Read(ProgramFiles.In("").Single(static file => file.Path == "Site.csproj"))));
        var named = project.Descendants().Attributes()
            .Where(static attribute => attribute.Name.LocalName is "Include" or "Project" && attribute.Value.Contains('/', StringComparison.Ordinal))
            .SelectMany(static attribute => attribute.Value.Split(';'))
            .ToList();
        Assert.Contains("src/**/*.cs", named);
        Assert.All(named, name => Assert.Contains(carried, path => path.StartsWith(name.Split('*')[0], StringComparison.Ordinal)));
    }

    private static byte[] Read(PayloadFile file)
    {
        using var content = file.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
