using SkiaSharp;

namespace Sourcebound.Imaging.Lettering;

/// <summary>A glyph's contours as closed lines of many short pieces, y growing downwards.</summary>
/// <param name="Contours">The points of each, in units of which the height of the type has two to the power of <see cref="Bits"/>.</param>
internal sealed record Outline(IReadOnlyList<(int X, int Y)[]> Contours)
{
    /// <summary>The size at which Skia gives every point as a whole number of quarters.</summary>
    public const int Size = 1024;

    private const int Quarters = 4;
    private const int Steps = 8;

    /// <summary>The height of the type, 1024 times 4 times 64 units, as a power of two.</summary>
    public const int Bits = 18;

    /// <summary>The outline in <paramref name="path"/>, which holds straight lines and quadratic curves, as TrueType has them.</summary>
    public static Outline Of(SKPath path)
    {
        List<(int, int)[]> contours = [];
        List<(int, int)> points = [];
        using var parts = path.CreateRawIterator();
        Span<SKPoint> given = stackalloc SKPoint[4];
        for (var verb = parts.Next(given); verb != SKPathVerb.Done; verb = parts.Next(given))
        {
            switch (verb)
            {
                case SKPathVerb.Move:
                    Close();
                    points.Add(Whole(given[0], Steps * Steps));
                    break;
                case SKPathVerb.Line:
                    points.Add(Whole(given[1], Steps * Steps));
                    break;
                case SKPathVerb.Quad:
                    points.AddRange(Curve(given[0], given[1], given[2]));
                    break;
                case SKPathVerb.Close:
                    break;
                default:
                    throw new NotSupportedException($"the outlines of these fonts have no {verb}");
            }
        }

        Close();
        return new Outline(contours);

        void Close()
        {
            if (points.Count > 2)
            {
                contours.Add([.. points]);
            }

            points.Clear();
        }
    }

    // Bézier's formula for eighths, multiplied by 64: no rounding anywhere.
    private static IEnumerable<(int, int)> Curve(SKPoint from, SKPoint through, SKPoint to)
    {
        var (a, b, c) = (Whole(from, 1), Whole(through, 1), Whole(to, 1));
        return Enumerable.Range(1, Steps).Select(step =>
        {
            var (first, second, third) = ((Steps - step) * (Steps - step), 2 * step * (Steps - step), step * step);
            return ((a.X * first) + (b.X * second) + (c.X * third), (a.Y * first) + (b.Y * second) + (c.Y * third));
        });
    }

    private static (int X, int Y) Whole(SKPoint point, int times) => ((int)MathF.Round(point.X * Quarters) * times, (int)MathF.Round(point.Y * Quarters) * times);
}
