using Sourcebound.Output;

namespace Sourcebound.Archive;

/// <summary>What a bag carries: the site, what it was made of, and what made it.</summary>
internal sealed class BagPayload
{
    /// <summary>The folder of the published files that archives hold.</summary>
    public const string Site = "data/site/";

    /// <summary>The folder of the input.</summary>
    public const string Input = "data/input/";

    /// <summary>The folder of the program's source.</summary>
    public const string Program = "data/program/";

    private BagPayload(IReadOnlyList<PayloadFile> files)
    {
        Files = files;
        Tree = GitTree.Of(files.Select(static file => (file.Folder, file.Name, file.Facts)));
    }

    /// <summary>All files, by path in ordinal order.</summary>
    public IReadOnlyList<PayloadFile> Files { get; }

    /// <summary>The same files as git would keep them.</summary>
    public GitTree Tree { get; }

    /// <summary>Those of them that are the published site.</summary>
    public IEnumerable<PayloadFile> Held => Files.Where(static file => file.Folder == Site);

    /// <summary>Number of bytes.</summary>
    public long Length => Files.Sum(static file => file.Facts.Length);

    /// <summary>Gathers it.</summary>
    /// <param name="held">The published files that archives hold.</param>
    /// <param name="build">What the build was given.</param>
    /// <exception cref="OutputException">A file of the input cannot be read.</exception>
    public static BagPayload Of(IReadOnlyList<OutputFile> held, ArchivedBuild build) => new(
    [
        .. InputFiles.In(build.Input, Input, build.Withheld),
        .. ProgramFiles.In(Program),
        .. held.Select(static file => new PayloadFile(Site, file.Path, file.Facts, file.Open)),
    ]);
}
