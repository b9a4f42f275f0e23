using System.Collections.Immutable;
using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>Something that somebody says is so: who claims it, who passed it on, how far it is confirmed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Span">Where the id stands.</param>
/// <param name="Claimant">Id of the agent that claims it, or null.</param>
/// <param name="IsClaimantImplied">Whether the text only implies the claimant and does not name it.</param>
/// <param name="Via">Ids of the agents that passed it on, nearest first.</param>
/// <param name="Source">Id of the source it leads to, or <see cref="Binding.Unsourced"/>.</param>
/// <param name="Quantity">The stated number, or null.</param>
/// <param name="Unit">What is counted, or null.</param>
/// <param name="About">Whom or what it is about, or null.</param>
/// <param name="AsOf">The time it speaks of, or null.</param>
/// <param name="Status">One of <see cref="Vocabulary.ClaimStatuses"/>, or null.</param>
/// <param name="Supersedes">Id of the earlier claim it replaces, or null.</param>
/// <param name="SubsetOf">Id of the claim whose number includes this one, or null.</param>
/// <param name="ConflictsWith">Id of a claim it contradicts, or null.</param>
/// <param name="Remark">The editor's remark for readers, or null.</param>
internal sealed record Claim(
    string Id,
    InputSpan Span,
    Stated<string>? Claimant,
    bool IsClaimantImplied,
    ImmutableArray<Stated<string>> Via,
    Stated<string> Source,
    Quantity? Quantity,
    Unit? Unit,
    string? About,
    StatedDate? AsOf,
    string? Status,
    Stated<string>? Supersedes,
    Stated<string>? SubsetOf,
    Stated<string>? ConflictsWith,
    string? Remark) : IRecord
{
    /// <summary>Ids of sources outside the claimant's side that confirm it.</summary>
    public ImmutableArray<Stated<string>> VerifiedBy { get; init; } = [];

    /// <summary>The reserved claimant: the article itself says it, in its own voice.</summary>
    public const string TheArticle = "article";

    /// <inheritdoc/>
    public string RecordKind => "claim";
}
