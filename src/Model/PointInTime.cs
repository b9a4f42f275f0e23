using System.Globalization;
using System.Text.RegularExpressions;

namespace Sourcebound.Model;

/// <summary>Times as editors write them.</summary>
internal static partial class PointInTime
{
    /// <summary>What <see cref="Parse"/> takes (JSON Schema, pattern).</summary>
    public const string Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2}))?$";

    /// <summary>How one is written.</summary>
    public const string Help = "write it as `2022-02-25T06:00Z` or `2022-02-25T08:00+02:00`; a day alone begins at midnight UTC";

    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <summary>A time of RFC 3339, with or without seconds, or a day, which begins at midnight UTC; null when it is neither.</summary>
    public static DateTimeOffset? Parse(string text) =>
        Form().IsMatch(text) && DateTimeOffset.TryParseExact(text.EndsWith('Z') ? text[..^1] + "+00:00" : text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>The time in UTC, as <see cref="Parse"/> takes it.</summary>
    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString(time.UtcDateTime.Second == 0 ? "yyyy-MM-dd'T'HH:mm'Z'" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(Pattern, RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
