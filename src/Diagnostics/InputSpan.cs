namespace Sourcebound.Diagnostics;

/// <summary>A place in an input file: where an editor has to look.</summary>
/// <param name="Input">The file.</param>
/// <param name="Start">First UTF-16 unit, 0-based.</param>
/// <param name="Length">Number of UTF-16 units; 0 for a point between two characters.</param>
internal readonly record struct InputSpan(InputText Input, int Start, int Length)
{
    /// <summary>1-based line of the first character.</summary>
    public int Line => Input.LineOf(Start);

    /// <summary>1-based column of the first character, in code points: what a person counts.</summary>
    public int Column => Begin.Column;

    /// <summary>The point before the first character.</summary>
    public InputPlace Begin => Input.PlaceOf(Start);

    /// <summary>The point after the last character.</summary>
    public InputPlace End => Input.PlaceOf(Start + Length);

    /// <summary>The characters it covers.</summary>
    public string Text
    {
        get
        {
            var start = Math.Clamp(Start, 0, Input.Text.Length);
            return Input.Text.Substring(start, Math.Clamp(Length, 0, Input.Text.Length - start));
        }
    }

    /// <summary>The same place without white space at its ends.</summary>
    public InputSpan Trimmed => Slice(Text.Length - Text.TrimStart().Length, Text.Trim().Length);

    /// <summary>The same place cut down to <paramref name="length"/> units from <paramref name="offset"/> units in.</summary>
    public InputSpan Slice(int offset, int length) => new(Input, Start + offset, length);
}
