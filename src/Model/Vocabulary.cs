using System.Collections.Immutable;

namespace Sourcebound.Model;

/// <summary>The words that fields of a record may hold.</summary>
internal static class Vocabulary
{
    /// <summary>What an agent can be.</summary>
    public static ImmutableArray<string> AgentKinds { get; } =
        ["person", "organization", "account", "military-formation", "publication", "group"];

    /// <summary>What a source can be.</summary>
    public static ImmutableArray<string> SourceKinds { get; } =
        ["social-post", "statement", "speech", "decree", "agency-report", "image", "document", "interview", "dataset", "external"];

    /// <summary>How the settings of a publication can let a rule weigh.</summary>
    public static ImmutableArray<string> RuleLevels { get; } = ["error", "warning", "note", "off"];

    /// <summary>The hosts that want files of their own beside a site.</summary>
    public static ImmutableArray<string> Hosts { get; } = ["github-pages", "netlify", "cloudflare-pages"];

    /// <summary>How exactly a date is known.</summary>
    public static ImmutableArray<string> DatePrecisions { get; } = ["day", "month", "year"];

    /// <summary>Whether a text names a claimant or only implies it.</summary>
    public static ImmutableArray<string> ClaimantBases { get; } = ["stated", "implied"];

    /// <summary>How far a claim is confirmed in the text.</summary>
    public static ImmutableArray<string> ClaimStatuses { get; } =
        ["claimed", "reported", "acknowledged", "independently-verified", "disputed", "withdrawn"];

    /// <summary>How a translation was made.</summary>
    public static ImmutableArray<string> TranslationMethods { get; } = ["human", "machine", "unknown"];

    /// <summary>How near a translation is to its original, by the editor's judgement.</summary>
    public static ImmutableArray<string> Fidelities { get; } = ["exact", "close", "partial", "erroneous", "not-checked"];

    /// <summary>How printed words differ from the original's.</summary>
    public static ImmutableArray<string> TranslationIssues { get; } =
        ["mistranslated", "dropped", "added", "inconsistent", "imprecise"];

    /// <summary>What the editor adds.</summary>
    public static ImmutableArray<string> NoteKinds { get; } = ["editors-note", "correction", "clarification"];

    /// <summary>What a binding beside the text stands for.</summary>
    public static ImmutableArray<string> Covered { get; } = ["words", "sentence", "original"];

    /// <summary>How a number is bounded.</summary>
    public static ImmutableArray<string> Comparators { get; } = ["=", ">", "<", ">=", "<=", "~"];

    /// <summary>What a unit counts, coarsely: two figures are comparable only inside one class.</summary>
    public static ImmutableArray<string> UnitClasses =>
    [
        .. LossClasses, "personnel", "people", "time", "distance", "area", "mass", "volume", "money", "share", "events", "objects", "other",
    ];

    /// <summary>The classes whose figures are losses or damage, so that they must say how far they are confirmed.</summary>
    public static ImmutableArray<string> LossClasses { get; } =
    [
        "personnel-losses", "killed", "injured", "missing", "captured", "displaced", "equipment-losses", "damage",
    ];
}
