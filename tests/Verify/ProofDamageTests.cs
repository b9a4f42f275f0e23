using Xunit;

namespace Sourcebound.Tests.Verify;

/// <summary>Words altered behind valid new hashes: only the proof of the quotation tells.</summary>
public sealed class ProofDamageTests
{
    private static readonly Dictionary<string, (string Code, string File, string Old, string New)> Damages = new(StringComparer.Ordinal)
    {
        ["a quoted word altered on the page"] = ("proof-selector", "index.html", "Вірте", "Вірту"),
        ["a word before the quotation altered"] = ("proof-selector", "index.html", "She said", "He said"),
        ["the quotation twice"] = ("proof-selector-many", "index.html", "More.", "She said: Вірте1 у ЗСУ! today."),
        ["the quotation in another passage"] = ("proof-outside-passage", "index.html", "<p id=\"p1\">", "<p id=\"p1\"></p><p>"),
        ["no passage"] = ("proof-passage", "index.html", "id=\"p1\"", "id=\"p7\""),
        ["no element"] = ("proof-id", "index.html", "id=\"c1\"", "id=\"c7\""),
        ["the stored text altered"] = ("proof-text-hash", "originals/post.uk.txt", "у\n", "в\n"),
        ["the stored text longer"] = ("proof-text-bytes", "originals/post.uk.txt", "ЗСУ!\n", "ЗСУ!\n\n"),
        ["words of the stored text moved by a byte"] = ("proof-byte-offset", "originals/post.uk.txt", ": ", ":  "),
        ["words of the stored text moved by a code point"] = ("proof-offset", "originals/post.uk.txt", ": ", ":  "),
        ["an offset in bytes that is another"] = ("proof-byte-offset", "proofs.json", "\"byte_start\":10", "\"byte_start\":12"),
        ["an offset in code points that is another"] = ("proof-offset", "proofs.json", "\"start\":4", "\"start\":5"),
        ["other words said to be quoted"] = ("proof-words", "proofs.json", "\"quoted\":\"Вірте", "\"quoted\":\"Не вірте"),
        ["words said to be quoted that the page does not select"] = ("proof-not-quoted", "proofs.json", "\"quoted\":\"Вірте", "\"quoted\":\"Не вірте"),
        ["selectors in another order"] = ("proof-selector-order", "proofs.json", "\"selectors\":[", "\"selectors\":[{\"exact\":\"today.\"},"),
        ["a stored text that is not in the package"] = ("proof-text", "proofs.json", "originals/post", "originals/other"),
        ["a stored text outside the package"] = ("proof-text", "proofs.json", "originals/post.uk.txt", "../../../originals/post.uk.txt"),
        ["a page that is not in the package"] = ("proof-page", "proofs.json", "\"page\":\"index.html\"", "\"page\":\"other.html\""),
        ["proofs that are no JSON"] = ("proof-format", "proofs.json", "{\"format\"", "\"format\""),
    };

    public static TheoryData<string> Names => [.. Damages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_the_proof_tells(string damage)
    {
        var (code, file, old, with) = Damages[damage];
        var wacz = new MadeWacz();
        wacz.Rewrite(file, text => text.Replace(old, with, StringComparison.Ordinal));
        var bag = new MadeBag();
        MadeBag.Replace(bag.Payload, $"data/site/articles/losses/{file}", old, with);
        foreach (var judged in new[] { Judged.Of(wacz.ToBytes(), "received"), Judged.Of(bag.Files()) })
        {
            Assert.Equal(1, judged.ExitCode);
            Assert.Contains(code, judged.Codes);
            Assert.All(judged.Codes, static each => Assert.StartsWith("proof-", each, StringComparison.Ordinal));
        }
    }
}
