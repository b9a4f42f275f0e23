using Sourcebound.Model;

namespace Sourcebound.Pages.Across;

/// <summary>Who claims something: one shared agent, or the agents of several articles that agree in id, kind and name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is; empty for the article itself.</param>
/// <param name="Name">Its name; empty for the article itself.</param>
/// <param name="Language">The language of the name.</param>
/// <param name="IsShared">Whether the publication records it for all its articles.</param>
internal sealed record Claimant(string Id, string Kind, string Name, LanguageTag Language, bool IsShared)
{
    /// <summary>The article itself, in its own voice.</summary>
    public static Claimant TheArticle { get; } = new(Claim.TheArticle, "", "", default, IsShared: true);

    /// <summary>The claimant that <paramref name="agent"/> stands for.</summary>
    public static Claimant Of(Agent agent, Article article, bool isShared) =>
        new(agent.Id, agent.Kind, agent.Name, agent.Language ?? article.FrontMatter.Language, isShared);

    /// <summary>Its name in words alone.</summary>
    public string NameIn(Words words) => this == TheArticle ? words["claim.the-article"] : Name;
}

/// <summary>What the records of one article say of a claimant beside its name.</summary>
/// <param name="Claimant">The claimant.</param>
/// <param name="Role">The role printed beside the name, or null.</param>
/// <param name="Gloss">What the name means, or null.</param>
/// <param name="GlossBy">Label of the source that says so, or null when it is the editor.</param>
/// <param name="Account">Handle and platform, or null.</param>
internal sealed record ClaimantFacts(Claimant Claimant, RecordText? Role, RecordText? Gloss, RecordText? GlossBy, string? Account)
{
    /// <summary>The facts in <paramref name="agent"/>'s record.</summary>
    public static ClaimantFacts Of(Agent agent, Claimant claimant, Article article) => new(
        claimant,
        agent.Role is null ? null : RecordText.Of(agent.Role, article),
        agent.Gloss is null ? null : RecordText.Of(agent.Gloss, article),
        article.Records.Find<Source>(agent.GlossSource?.Value) is { } source ? RecordText.Of(source.Label, article) : null,
        agent.Handle is null ? null : string.Join(", ", new[] { agent.Handle, agent.Platform }.OfType<string>()));
}
