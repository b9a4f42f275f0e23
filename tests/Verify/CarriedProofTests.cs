using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Verify;

/// <summary>The real article as one file proves its quotations by itself.</summary>
public sealed partial class CarriedProofTests(PublishedSite site)
{
    private string Snapshot => File.ReadAllText(Path.Combine(Path.GetDirectoryName(site.ArticlePath)!, "snapshot.html"));

    [Fact]
    public void It_holds_and_every_proof_was_recomputed()
    {
        var judged = Judged.Of(Encoding.UTF8.GetBytes(Snapshot), "received.html");
        Assert.Equal([], judged.Codes);
        var proofs = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(site.ArticlePath)!, "proofs.json"))).RootElement.GetProperty("proofs").GetArrayLength();
        var part = JsonDocument.Parse(judged.Out).RootElement.GetProperty("parts").EnumerateArray().Single(static part => part.GetProperty("what").GetString() == "quote proofs");
        Assert.Equal(proofs, part.GetProperty("count").GetInt32());
    }

    [Fact]
    public void A_word_altered_in_the_article_is_named()
    {
        const string Old = "кількість втрат";
        var at = Snapshot.IndexOf(Old, Snapshot.IndexOf("e-content", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(at > 0);
        Assert.Contains("proof-selector", Judged.Of(Encoding.UTF8.GetBytes($"{Snapshot[..at]}кількість танків{Snapshot[(at + Old.Length)..]}"), "received.html").Codes);
    }

    [Fact]
    public void A_stored_text_altered_in_its_link_is_named()
    {
        var altered = Original().Replace(Snapshot, static link => $"{link.Groups[1].Value}{Convert.ToBase64String(Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(Convert.FromBase64String(link.Groups[2].Value)).Replace("більше", "менше ", StringComparison.Ordinal)))}", 1);
        Assert.NotEqual(Snapshot, altered);
        Assert.Contains("proof-text-hash", Judged.Of(Encoding.UTF8.GetBytes(altered), "received.html").Codes);
    }

    [GeneratedRegex("""(href="data:text/plain;charset=utf-8;base64,)([A-Za-z0-9+/=]+)(?="[^>]*data-path="originals/defenceu-1\.uk\.txt")""")]
    private static partial Regex Original();
}
