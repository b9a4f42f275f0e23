using System.Buffers;
using System.Text;

namespace Sourcebound.Model;

/// <summary>The marks that compare equal only typographically, each with its plain form.</summary>
internal static class Typography
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”„«»「」‘’‹›‐‑‒–—…");

    /// <summary>Whether <paramref name="text"/> holds none of the marks.</summary>
    public static bool IsPlain(string text) => !text.AsSpan().ContainsAny(Marks);

    /// <summary>The text with straight quotes, hyphens and dots.</summary>
    public static string Plain(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '“' or '”' or '„' or '«' or '»' or '「' or '」' => plain.Append('"'),
                '‘' or '’' or '‹' or '›' => plain.Append('\''),
                '‐' or '‑' or '‒' or '–' or '—' => plain.Append('-'),
                '…' => plain.Append("..."),
                _ => plain.Append(character),
            };
        }

        return plain.ToString();
    }

    /// <summary>How many characters the plain form of <paramref name="character"/> has.</summary>
    public static int LengthOf(char character) => character == '…' ? 3 : 1;
}
