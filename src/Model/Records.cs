using System.Collections.Immutable;

namespace Sourcebound.Model;

/// <summary>Everything an article's words can be bound to: its <c>sources.yaml</c> and the agents it shares.</summary>
/// <param name="Agents">Agents of the article, then those of the publication.</param>
/// <param name="Sources">Sources, in written order.</param>
/// <param name="Claims">Claims, in written order.</param>
/// <param name="Notes">Notes, in written order.</param>
/// <param name="Bindings">Bindings written beside the text.</param>
internal sealed record Records(
    ImmutableArray<Agent> Agents,
    ImmutableArray<Source> Sources,
    ImmutableArray<Claim> Claims,
    ImmutableArray<Note> Notes,
    ImmutableArray<StandOffBinding> Bindings)
{
    /// <summary>The pictures that the edition holds and the article may show, in written order.</summary>
    public ImmutableArray<PictureRecord> Pictures { get; init; } = [];

    /// <summary>The record of the picture in this file, or null.</summary>
    public PictureRecord? Picture(string file) => Pictures.FirstOrDefault(picture => picture.File.Value == file);

    /// <summary>All entries with an id, in written order of their kinds.</summary>
    public IReadOnlyList<IRecord> All { get; } = [
        .. Agents, .. Sources, .. Sources.SelectMany(static source => source.Translations), .. Claims, .. Notes];

    private Dictionary<string, IRecord> ById => field ??= Index(All);

    /// <summary>The entry of type <typeparamref name="T"/> with this id, or null.</summary>
    public T? Find<T>(string? id)
        where T : class, IRecord => id is not null && ById.TryGetValue(id, out var found) ? found as T : null;

    /// <summary>The source that a key leads to: itself, or its claim's; null for a key that leads to none.</summary>
    public Source? SourceOf(string key) => Find<Source>(key) ?? Find<Source>(Find<Claim>(key)?.Source.Value);

    /// <summary>Ids that words may be bound to.</summary>
    public IReadOnlyCollection<string> Keys =>
        [.. Sources.Select(static source => source.Id), .. Claims.Select(static claim => claim.Id), Binding.Unsourced];

    private static Dictionary<string, IRecord> Index(IEnumerable<IRecord> records)
    {
        Dictionary<string, IRecord> index = new(StringComparer.Ordinal);
        foreach (var record in records)
        {
            index.TryAdd(record.Id, record);
        }

        return index;
    }
}
