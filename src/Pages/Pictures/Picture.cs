using Sourcebound.Model;
using Sourcebound.Pages.Across;

namespace Sourcebound.Pages.Pictures;

/// <summary>Who claimed which figure when, laid out: one lane for each claimant, one column for each day. Lengths are CSS pixels.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Columns">The days, in order; figures whose day is not known stand in the last.</param>
/// <param name="Lanes">The claimants, in order of their first figure.</param>
/// <param name="Marks">The figures.</param>
/// <param name="Routes">What relates them.</param>
internal sealed record Picture(
    int Width, int Height, IReadOnlyList<PictureColumn> Columns, IReadOnlyList<PictureLane> Lanes, IReadOnlyList<PictureMark> Marks, IReadOnlyList<PictureRoute> Routes);

/// <summary>A day, or the place of figures whose day is not known.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="FollowsAtOnce">Whether it is the day after the column before it.</param>
internal sealed record PictureColumn(int X, IReadOnlyList<LabelLine> Heading, bool FollowsAtOnce);

/// <summary>The lane of one claimant.</summary>
/// <param name="Top">Its upper edge.</param>
/// <param name="Name">The claimant's name.</param>
internal sealed record PictureLane(int Top, IReadOnlyList<LabelLine> Name);

/// <summary>One figure.</summary>
/// <param name="Figure">The claim.</param>
/// <param name="Shape">What its form says of the number.</param>
/// <param name="X">Its centre.</param>
/// <param name="Y">Its centre.</param>
/// <param name="Label">The number and what is counted.</param>
internal sealed record PictureMark(ArticleClaim Figure, MarkShape Shape, int X, int Y, IReadOnlyList<LabelLine> Label);

/// <summary>How a figure is bounded, which is what the form of its mark tells.</summary>
internal enum MarkShape
{
    /// <summary>The bare number.</summary>
    Exact,

    /// <summary>More than it.</summary>
    MoreThan,

    /// <summary>It or more.</summary>
    AtLeast,

    /// <summary>Less than it.</summary>
    LessThan,

    /// <summary>It or less.</summary>
    AtMost,

    /// <summary>About it.</summary>
    About,

    /// <summary>From one number to another.</summary>
    Range,
}

/// <summary>A line from one figure to another.</summary>
/// <param name="Kind"><c>supersedes</c>, <c>conflicts-with</c> or <c>subset-of</c>.</param>
/// <param name="From">The figure superseded, in conflict, or the part.</param>
/// <param name="To">The figure that supersedes it, the other in conflict, or the whole.</param>
/// <param name="Corners">Where the line turns, both ends included.</param>
internal sealed record PictureRoute(string Kind, ArticleClaim From, ArticleClaim To, IReadOnlyList<(int X, int Y)> Corners);

/// <summary>One line of a label.</summary>
/// <param name="X">Where it begins on the left.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Runs">Its words, each run in one language.</param>
internal sealed record LabelLine(int X, int Y, IReadOnlyList<LabelRun> Runs);

/// <summary>Words of a label in one language.</summary>
/// <param name="Text">The words; a space at the beginning parts them from the run before.</param>
/// <param name="Language">Their language.</param>
/// <param name="IsStrong">Whether they are the number, or a heading.</param>
internal sealed record LabelRun(string Text, LanguageTag Language, bool IsStrong);
