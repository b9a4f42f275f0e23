using System.Collections.Immutable;
using System.Globalization;
using Sourcebound.Model;
using Sourcebound.Pages;

namespace Sourcebound.Cli.Lists;

/// <summary>One thing that the input holds: an article with its uses, and a record of it or null.</summary>
/// <param name="Citations">The article; null for an agent of the whole publication.</param>
/// <param name="Record">A source, claim or agent, or null when the row stands for the article.</param>
internal sealed record ListRow(CitationIndex? Citations, IRecord? Record)
{
    /// <summary>The article; only for rows that have one.</summary>
    public Article Article => Citations!.Article;

    /// <summary>The source of a list of sources.</summary>
    public Source Source => (Source)Record!;

    /// <summary>The claim of a list of claims or figures.</summary>
    public Claim Claim => (Claim)Record!;

    /// <summary>The agent of a list of agents.</summary>
    public Agent Agent => (Agent)Record!;
}

/// <summary>A list that <c>list</c> prints.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Rows">Its rows, in the order of the input.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record InputList(string Name, Func<ImmutableArray<Agent>, IReadOnlyList<CitationIndex>, IEnumerable<ListRow>> Rows, ImmutableArray<ListColumn<ListRow>> Columns)
{
    private static readonly ListColumn<ListRow> ArticleColumn = new("article", static row => row.Citations?.Article.Slug.Value);

    /// <summary>All lists.</summary>
    public static ImmutableArray<InputList> All { get; } =
    [
        new("articles", static (_, articles) => articles.Select(static article => new ListRow(article, null)),
        [
            ArticleColumn,
            new("edition", static row => Day(row.Article.FrontMatter.Edition.Date)),
            new("draft", static row => row.Article.FrontMatter.Release.IsDraft ? "draft" : null),
            new("embargo", static row => row.Article.FrontMatter.Release.Embargo is { } end ? PointInTime.Format(end) : null),
            new("language", static row => row.Article.FrontMatter.Language.Value),
            new("headline", static row => row.Article.FrontMatter.Headline),
            new("label", static row => row.Article.FrontMatter.Label),
            new("sources", static row => row.Article.Records.Sources.Length),
            new("claims", static row => row.Article.Records.Claims.Length),
            new("quotations", static row => Coverage.Of(row.Article).Quotations),
            new("figures", static row => Coverage.Of(row.Article).Figures),
            new("unsourced", static row => row.Citations!.Unsourced.Count),
            new("corrections", static row => row.Article.Corrections.Count()),
        ]),
        new("sources", static (_, articles) => articles.SelectMany(static article => article.Article.Records.Sources.Select(source => new ListRow(article, source))),
        [
            ArticleColumn,
            new("id", static row => row.Source.Id),
            new("kind", static row => row.Source.Kind),
            new("label", static row => row.Source.Label),
            new("author", static row => row.Source.Author?.Value),
            new("relays", static row => row.Source.Relays?.Value),
            new("issued", static row => Day(row.Source.Issued)),
            new("language", static row => row.Source.Language?.Value),
            new("text", static row => row.Source.Text?.Path),
            new("url", static row => row.Source.Access.Url),
            new("uses", static row => row.Citations!.UsesOf(row.Source).Count()),
        ]),
        new("claims", static (_, articles) => Claims(articles), [.. TheClaim()]),
        new("figures", static (_, articles) => Claims(articles).Where(static row => row.Claim.Quantity is not null), [.. TheClaim(), .. TheFigure()]),
        new("agents", static (shared, articles) => shared.Select(static agent => new ListRow(null, agent))
            .Concat(articles.SelectMany(article => article.Article.Records.Agents.Except(shared).Select(agent => new ListRow(article, agent)))),
        [
            ArticleColumn,
            new("id", static row => row.Agent.Id),
            new("kind", static row => row.Agent.Kind),
            new("name", static row => row.Agent.Name),
            new("language", static row => row.Agent.Language?.Value),
            new("role", static row => row.Agent.Role),
            new("handle", static row => row.Agent.Handle),
            new("platform", static row => row.Agent.Platform),
        ]),
    ];

    private static IEnumerable<ListRow> Claims(IReadOnlyList<CitationIndex> articles) =>
        articles.SelectMany(static article => article.Article.Records.Claims.Select(claim => new ListRow(article, claim)));

    private static IEnumerable<ListColumn<ListRow>> TheClaim() =>
    [
        ArticleColumn,
        new("id", static row => row.Claim.Id),
        new("claimant", static row => row.Claim.Claimant?.Value),
        new("via", static row => row.Claim.Via.Select(static agent => agent.Value)),
        new("source", static row => row.Claim.Source.Value),
        new("status", static row => row.Claim.Status),
        new("about", static row => row.Claim.About),
        new("as_of", static row => Day(row.Claim.AsOf)),
        new("uses", static row => row.Citations!.EntryOf(row.Claim.Id)?.Uses.Count ?? 0),
    ];

    private static IEnumerable<ListColumn<ListRow>> TheFigure() =>
    [
        new("comparator", static row => row.Claim.Quantity!.Comparator),
        new("value", static row => row.Claim.Quantity!.Value),
        new("minimum", static row => row.Claim.Quantity!.Minimum),
        new("maximum", static row => row.Claim.Quantity!.Maximum),
        new("unit", static row => row.Claim.Unit?.Printed),
        new("unit_class", static row => row.Claim.Unit?.Class),
    ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Day(StatedDate? date) => date?.Date is { } day ? Day(day) : date?.AsPrinted;
}
