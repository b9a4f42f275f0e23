namespace Sourcebound.Tests.Support;

/// <summary>Where the project's own files are, whatever folder the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Site.csproj.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>A path below the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Site.csproj")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
