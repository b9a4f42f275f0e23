using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sourcebound.Tests.Support;

namespace Sourcebound.Tests.Fidelity;

/// <summary>What is known of one paragraph of the supplied text without the text itself.</summary>
internal sealed record SuppliedParagraph(string Id, string Sha256, string Language, string Kind);

/// <summary>The supplied text as facts to check against, and the normalisation under which they hold, written anew.</summary>
internal static partial class SuppliedParagraphs
{
    private static readonly JsonElement Facts = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("tests", "Fidelity", "paragraphs.json"))).RootElement;

    /// <summary>All paragraphs, in order.</summary>
    public static IReadOnlyList<SuppliedParagraph> All { get; } =
    [
        .. Facts.GetProperty("paragraphs").EnumerateArray().Select(static paragraph => new SuppliedParagraph(
            paragraph.GetProperty("id").GetString()!,
            paragraph.GetProperty("sha256_normalized").GetString()!,
            paragraph.GetProperty("lang").GetString()!,
            paragraph.GetProperty("kind").GetString()!)),
    ];

    /// <summary>SHA-256 of all paragraphs, normalised and joined by empty lines.</summary>
    public static string Joined { get; } = Facts.GetProperty("joined").GetString()!;

    /// <summary>NFC, every run of white space one space, trimmed.</summary>
    public static string Normalize(string text) => WhiteSpace().Replace(text.Normalize(NormalizationForm.FormC), " ").Trim(' ');

    /// <summary>SHA-256 of the text's UTF-8, in lower-case hex.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
