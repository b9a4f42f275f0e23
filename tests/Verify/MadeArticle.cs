using System.Security.Cryptography;
using System.Text;

namespace Sourcebound.Tests.Verify;

/// <summary>A small article with one quotation, its source's stored text, and the proof of the one from the other; offsets counted by hand.</summary>
internal static class MadeArticle
{
    /// <summary>The page. The quotation stands once; a marker stands inside it.</summary>
    public const string Page = "<!doctype html><html lang=\"en\"><head><title>Losses</title></head><body><h1>Losses</h1><p id=\"p1\">She said: <q id=\"c1\">Вірте<sup>1</sup> у ЗСУ!</q> today.</p><p id=\"p2\">More.</p></body></html>\n";

    /// <summary>The stored text. The quotation begins at code point 4 (after an astral character), byte 7, and is broken over two lines.</summary>
    public const string Original = "🇺🇦: Вірте у\nЗСУ!\n";

    /// <summary>The proof; the cut is 12 code points long: bytes 10 to 31.</summary>
    public static string Proofs => $$"""
        {"format":"sourcebound-quote-proofs-1","page":"index.html","proofs":[{"id":"c1","kind":"quotation","exact":"Вірте у ЗСУ!","key":"post","source":"post","passage":"p1",
        "selectors":[{"type":"TextQuoteSelector","exact":"Вірте","prefix":"She said: ","suffix":"1"},{"type":"TextQuoteSelector","exact":"у ЗСУ!","prefix":"1 ","suffix":" today."}],
        "text":{"path":"originals/post.uk.txt","sha256":"{{Hash}}","bytes":32},
        "match":"exact","found":[{"quoted":"Вірте у ЗСУ!","exact":"Вірте у\nЗСУ!","start":4,"end":16,"byte_start":10,"byte_end":31}]}]}

        """;

    private static string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Original)));

    /// <summary>Its files by path from its folder.</summary>
    public static Dictionary<string, byte[]> Files() => new(StringComparer.Ordinal)
    {
        ["index.html"] = Encoding.UTF8.GetBytes(Page),
        ["originals/post.uk.txt"] = Encoding.UTF8.GetBytes(Original),
        ["proofs.json"] = Encoding.UTF8.GetBytes(Proofs),
    };
}
