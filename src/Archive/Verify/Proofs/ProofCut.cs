using System.Text;
using System.Text.Json;
using Sourcebound.Model;

namespace Sourcebound.Archive.Verify.Proofs;

/// <summary>Recomputes what a proof says was cut out of a stored text.</summary>
/// <param name="bytes">The stored text.</param>
internal sealed class ProofCut(byte[] bytes)
{
    private readonly string? text = Lines.Text(bytes);

    /// <summary>What is wrong with a cut: codes and messages.</summary>
    /// <param name="cut">The cut: its words, and where they begin and end in code points and in bytes.</param>
    /// <param name="match">How the quoted words must equal the cut: <c>exact</c>, <c>typographic</c>, or null when none are given.</param>
    public IEnumerable<(string Code, string Message)> Faults(JsonElement cut, string? match)
    {
        if (text is null)
        {
            yield return ("proof-text", "the stored text is not UTF-8");
            yield break;
        }

        if (cut.Text("exact") is not { } exact)
        {
            yield return ("proof-format", "a cut has no `exact`");
            yield break;
        }

        if (cut.Number("byte_start") is not { } byteStart || cut.Number("byte_end") is not { } byteEnd || !IsCut(byteStart, byteEnd, Encoding.UTF8.GetBytes(exact)))
        {
            yield return ("proof-byte-offset", $"the bytes it names are not “{Short(exact)}”");
        }

        if (cut.Number("start") is not { } start || cut.Number("end") is not { } end || Cut(start, end) != exact)
        {
            yield return ("proof-offset", $"the code points it names are not “{Short(exact)}”");
        }

        if (cut.Text("quoted") is { } quoted && !IsEqual(quoted, NormalizedText.Of(exact), match))
        {
            yield return ("proof-words", $"“{Short(quoted)}” does not equal “{Short(exact)}” under the stated normalisation");
        }
    }

    /// <summary>Words short enough to be shown in one line.</summary>
    public static string Short(string words)
    {
        var shown = NormalizedText.Of(words);
        return shown.Length <= 60 ? shown : string.Concat(shown.AsSpan(0, char.IsHighSurrogate(shown[58]) ? 58 : 59), "…");
    }

    private static bool IsEqual(string quoted, string found, string? match) =>
        quoted == found || (match == "typographic" && Typography.Plain(quoted) == Typography.Plain(found));

    private bool IsCut(long start, long end, ReadOnlySpan<byte> exact) =>
        start >= 0 && end >= start && end <= bytes.Length && bytes.AsSpan((int)start, (int)(end - start)).SequenceEqual(exact);

    private string? Cut(long start, long end)
    {
        if (start < 0 || end < start || end > text!.Length)
        {
            return null;
        }

        int? from = null;
        long count = 0;
        for (var index = 0; index <= text.Length; index++, count++)
        {
            from = count == start ? index : from;
            if (count == end)
            {
                return text[from!.Value..index];
            }

            index += index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 1 : 0;
        }

        return null;
    }
}
