namespace Sourcebound.Imaging.Lettering;

/// <summary>Letters of one font in one direction.</summary>
/// <param name="Text">The letters.</param>
/// <param name="Face">The font.</param>
/// <param name="Level">Their level, as <see cref="BidiLevels"/> found it.</param>
/// <param name="Glyphs">Their glyphs.</param>
/// <param name="Width">How much room they take, in parts of a pixel.</param>
internal sealed record LetteredRun(string Text, Face Face, int Level, IReadOnlyList<PlacedGlyph> Glyphs, int Width)
{
    /// <summary>Whether it parts words.</summary>
    public bool IsSpace => Text == " ";
}

/// <summary>A line.</summary>
/// <param name="Runs">What stands in it, in the order of reading.</param>
internal sealed record LetteredLine(IReadOnlyList<LetteredRun> Runs)
{
    /// <summary>How much room it takes, in parts of a pixel.</summary>
    public int Width => Runs.Sum(static run => run.Width);

    /// <summary>What stands in it, from left to right as it is seen (UAX 9, L2).</summary>
    public IReadOnlyList<LetteredRun> Seen
    {
        get
        {
            List<LetteredRun> seen = [.. Runs];
            for (var level = Runs.Max(static run => run.Level); level > 0; level--)
            {
                for (var begin = 0; begin < seen.Count; begin++)
                {
                    var end = begin;
                    while (end < seen.Count && seen[end].Level >= level)
                    {
                        end++;
                    }

                    if (end > begin)
                    {
                        seen.Reverse(begin, end - begin);
                        begin = end;
                    }
                }
            }

            return seen;
        }
    }
}
