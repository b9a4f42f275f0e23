using System.Buffers;
using Sourcebound.Diagnostics;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Reading;

/// <summary>Characters that nobody sees and that change what readers see; no text the editor writes may hold one, however it is spelt.</summary>
internal static class HiddenCharacters
{
    // Embeddings, overrides and isolates (UAX #9) make text show in another order than it is stored; control characters but tab and
    // line feed have no place in HTML.
    private static readonly SearchValues<char> Hidden = SearchValues.Create(
    [
        .. "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069",
        .. Enumerable.Range(0, 0xA0).Select(static number => (char)number).Where(static character => char.IsControl(character) && character is not ('\t' or '\n')),
    ]);

    /// <summary>Their places in <paramref name="text"/>, in UTF-16 units, in order.</summary>
    public static IEnumerable<int> In(string text)
    {
        for (var at = text.AsSpan().IndexOfAny(Hidden); at >= 0;)
        {
            yield return at;
            var next = text.AsSpan(at + 1).IndexOfAny(Hidden);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    /// <summary>Whether <paramref name="character"/> is one of them.</summary>
    public static bool Is(char character) => Hidden.Contains(character);

    /// <summary><paramref name="text"/> without them.</summary>
    public static string Without(string text) => string.Concat(text.Where(static character => !Is(character)));

    /// <summary>What an editor is told of <paramref name="character"/> at <paramref name="span"/>.</summary>
    public static Diagnostic Finding(InputSpan span, char character) => char.IsControl(character)
        ? UnreadableInput.Rule.At(span, character == '\0' ? "a NUL character stands here" : $"a control character U+{(int)character:X4} stands here", "delete it")
        : UnreadableInput.Rule.At(
            span, $"a hidden direction control U+{(int)character:X4} stands here", "delete it: pages set the direction of each language by themselves");
}
