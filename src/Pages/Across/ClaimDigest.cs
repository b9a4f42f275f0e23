using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Sourcebound.Model;

namespace Sourcebound.Pages.Across;

/// <summary>A place in an article where a claim's words stand.</summary>
/// <param name="Id">The id of the words on the article's page.</param>
/// <param name="Paragraph">The paragraph's number.</param>
/// <param name="Words">The words, or their beginning.</param>
/// <param name="Language">The language of the words.</param>
internal sealed record UseDigest(string Id, string Paragraph, string Words, LanguageTag Language);

/// <summary>What pages across articles keep of a claim; it holds no place of a file, so that the article itself can be let go.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Claimant">Who claims it.</param>
/// <param name="IsImplied">Whether the text only implies the claimant.</param>
/// <param name="Via">Names of those that passed it on, nearest first.</param>
/// <param name="SourceId">Id of its source, or null when the article names none.</param>
/// <param name="SourceLabel">The label of that source, or null.</param>
/// <param name="Quantity">The stated number, or null.</param>
/// <param name="Unit">What is counted, or null.</param>
/// <param name="About">Whom or what it is about, or null.</param>
/// <param name="AsOf">The time it speaks of, or null.</param>
/// <param name="Status">How far it is confirmed, or null.</param>
/// <param name="Supersedes">Id of the earlier claim it replaces, or null.</param>
/// <param name="SubsetOf">Id of the claim whose number includes this one, or null.</param>
/// <param name="ConflictsWith">Id of a claim it contradicts, or null.</param>
/// <param name="Remark">The editor's remark, or null.</param>
/// <param name="Uses">Where its words stand.</param>
internal sealed record ClaimDigest(
    string Id,
    Claimant Claimant,
    bool IsImplied,
    ImmutableArray<RecordText> Via,
    string? SourceId,
    RecordText? SourceLabel,
    Quantity? Quantity,
    Unit? Unit,
    string? About,
    StatedDate? AsOf,
    string? Status,
    string? Supersedes,
    string? SubsetOf,
    string? ConflictsWith,
    RecordText? Remark,
    ImmutableArray<UseDigest> Uses)
{
    /// <summary>The digest of <paramref name="claim"/>.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="claimant">Who claims it.</param>
    /// <param name="citations">The article with its uses.</param>
    /// <param name="sources">The article's sources.</param>
    public static ClaimDigest Of(Claim claim, Claimant claimant, CitationIndex citations, IReadOnlyList<SourceDigest> sources)
    {
        var article = citations.Article;
        var source = sources.FirstOrDefault(source => source.Id == claim.Source.Value);
        return new ClaimDigest(
            claim.Id,
            claimant,
            claim.IsClaimantImplied,
            [.. claim.Via.Select(via => article.Records.Find<Agent>(via.Value)).OfType<Agent>().Select(agent => RecordText.Of(agent.Name, article, agent.Language))],
            source?.Id,
            source?.Label,
            claim.Quantity,
            claim.Unit,
            claim.About,
            // How a day was worked out stands on the article's own pages; its place would hold the whole file.
            claim.AsOf?.Alone,
            Vocabulary.ClaimStatuses.FirstOrDefault(status => status == claim.Status),
            claim.Supersedes?.Value,
            claim.SubsetOf?.Value,
            claim.ConflictsWith?.Value,
            claim.Remark is null ? null : RecordText.Of(claim.Remark, article),
            [.. citations.EntryOf(claim.Id)?.Uses.Select(static use => new UseDigest(use.Id, use.Passage.Id[1..], use.Words, use.Passage.Language)) ?? []]);
    }
}

/// <summary>A claim together with the article that reports it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Claim">The claim.</param>
internal sealed record ArticleClaim(ArticleSummary Article, ClaimDigest Claim)
{
    /// <summary>Its id on pages that show claims of several articles.</summary>
    public string RowId => RowIdOf(Claim.Id);

    /// <summary>The id there of another claim of the same article.</summary>
    public string RowIdOf(string claim) => $"f-{Article.Slug}_{claim}";

    /// <summary>Whether it is the same claim: each is digested once.</summary>
    public bool Equals(ArticleClaim? other) => other is not null && ReferenceEquals(Claim, other.Claim);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Claim);
}
