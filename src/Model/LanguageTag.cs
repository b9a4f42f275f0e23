using System.Collections.Immutable;

namespace Sourcebound.Model;

/// <summary>A BCP 47 language tag such as <c>uk</c> or <c>zh-Hant</c>, kept as the editor wrote it.</summary>
internal readonly record struct LanguageTag
{
    private static readonly ImmutableHashSet<string> RightToLeftLanguages =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    private LanguageTag(string value) => Value = value;

    /// <summary>The tag as written.</summary>
    public string Value => field ?? "und";

    /// <summary>The primary language subtag, lower case.</summary>
    public string Primary => Value.Split('-')[0].ToLowerInvariant();

    /// <summary>The writing direction pages give it: <c>rtl</c> or <c>ltr</c>.</summary>
    public string Direction => RightToLeftLanguages.Contains(Primary) ? "rtl" : "ltr";

    /// <summary>The tag in <paramref name="text"/>, or null when it has not the form of one (RFC 5646, section 2.1, in short).</summary>
    public static LanguageTag? Parse(string text)
    {
        var parts = text.Split('-');
        var primary = parts[0];
        var wellFormed = primary.Length is 2 or 3 && primary.All(char.IsAsciiLetter)
            && parts.Skip(1).All(static part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
        return wellFormed ? new LanguageTag(text) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
