using System.Text;
using System.Text.RegularExpressions;

namespace Sourcebound.Archive.Verify.Bag;

/// <summary>Judges what a bag says of itself: <c>bagit.txt</c>, <c>bag-info.txt</c> and <c>fetch.txt</c> (RFC 8493, 2.1.1, 2.2.2 and 2.2.3).</summary>
/// <param name="bag">Its files.</param>
/// <param name="report">Takes what is found.</param>
internal sealed partial class BagTags(IFolder bag, Report report)
{
    private readonly Part part = report.Part("bag declarations");

    /// <summary>Judges <c>bagit.txt</c>.</summary>
    /// <returns>The version it states; null when it cannot be read.</returns>
    public string? JudgeDeclaration()
    {
        part.Count++;
        if (!bag.Has("bagit.txt"))
        {
            part.Fault("bag-no-declaration", "bagit.txt", "the file is missing", scope: report);
            return null;
        }

        var bytes = bag.Read("bagit.txt") ?? [];
        if (bytes.AsSpan().StartsWith("\uFEFF"u8))
        {
            part.Fault("bag-declaration", "bagit.txt", "it begins with a byte order mark", offset: 0, scope: report);
            bytes = bytes[3..];
        }

        if (Declaration().Match(Encoding.Latin1.GetString(bytes)) is not { Success: true } match)
        {
            part.Fault("bag-declaration", "bagit.txt", "it is not the two lines `BagIt-Version: M.N` and `Tag-File-Character-Encoding: …`", scope: report);
            return null;
        }

        if (!match.Groups[2].Value.Equals("UTF-8", StringComparison.OrdinalIgnoreCase))
        {
            report.Note($"its tag files are in {match.Groups[2].Value}; they were read as UTF-8");
        }

        return match.Groups[1].Value;
    }

    /// <summary>Judges the sums that <c>bag-info.txt</c> states.</summary>
    public void JudgeInfo()
    {
        if (!bag.Has("bag-info.txt"))
        {
            report.Note("there is no `bag-info.txt`: nothing says what the bag is");
            return;
        }

        List<(string Name, string Value)> fields = [];
        foreach (var line in Encoding.UTF8.GetString(bag.Read("bag-info.txt") ?? []).Split(["\r\n", "\n", "\r"], StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t')
            {
                continue;
            }

            if (colon <= 0)
            {
                part.Fault("bag-info-line", "bag-info.txt", $"`{line[..Math.Min(line.Length, 80)]}` is no name and value", scope: report);
                continue;
            }

            fields.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
        }

        part.Count++;
        var stated = fields.Where(static field => field.Name.Equals("Payload-Oxum", StringComparison.OrdinalIgnoreCase)).Select(static field => field.Value).ToList();
        if (stated.Count == 0)
        {
            report.Note("`bag-info.txt` states no `Payload-Oxum`");
            return;
        }

        var payload = bag.Paths.Where(static path => path.StartsWith("data/", StringComparison.Ordinal)).ToList();
        var oxum = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{payload.Sum(bag.LengthOf)}.{payload.Count}");
        if (stated.Count > 1)
        {
            part.Fault("bag-repeated-field", "bag-info.txt", "`Payload-Oxum` stands twice", scope: report);
        }
        else if (stated[0] != oxum)
        {
            part.Fault("bag-payload-oxum", "bag-info.txt", $"the payload is {oxum} (bytes, files), `Payload-Oxum` says {stated[0]}", scope: report);
        }
    }

    /// <summary>The payload files that <c>fetch.txt</c> says are to be had elsewhere.</summary>
    public IReadOnlySet<string> JudgeFetch()
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        if (!bag.Has("fetch.txt"))
        {
            return paths;
        }

        part.Count++;
        foreach (var line in Encoding.UTF8.GetString(bag.Read("fetch.txt") ?? []).Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split([' ', '\t'], 3, StringSplitOptions.RemoveEmptyEntries);
            var path = fields.Length == 3 ? BagManifest.Decoded(fields[2]) : "";
            if (path.Length == 0 || !(fields[1] == "-" || fields[1].All(char.IsAsciiDigit)))
            {
                part.Fault("bag-fetch-line", "fetch.txt", $"`{line[..Math.Min(line.Length, 80)]}` is no address, length and path", scope: report);
            }
            else if (SafePath.Fault(path) is { } fault || !path.StartsWith("data/", StringComparison.Ordinal))
            {
                part.Fault("bag-unsafe-path", "fetch.txt", $"the path `{path}` is not in the payload", scope: report);
            }
            else
            {
                paths.Add(path);
            }
        }

        return paths;
    }

    [GeneratedRegex(@"\ABagIt-Version: ?([0-9]+\.[0-9]+)(?:\r\n|\n|\r)Tag-File-Character-Encoding: ?([A-Za-z0-9_.-]+)(?:\r\n|\n|\r)?\z")]
    private static partial Regex Declaration();
}
