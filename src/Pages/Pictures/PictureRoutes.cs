using Sourcebound.Pages.Across;

namespace Sourcebound.Pages.Pictures;

/// <summary>Leads lines from figure to figure where no words stand: along the free bands above the rows, and down the left edges of the columns.</summary>
internal static class PictureRoutes
{
    // What a mark takes to each side of its centre.
    private const int Reach = 7;

    // From a mark's centre to the left edge of its column's free strip.
    private const int Strip = 26;

    /// <summary>The lines between <paramref name="marks"/>.</summary>
    /// <param name="marks">The figures.</param>
    /// <param name="band">The height that is free above each.</param>
    public static IReadOnlyList<PictureRoute> Of(IReadOnlyList<PictureMark> marks, int band)
    {
        var byId = marks.ToDictionary(static mark => mark.Figure.RowId, StringComparer.Ordinal);
        List<PictureRoute> routes = [];
        foreach (var mark in marks)
        {
            var claim = mark.Figure.Claim;
            Add("supersedes", Other(claim.Supersedes), mark);
            Add("subset-of", mark, Other(claim.SubsetOf));
            Add("conflicts-with", mark, Other(claim.ConflictsWith));

            PictureMark? Other(string? id) => id is null ? null : byId.GetValueOrDefault(mark.Figure.RowIdOf(id));
        }

        return routes;

        void Add(string kind, PictureMark? from, PictureMark? to)
        {
            // A conflict that both records state is one.
            if (from is not null && to is not null && from != to
                && !(kind == "conflicts-with" && routes.Exists(route => route.Kind == kind && route.From == to.Figure && route.To == from.Figure)))
            {
                routes.Add(new PictureRoute(kind, from.Figure, to.Figure, Corners(from, to, band, routes.Count % 3)));
            }
        }
    }

    // Three tracks side by side, so that neighbouring lines do not become one.
    private static IReadOnlyList<(int X, int Y)> Corners(PictureMark from, PictureMark to, int band, int track)
    {
        var y = from.Y - Reach - band + 5 + (track * 3);
        var x = to.X - Strip + (track * 4);
        return [(from.X, from.Y - Reach), (from.X, y), (x, y), (x, to.Y), (to.X - Reach, to.Y)];
    }
}
