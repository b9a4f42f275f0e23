using System.Collections.Frozen;

namespace Sourcebound.Model;

/// <summary>What rules need to know of a language that an article or a source speaks; words are compared whatever their case.</summary>
/// <param name="IsKnown">Whether there is data for the language; without it only marks, digits and scripts can be judged.</param>
/// <param name="Negations">Words that turn a statement round: "not", "не".</param>
/// <param name="Weekdays">Names of weekdays, in every form that texts print.</param>
/// <param name="UnitClasses">The class (<see cref="Vocabulary.UnitClasses"/>) of words that say what a figure counts.</param>
internal sealed record LanguageFacts(
    bool IsKnown,
    FrozenSet<string> Negations,
    FrozenDictionary<string, DayOfWeek> Weekdays,
    FrozenDictionary<string, string> UnitClasses)
{
    /// <summary>What is known of a language without data: nothing.</summary>
    public static LanguageFacts Unknown { get; } = new(
        false, FrozenSet<string>.Empty, FrozenDictionary<string, DayOfWeek>.Empty, FrozenDictionary<string, string>.Empty);
}
