namespace Sourcebound.Archive.Verify.Warc;

/// <summary>The header of a WARC record (ISO 28500:2017): its version and named fields.</summary>
/// <param name="Version">Such as <c>WARC/1.1</c>.</param>
/// <param name="Fields">Name and value, in the order in which they stand.</param>
internal sealed record WarcHead(string Version, IReadOnlyList<(string Name, string Value)> Fields)
{
    private const int LongestLine = 1 << 16;
    private const int MostFields = 1000;

    private static readonly System.Buffers.SearchValues<char> NoToken = System.Buffers.SearchValues.Create(" \t\"(),/;<=>?@[]{}");

    /// <summary>Its type, or nothing.</summary>
    public string Type => this["WARC-Type"] ?? "";

    /// <summary>Its name, or null.</summary>
    public string? Id => this["WARC-Record-ID"];

    /// <summary>The address it is of, or null. Some programs put it in the angle brackets of the standard's first edition.</summary>
    public string? Address => this["WARC-Target-URI"]?.TrimStart('<').TrimEnd('>');

    /// <summary>Number of bytes of its block; null when it states no number.</summary>
    public long? Length => long.TryParse(this["Content-Length"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>The first value of a field; null when there is none.</summary>
    public string? this[string name] => Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Reads one.</summary>
    /// <param name="reader">Where a record begins.</param>
    /// <param name="fault">What is wrong: a code and a message. There can be a header all the same.</param>
    public static WarcHead? Read(ForwardReader reader, out (string Code, string Message)? fault)
    {
        fault = null;
        var first = reader.Line(LongestLine);
        if (first is null && reader.IsAtEnd)
        {
            fault = ("warc-truncated", "the file ends inside a record's first line");
            return null;
        }

        var version = first is null ? null : Lines.Text(first)?.TrimEnd('\r', '\n');
        if (version is null || !version.StartsWith("WARC/", StringComparison.Ordinal) || version.Length > 20)
        {
            fault = ("warc-version", "no record begins here: its first line is not WARC/ and a version");
            return null;
        }

        if (version is not ("WARC/1.0" or "WARC/1.1" or "WARC/0.17" or "WARC/0.18"))
        {
            fault = ("warc-version", $"its version is `{version}`; known are WARC/1.0 and WARC/1.1");
        }

        List<(string Name, string Value)> fields = [];
        for (var isStrict = IsEnded(first!); ;)
        {
            if (reader.Line(LongestLine) is not { } line)
            {
                fault = reader.IsAtEnd ? ("warc-truncated", "the file ends inside a record's header") : ("warc-field", "a line of its header is longer than any field");
                return null;
            }

            isStrict &= IsEnded(line);
            fault ??= isStrict ? null : ("warc-line-end", "a line of its header does not end in CR LF");
            if (line is [(byte)'\n'] or [(byte)'\r', (byte)'\n'])
            {
                return new WarcHead(version, fields);
            }

            if (Lines.Text(line)?.TrimEnd('\r', '\n') is not { } text || !Take(text, fields) || fields.Count > MostFields)
            {
                fault ??= ("warc-field", $"line {fields.Count + 2} of its header is no field");
                if (fields.Count > MostFields)
                {
                    return null;
                }
            }
        }
    }

    private static bool IsEnded(byte[] line) => line is [.., (byte)'\r', (byte)'\n'];

    private static bool Take(string line, List<(string Name, string Value)> fields)
    {
        // A line that begins with white space goes on with the field before it.
        if (line[0] is ' ' or '\t' && fields.Count > 0)
        {
            fields[^1] = (fields[^1].Name, $"{fields[^1].Value} {line.Trim()}");
            return true;
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || line.AsSpan(0, colon).ContainsAny(NoToken))
        {
            return false;
        }

        fields.Add((line[..colon], line[(colon + 1)..].Trim()));
        return true;
    }
}
