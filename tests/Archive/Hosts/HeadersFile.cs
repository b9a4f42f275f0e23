using System.Text.RegularExpressions;

namespace Sourcebound.Tests.Archive.Hosts;

/// <summary>A <c>_headers</c> file, read after the documentation of Netlify and of Cloudflare Pages; what one of them would not take is refused.</summary>
internal sealed partial class HeadersFile
{
    private readonly List<(string Pattern, List<(string Name, string Value)> Headers)> rules = [];

    private HeadersFile()
    {
    }

    /// <summary>How many rules it has.</summary>
    public int Rules => rules.Count;

    /// <summary>Reads it.</summary>
    public static HeadersFile Read(string text)
    {
        var file = new HeadersFile();
        foreach (var line in text.Split('\n').Where(static line => line.Length > 0 && !line.StartsWith('#')))
        {
            // Cloudflare: "Each line … has a 2,000 character limit."
            if (line.Length > 2000)
            {
                throw new InvalidDataException($"too long: {line}");
            }

            if (Pattern().IsMatch(line))
            {
                file.rules.Add((line, []));
            }
            else if (Header().Match(line) is { Success: true } header)
            {
                file.rules[^1].Headers.Add((header.Groups[1].Value, header.Groups[2].Value));
            }
            else
            {
                throw new InvalidDataException($"neither pattern nor header: {line}");
            }
        }

        return file;
    }

    /// <summary>The headers of a path as Netlify finds them, whose points stand for any sign and whose letters for both cases.</summary>
    public List<(string Name, string Value)> OnNetlify(string path) =>
        Of(path, static pattern => new Regex($"^{(pattern == "/*" ? "/?(.*)" : pattern.Contains('*', StringComparison.Ordinal) ? pattern.Replace("*", "(.*)", StringComparison.Ordinal) : Regex.Escape(pattern))}/?$", RegexOptions.IgnoreCase));

    /// <summary>The headers of a path as Cloudflare Pages finds them.</summary>
    public List<(string Name, string Value)> OnCloudflare(string path) =>
        Of(path, static pattern => new Regex($"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$"));

    private List<(string Name, string Value)> Of(string path, Func<string, Regex> read) =>
        [.. rules.Where(rule => read(rule.Pattern).IsMatch("/" + path)).SelectMany(static rule => rule.Headers)];

    // Cloudflare: "You may only include a single splat in the URL." Netlify knows no `!`.
    [GeneratedRegex(@"^/[^\s:*]*\*?[^\s:*]*$")]
    private static partial Regex Pattern();

    // Netlify sends a name in other letters than its own beside its own.
    [GeneratedRegex("^  ((?:[A-Z][a-z]*-)*[A-Z][a-z]*): (\\S(?:.*\\S)?)$")]
    private static partial Regex Header();
}
