using System.Collections.Immutable;

namespace Sourcebound.Model;

/// <summary>A published paragraph that was changed, added, taken out or moved.</summary>
/// <param name="Since">The state that had it otherwise.</param>
/// <param name="IsRecent">Whether no later state is recorded.</param>
/// <param name="Before">What it was, or null when it is new.</param>
/// <param name="After">What it became, or null when it is gone.</param>
/// <param name="Passage">The passage that it is now, or null when it is gone.</param>
/// <param name="Place">The passage beside which the change is told: itself, or what stands before the place where it stood; null in an empty article.</param>
internal sealed record ParagraphChange(
    PublishedState Since, bool IsRecent, PublishedParagraph? Before, PublishedParagraph? After, Passage? Passage, Passage? Place)
{
    /// <summary>The notes that explain it, in written order.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Whether it is the same paragraph at another place.</summary>
    public bool IsMove => Before is not null && Before.Sha256 == After?.Sha256;

    /// <summary>What it became: as the article has it, or as a later state records it; null when it is gone or only its hash is known.</summary>
    public string? Later => IsRecent ? Passage?.Text : After?.Text;

    /// <summary>How its words differ, from <see cref="Before"/> to <see cref="Later"/>; none when either side is not known.</summary>
    public IReadOnlyList<WordChange> Words => field ??= Before?.Text is { } before && Later is { } later ? WordChange.Between(before, later) : [];
}
