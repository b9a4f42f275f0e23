namespace Sourcebound.Diagnostics;

/// <summary>The text of one input file, with what is needed to name a place in it.</summary>
/// <param name="Path">The file's path as people write it: relative to the working folder, forward slashes.</param>
/// <param name="Text">The file's text, decoded once; every offset in the program counts its UTF-16 units.</param>
internal sealed record InputText(string Path, string Text)
{
    private int[]? lineStarts;

    /// <summary>The span that covers <paramref name="length"/> UTF-16 units from <paramref name="start"/>.</summary>
    public InputSpan Span(int start, int length) => new(this, start, length);

    /// <summary>The 1-based line that holds <paramref name="offset"/>.</summary>
    public int LineOf(int offset)
    {
        var starts = lineStarts ??= FindLineStarts(Text);
        var index = Array.BinarySearch(starts, Math.Clamp(offset, 0, Text.Length));
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>Where <paramref name="line"/> (1-based) starts and how long it is without its line end, in UTF-16 units.</summary>
    public (int Start, int Length) LineRange(int line)
    {
        var starts = lineStarts ??= FindLineStarts(Text);
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : Text.Length;
        return (start, Text.AsSpan(start, end - start).TrimEnd("\r\n").Length);
    }

    /// <summary>The point before the UTF-16 unit at <paramref name="offset"/>.</summary>
    public InputPlace PlaceOf(int offset)
    {
        var line = LineOf(offset);
        var (lineStart, _) = LineRange(line);
        var before = Text.AsSpan(lineStart, Math.Clamp(offset, lineStart, Text.Length) - lineStart);
        return new InputPlace(line, 1 + CodePoints.Count(before), 1 + before.Length);
    }

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\n')
            {
                starts.Add(index + 1);
            }
        }

        return [.. starts];
    }

    /// <inheritdoc/>
    public bool Equals(InputText? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);
}
