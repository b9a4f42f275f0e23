using System.Net;
using System.Text;
using Sourcebound.Pages;

namespace Sourcebound.Exports;

/// <summary>HTML of a page whose links still lead to the same places when it stands elsewhere, as in a feed reader.</summary>
internal static class LinkedHtml
{
    private const string Choice = " srcset=\"";
    private static readonly string[] Attributes = [" href=\"", " src=\"", Choice];

    /// <summary>The HTML with every address in it absolute.</summary>
    /// <param name="page">The page that it stands in.</param>
    /// <param name="html">What a template wrote: attributes in double quotes, and none of those in text.</param>
    public static string From(Uri page, string html)
    {
        var absolute = new StringBuilder(html.Length);
        var at = 0;
        while (NextValue(html, at) is var start and >= 0)
        {
            var end = html.IndexOf('"', start);
            var value = WebUtility.HtmlDecode(html[start..end]);
            absolute.Append(html, at, start - at).Append(HtmlText.Encoder.Encode(html.AsSpan(0, start).EndsWith(Choice, StringComparison.Ordinal) ? string.Join(", ", value.Split(", ").Select(Absolute)) : Absolute(value)));
            at = end;
        }

        return absolute.Append(html, at, html.Length - at).ToString();

        // In a list to choose from, a width follows each address.
        string Absolute(string address) => address.Split(' ') is [var alone, var width] ? $"{Absolute(alone)} {width}" : new Uri(page, address).AbsoluteUri;
    }

    private static int NextValue(string html, int from) => Attributes
        .Select(attribute => (Name: attribute, At: html.IndexOf(attribute, from, StringComparison.Ordinal)))
        .Where(static found => found.At >= 0)
        .OrderBy(static found => found.At)
        .Select(static found => found.At + found.Name.Length)
        .FirstOrDefault(-1);
}
