using System.Text;

namespace Sourcebound.Model;

/// <summary>A stored text or a translation, normalised once so that quoted words can be looked up in it.</summary>
internal sealed class SearchableText
{
    private readonly List<TextRange> paragraphs = [];

    /// <summary>Normalises <paramref name="text"/>.</summary>
    public SearchableText(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var paragraph in NormalizedText.Paragraphs(text))
        {
            words.Append(words.Length > 0 ? " " : "");
            paragraphs.Add(new TextRange(words.Length, words.Length + paragraph.Length));
            words.Append(paragraph);
        }

        Words = words.ToString();
    }

    private SearchableText(string words, List<TextRange> paragraphs)
    {
        Words = words;
        this.paragraphs = paragraphs;
    }

    /// <summary>All its words, the paragraphs parted by one space.</summary>
    public string Words { get; }

    /// <summary>Its paragraphs, as ranges of <see cref="Words"/>, in order.</summary>
    public IReadOnlyList<TextRange> Paragraphs => paragraphs;

    /// <summary>The same with straight quotes, hyphens and dots for all marks of their kinds.</summary>
    public SearchableText Plain => field ??= Typography.IsPlain(Words) ? this : new(
        Typography.Plain(Words), paragraphs.ConvertAll(range => new TextRange(InPlain(range.Start), InPlain(range.End))));

    /// <summary>The range of <see cref="Words"/> that <paramref name="plain"/>, a range of the words of <see cref="Plain"/>, stands for.</summary>
    public TextRange FromPlain(TextRange plain)
    {
        if (Plain.Words.Length == Words.Length)
        {
            return plain;
        }

        var start = 0;
        for (var at = 0; at < plain.Start; start++)
        {
            at += Typography.LengthOf(Words[start]);
        }

        var end = start;
        for (var at = plain.Start; at < plain.End; end++)
        {
            at += Typography.LengthOf(Words[end]);
        }

        return new TextRange(start, end);
    }

    /// <summary>The paragraph in which a position of <see cref="Words"/> lies.</summary>
    public TextRange ParagraphAt(int position) => paragraphs.FindLast(paragraph => paragraph.Start <= position);

    /// <summary>The first place of <paramref name="sought"/> in <paramref name="range"/> that begins and ends between words, or null.</summary>
    public TextRange? Find(string sought, TextRange range)
    {
        var at = range.Start <= range.End ? Words.IndexOf(sought, range.Start, range.Length, StringComparison.Ordinal) : -1;
        while (at >= 0 && (CutsWord(at) || CutsWord(at + sought.Length)))
        {
            at = Words.IndexOf(sought, at + 1, range.End - at - 1, StringComparison.Ordinal);
        }

        return at < 0 ? null : new TextRange(at, at + sought.Length);
    }

    /// <summary>The last place of <paramref name="sought"/> in <paramref name="range"/> that begins and ends between words, or null.</summary>
    public TextRange? FindLast(string sought, TextRange range)
    {
        TextRange? last = null;
        for (var found = Find(sought, range); found is { } place; found = Find(sought, range with { Start = place.Start + 1 }))
        {
            last = place;
        }

        return last;
    }

    private int InPlain(int position)
    {
        var at = 0;
        for (var index = 0; index < position; index++)
        {
            at += Typography.LengthOf(Words[index]);
        }

        return at;
    }

    private bool CutsWord(int at) => at > 0 && at < Words.Length
        && ((IsOfWord(Words[at - 1]) && IsOfWord(Words[at])) || IsInNumber(at) || IsInNumber(at - 1));

    // The sign at this place has a digit on either side: "1,000" is no "1".
    private bool IsInNumber(int at) => at > 0 && at + 1 < Words.Length && Words[at] is '.' or ',' or '٫' or '٬'
        && char.IsDigit(Words[at - 1]) && char.IsDigit(Words[at + 1]);

    // Thai, Lao, Burmese, Khmer, kana and Han are written without spaces between words.
    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) && character is not (
        (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3005' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF') or (>= '\u3400' and <= '\u9FFF')
        or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F'));
}
