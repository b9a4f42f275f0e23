using System.Globalization;
using System.Text;

namespace Sourcebound.Imaging.Lettering;

/// <summary>The fonts of one style, in the order in which they are asked for a character: one for each kind of writing.</summary>
/// <param name="Faces">The fonts.</param>
internal sealed record FaceChain(IReadOnlyList<Face> Faces)
{
    /// <summary>Whether every character of <paramref name="text"/> that is seen has a glyph.</summary>
    public bool Covers(string text) => LetteredText.Runes(text).All(rune => !IsSeen(rune) || Faces.Any(face => face.Has(rune)));

    /// <summary>The font of each character of a word: that of the letter before it, or else after it, where it has the character, so that marks look like their letters.</summary>
    /// <param name="word">The word.</param>
    public Face[] Of(IReadOnlyList<Rune> word)
    {
        var faces = new Face[word.Count];
        var near = word.Where(IsLetter).Select(First).FirstOrDefault(Faces[0]);
        for (var index = 0; index < faces.Length; index++)
        {
            near = IsLetter(word[index]) ? First(word[index]) : near;
            faces[index] = near.Has(word[index]) || !IsSeen(word[index]) ? near : First(word[index]);
        }

        return faces;
    }

    private Face First(Rune rune) => Faces.FirstOrDefault(face => face.Has(rune)) ?? Faces[0];

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control);

    private static bool IsLetter(Rune rune) => IsSeen(rune) && BidiClasses.Of(rune) is BidiClass.LeftToRight or BidiClass.RightToLeft or BidiClass.ArabicLetter;
}
