using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>How one style cites an article.</summary>
/// <param name="Style">The style's own name, the same in every language.</param>
/// <param name="Runs">The words.</param>
internal sealed record StyledCitation(string Style, IReadOnlyList<CitedRun> Runs)
{
    /// <summary>Whether it is an entry for a program, whose lines stay as they are.</summary>
    public bool IsEntry { get; init; }

    /// <summary>The words alone.</summary>
    public string Text => string.Concat(Runs.Select(static run => run.Text));
}

/// <summary>Words of a citation.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">Their language when it is not the page's, or null.</param>
/// <param name="IsItalic">Whether the style sets them in italics.</param>
internal sealed record CitedRun(string Text, LanguageTag? Language = null, bool IsItalic = false);
