using System.Text.Json;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Archive;

/// <summary>What a build was given and its input does not say is written down, so that the next one is given it, too.</summary>
public sealed class RebuiltBagTests : IDisposable
{
    private const string Commit = "1b9fb2bed1a9cc54962d4b54c1345bf6b01f6d6e";
    private readonly TemporaryFolder folder = new();

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(null, "cd program && dotnet run -- --input ../input --output ../site")]
    [InlineData("https://example.org/a'b", @"cd program && dotnet run -- --input ../input --output ../site --base-url 'https://example.org/a'\''b/'")]
    public void The_input_in_a_bag_and_the_command_it_names_give_the_same_bag(string? address, string command)
    {
        string[] given = address is null ? [] : ["--base-url", address];
        Build(Repository.PathOf("input"), "first", given);
        using var bag = new OpenedBag(folder.PathOf("first"));
        Assert.Equal(command, bag.Info("Rebuild-Command"));
        Assert.Equal(address is null ? null : $"{address}/", bag.Info("External-Identifier") is { } named && !named.StartsWith("swh:", StringComparison.Ordinal) ? named : null);
        bag.Extract("data/input/", folder.PathOf("elsewhere", "input"));
        Build(folder.PathOf("elsewhere", "input"), "second", given);
        Assert.Equal(FolderState.Of(folder.PathOf("first")), FolderState.Of(folder.PathOf("second")));
    }

    [Fact]
    public void A_commit_stands_in_the_list_of_archives_and_changes_nothing_that_they_hold()
    {
        Build(Repository.PathOf("input"), "without");
        Build(Repository.PathOf("input"), "with", "--commit", Commit);
        Assert.Equal(
            ["SHA256SUMS", "archive.json", "archive/index.html", "uk/archive/index.html"],
            FolderState.Of(folder.PathOf("without")).Except(FolderState.Of(folder.PathOf("with"))).Select(static line => line.Split(' ')[0]).Order(StringComparer.Ordinal));
        using var list = JsonDocument.Parse(File.ReadAllText(folder.PathOf("with", "archive.json")));
        Assert.Equal(Commit, list.RootElement.GetProperty("commit").GetString());
        using var other = JsonDocument.Parse(File.ReadAllText(folder.PathOf("without", "archive.json")));
        Assert.False(other.RootElement.TryGetProperty("commit", out _));
    }

    private void Build(string input, string output, params string[] given)
    {
        var run = CommandRun.Of(["build", "--input", input, "--output", folder.PathOf(output), .. given]);
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
    }
}
