using Sourcebound.Model;

namespace Sourcebound.Exports;

/// <summary>The articles that changed last, which a feed lists; of all others nothing is kept, however many there are.</summary>
internal sealed class LatestEntries
{
    // Readers ask for the whole file again and again.
    private const int Most = 50;

    private readonly Lock gate = new();
    private readonly SortedDictionary<(DateOnly Updated, string Slug), FeedEntry> entries = new(Comparer<(DateOnly Updated, string Slug)>.Create(static (left, right) =>
        left.Updated != right.Updated ? right.Updated.CompareTo(left.Updated) : string.CompareOrdinal(left.Slug, right.Slug)));

    /// <summary>The entries, the latest first.</summary>
    public IReadOnlyCollection<FeedEntry> All => entries.Values;

    /// <summary>Takes an article in, if it is among the latest so far; may be called from several threads.</summary>
    /// <param name="updated">The day of its last change.</param>
    /// <param name="slug">Its name.</param>
    /// <param name="write">Writes its entry.</param>
    public void Offer(DateOnly updated, Slug slug, Func<FeedEntry> write)
    {
        var place = (updated, slug.Value);
        if (!IsAmongLatest(place))
        {
            return;
        }

        var entry = write();
        lock (gate)
        {
            entries[place] = entry;
            if (entries.Count > Most)
            {
                entries.Remove(entries.Keys.Last());
            }
        }
    }

    private bool IsAmongLatest((DateOnly Updated, string Slug) place)
    {
        lock (gate)
        {
            return entries.Count < Most || entries.Comparer.Compare(place, entries.Keys.Last()) < 0;
        }
    }
}
