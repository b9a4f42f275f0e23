using System.Text;
using System.Text.RegularExpressions;

namespace Sourcebound.Cli.Importing;

/// <summary>The encoding that a saved page declares, for pages from before UTF-8 was everywhere.</summary>
internal static partial class PageEncoding
{
    // Where browsers look for it (HTML, "prescan a byte stream to determine its encoding").
    private const int Prescan = 1024;

    /// <summary>The text of a page in the encoding that it declares; null when it declares none but UTF-8, or its bytes are not in it.</summary>
    public static string? Decode(ReadOnlySpan<byte> page)
    {
        var head = Encoding.Latin1.GetString(page[..Math.Min(Prescan, page.Length)]);
        if (Charset().Match(head) is not { Success: true } declared || Find(declared.Groups["name"].Value.ToLowerInvariant()) is not { } encoding)
        {
            return null;
        }

        try
        {
            return encoding.GetString(page);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // To browsers Latin-1 is its superset (Encoding Standard, 4.2).
    private static Encoding? Find(string name) => name is "utf-8" or "utf8" ? null
        : CodePagesEncodingProvider.Instance.GetEncoding(
            name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    [GeneratedRegex("""<meta[^>]+charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9_.:-]+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();
}
