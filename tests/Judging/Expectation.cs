namespace Sourcebound.Tests.Judging;

/// <summary>One finding that a reader of the rules expects: the rule, and the words its caret stands under.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Words">The words; <c>(…)</c> stands for what lies between their beginning and their end.</param>
/// <param name="Occurrence">Which of the places that hold these words, from 1.</param>
/// <param name="File">The file of the article's folder.</param>
/// <param name="KnownMiss">Why the program does not find it yet, or null.</param>
internal sealed record Expectation(string Code, string Words, int Occurrence, string File, string? KnownMiss)
{
    private const string Cut = "(…)";

    /// <summary>Whether <paramref name="finding"/> is the expected one.</summary>
    /// <param name="finding">A finding in an article of the corpus.</param>
    /// <param name="text">The text of the file it stands in.</param>
    /// <param name="bodyStart">Where the words of the entry begin in that file.</param>
    public bool Matches(JudgedFinding finding, string text, int bodyStart) =>
        finding.Code == Code && finding.File == File
        && (Find(text, bodyStart) is { } place
            ? place == (finding.Offset, finding.Length)
            : throw new InvalidDataException($"`{Words}` does not stand in {File}"));

    /// <inheritdoc/>
    public override string ToString() => $"{Code} at `{Words}`{(Occurrence > 1 ? $" #{Occurrence}" : "")}{(File == CorpusSite.ArticleFile ? "" : $" in {File}")}";

    private (int Start, int Length)? Find(string text, int bodyStart)
    {
        var cut = Words.IndexOf(Cut, StringComparison.Ordinal);
        var head = cut < 0 ? Words : Words[..cut].TrimEnd();
        var tail = cut < 0 ? "" : Words[(cut + Cut.Length)..].TrimStart();
        var at = text.IndexOf(head, bodyStart, StringComparison.Ordinal);
        for (var count = 1; count < Occurrence && at >= 0; count++)
        {
            at = text.IndexOf(head, at + 1, StringComparison.Ordinal);
        }

        var end = at < 0 ? -1 : text.IndexOf(tail, at + head.Length, StringComparison.Ordinal);
        return end < 0 ? null : (at, end + tail.Length - at);
    }
}

/// <summary>A finding of the program in an article of the corpus.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="File">The file of the article's folder.</param>
/// <param name="Offset">Where it stands.</param>
/// <param name="Length">How many UTF-16 units it covers.</param>
/// <param name="Words">The words there.</param>
internal sealed record JudgedFinding(string Code, string File, int Offset, int Length, string Words)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Code} at `{Words}`{(File == CorpusSite.ArticleFile ? "" : $" in {File}")}";
}
