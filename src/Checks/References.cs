using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>Every place of an article that refers to a record by its id.</summary>
internal static class References
{
    /// <summary>Ids that stand for something without being a record's.</summary>
    private static readonly string[] Reserved = [Binding.Unsourced, Claim.TheArticle, Agent.Editor];

    /// <summary>The references in the article's text: bindings of words, sentences and originals, and stand-off bindings.</summary>
    public static IEnumerable<Stated<string>> InText(Article article) =>
    [
        .. article.Passages.SelectMany(static passage => passage.Bindings)
            .Where(static binding => binding.Form != BindingForm.Embedded)
            .Concat(article.EmbeddedOriginals.Select(static embedded => embedded.Citation).OfType<Binding>())
            .Where(binding => binding.KeySpan.Input == article.Input)
            .Select(static binding => new Stated<string>(binding.Key, binding.KeySpan)),
        .. article.Records.Bindings.Select(static binding => binding.Key),
    ];

    /// <summary>The references from agents, sources, claims, notes and the front matter, with what they may lead to.</summary>
    public static IEnumerable<(Stated<string> Reference, IEnumerable<string> Candidates)> InRecords(Article article)
    {
        var records = article.Records;
        var agents = records.Agents.Select(static agent => agent.Id).ToList();
        var sources = records.Sources.Select(static source => source.Id).ToList();
        var claims = records.Claims.Select(static claim => claim.Id).ToList();
        var notes = records.Notes.Select(static note => note.Id).ToList();
        List<(Stated<string>?, IEnumerable<string>)> all = [(article.FrontMatter.SuppliedAs, sources)];
        all.AddRange(article.FrontMatter.Values.Select(value => (value.Source, (IEnumerable<string>)sources)));
        foreach (var agent in records.Agents)
        {
            all.AddRange([(agent.RunBy, agents), (agent.GlossSource, [.. sources, Agent.Editor])]);
        }

        foreach (var source in records.Sources)
        {
            all.AddRange([(source.Author, agents), (source.Relays, agents)]);
            all.AddRange(source.Translations.SelectMany(static translation => translation.Notes).Select(note => (note.Note, (IEnumerable<string>)notes)));
        }

        all.AddRange(records.Pictures.Select(picture => (picture.Source, (IEnumerable<string>)sources)));
        foreach (var claim in records.Claims)
        {
            all.AddRange([(claim.Claimant, [.. agents, Claim.TheArticle]), (claim.Source, [.. sources, Binding.Unsourced])]);
            all.AddRange(claim.Via.Select(via => ((Stated<string>?)via, (IEnumerable<string>)agents)));
            all.AddRange([(claim.Supersedes, claims), (claim.SubsetOf, claims), (claim.ConflictsWith, claims)]);
            all.AddRange(claim.VerifiedBy.Select(source => ((Stated<string>?)source, (IEnumerable<string>)sources)));
        }

        all.AddRange(records.Notes.SelectMany(static note => note.Targets)
            .Select(target => ((Stated<string>?)target, records.All.Select(static record => record.Id).Concat(article.Passages.Select(static passage => passage.Id)))));
        return all.Where(static pair => pair.Item1 is { Value.Length: > 0 }).Select(static pair => (pair.Item1!, pair.Item2));
    }

    /// <summary>Whether <paramref name="id"/> is a word that stands for itself.</summary>
    public static bool IsReserved(string id) => Reserved.Contains(id);
}
