using System.Text;
using CsCheck;

namespace Sourcebound.Tests.Mutation;

/// <summary>A slip of an editor's finger: one character put in, taken out, taken for another or swapped with its neighbour.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">Where, in UTF-16 units.</param>
/// <param name="Length">How many units are gone.</param>
/// <param name="Replacement">What stands there now.</param>
internal sealed record CharacterEdit(string Kind, int At, int Length, string Replacement)
{
    // A mark of quotation would end the quotation, an ellipsis or bracket is a gap or an insertion, the rest is Markdown's or YAML's.
    private const string Untouched = "\"'“”„«»‘’‹›「」‚…[]*_`<>&\\#|{}";

    private static readonly string[] Kinds = ["insert", "delete", "replace", "swap", "decompose", "space"];

    private static readonly string[] Others =
        ["a", "e", "Z", "й", "ї", "Щ", "ß", "é", "ب", "漢", "9", "٣", ",", ".", "\u0301", "🚢", "𝐚", "x\u0323"];

    private static readonly string[] Spaces = ["\u00A0", "\u202F", "  ", " \u2009"];

    /// <summary>The text after the edit.</summary>
    public string In(string text) => text.Remove(At, Length).Insert(At, Replacement);

    /// <summary>Random edits of <paramref name="text"/>.</summary>
    public static Gen<CharacterEdit> Of(string text) =>
        from at in Gen.OneOf(Places(text))
        from kind in Gen.OneOf(Kinds)
        from other in Gen.OneOf(Others)
        from space in Gen.OneOf(Spaces)
        let edit = Make(kind, text, at, other, space)
        where edit is not null
        select edit;

    private static int[] Places(string text) =>
        [.. Enumerable.Range(0, text.Length).Where(at => !char.IsLowSurrogate(text[at]) && !Untouched.Contains(text[at], StringComparison.Ordinal))];

    private static CharacterEdit? Make(string kind, string text, int at, string other, string space)
    {
        var rune = Rune.GetRuneAt(text, at);
        var length = rune.Utf16SequenceLength;
        var own = text.Substring(at, length);
        var next = at + length;
        switch (kind)
        {
            case "insert":
                return new CharacterEdit(kind, at, 0, other);
            case "delete":
                return new CharacterEdit(kind, at, length, "");
            case "replace" when own != other:
                return new CharacterEdit(kind, at, length, other);
            case "swap" when next < text.Length && !Untouched.Contains(text[next], StringComparison.Ordinal) && Rune.TryGetRuneAt(text, next, out var neighbour) && neighbour != rune:
                return new CharacterEdit(kind, at, length + neighbour.Utf16SequenceLength, neighbour.ToString() + own);
            case "decompose" when !own.IsNormalized(NormalizationForm.FormD):
                return new CharacterEdit(kind, at, length, own.Normalize(NormalizationForm.FormD));
            case "space" when own == " " && at > 0:
                return new CharacterEdit(kind, at, length, space);
            default:
                return null;
        }
    }
}
