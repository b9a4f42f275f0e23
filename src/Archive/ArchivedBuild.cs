using Sourcebound.Archive.Signing;

namespace Sourcebound.Archive;

/// <summary>What a build was given, as far as its archives tell.</summary>
/// <param name="Input">The input folder.</param>
/// <param name="GivenAddress">The public address that the command line put in place of the input's own, or null.</param>
/// <param name="Commit">The commit of the input, as whoever started the build named it, or null.</param>
internal sealed record ArchivedBuild(string Input, Uri? GivenAddress, string? Commit)
{
    /// <summary>The signatures that the editor made; none by any key unless the publication's keys were given.</summary>
    public SignatureFiles Signatures { get; init; } = new(Input, signing: null);

    /// <summary>The command that builds the site again, from a folder that holds <c>program/</c> and <c>input/</c>.</summary>
    public string Command => GivenAddress is null ? Plain : $"{Plain} --base-url {Quoted(GivenAddress.OriginalString)}";

    private static string Plain => "cd program && dotnet run -- --input ../input --output ../site";

    // As a POSIX shell takes it, whatever stands in it.
    private static string Quoted(string word) => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
