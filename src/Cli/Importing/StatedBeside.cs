using Sourcebound.Exports;

namespace Sourcebound.Cli.Importing;

/// <summary>What a supplied file states of itself beside its text: a page its author or address, Markdown a line of its front matter.</summary>
/// <param name="Name">What the file says it is, or null when the words say so themselves.</param>
/// <param name="Words">The words.</param>
internal sealed record StatedBeside(string? Name, string Words)
{
    /// <summary>The statement as a comment shows it.</summary>
    public string Line => Name is null ? $"| {YamlComment.Of(Words)}" : $"{Name}: {QuotedYaml.Of(Words)}";
}
