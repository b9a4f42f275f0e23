using System.Text;
using Sourcebound.Archive;
using Sourcebound.Output;
using Sourcebound.Tests.Support;

namespace Sourcebound.Tests.Archive;

/// <summary>Files of a publication that a test makes up, as an archive takes them in.</summary>
internal sealed class HeldFiles : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<OutputFile> files = [];

    /// <summary>A publication whose address is settled.</summary>
    public static ArchivedSite Site { get; } = new(
        "Made up", "A publication for tests.", "en", new Uri("https://news.example.org:8443/Base/"), "Nobody", null, null, new DateOnly(2022, 2, 25));

    /// <summary>All, by path.</summary>
    public IReadOnlyList<OutputFile> All => [.. files.OrderBy(static file => file.Path, StringComparer.Ordinal)];

    /// <summary>Adds a file.</summary>
    public HeldFiles With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a file.</summary>
    public HeldFiles With(string path, byte[] bytes)
    {
        var location = folder.PathOf($"{files.Count}");
        File.WriteAllBytes(location, bytes);
        files.Add(new OutputFile(path, FileFacts.Of(bytes), folder.Path) { Name = Path.GetFileName(location) });
        return this;
    }

    /// <summary>Adds one file's bytes under many more paths.</summary>
    public HeldFiles WithCopies(IEnumerable<string> paths)
    {
        var original = files[0];
        files.AddRange(paths.Select(path => original with { Path = path }));
        return this;
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();
}
