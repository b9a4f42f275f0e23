using System.Collections.Immutable;
using Sourcebound.Archive.Signing;
using Sourcebound.Model;

namespace Sourcebound.Archive;

/// <summary>What a build was given, as far as its archives tell.</summary>
/// <param name="Input">The input folder.</param>
/// <param name="GivenAddress">The public address that the command line put in place of the input's own, or null.</param>
/// <param name="Commit">The commit of the input, as whoever started the build named it, or null.</param>
internal sealed record ArchivedBuild(string Input, Uri? GivenAddress, string? Commit)
{
    /// <summary>The signatures that the editor made; none by any key unless the publication's keys were given.</summary>
    public SignatureFiles Signatures { get; init; } = new(Input, signing: null);

    /// <summary>Articles of the input that are not published yet.</summary>
    public ImmutableArray<Slug> Withheld { get; init; } = [];

    /// <summary>The time by which every embargo of what is published has ended, or null when nothing was under any.</summary>
    public DateTimeOffset? Released { get; init; }

    /// <summary>The command that builds the site again, from a folder that holds <c>program/</c> and <c>input/</c>.</summary>
    public string Command => string.Join(' ',
    [
        "cd program && dotnet run -- --input ../input --output ../site",
        .. GivenAddress is { } address ? [$"--base-url {Quoted(address.OriginalString)}"] : Array.Empty<string>(),
        .. Released is { } released ? [$"--now {PointInTime.Format(released)}"] : Array.Empty<string>(),
    ]);

    // As a POSIX shell takes it, whatever stands in it.
    private static string Quoted(string word) => $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
