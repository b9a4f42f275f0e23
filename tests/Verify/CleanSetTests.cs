using System.IO.Compression;
using System.Text;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Verify;

/// <summary>What is as it says is never flagged, whoever made it.</summary>
public sealed class CleanSetTests
{
    [Fact]
    public void A_web_archive_holds() => Assert.Equal([], Judged.Of(new MadeWacz().ToBytes(), "received").Codes);

    [Fact]
    public void A_signed_web_archive_holds_and_says_that_its_key_is_anybodys()
    {
        var judged = Judged.Of(new MadeWacz { IsSigned = true }.ToBytes(), "received");
        Assert.Equal([], judged.Codes);
        Assert.Contains("not whose it is", judged.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bag_holds_as_folder_and_as_file()
    {
        var files = new MadeBag().Files();
        Assert.Equal([], Judged.Of(files).Codes);
        Assert.Equal([], Judged.Of(MadeWacz.Zip(files.Select(static file => KeyValuePair.Create($"bag/{file.Key}", file.Value))), "received").Codes);
    }

    [Fact]
    public void A_bag_packed_by_another_program_holds()
    {
        using var zip = new MemoryStream();
        using (var target = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in new MadeBag().Files())
            {
                using var to = target.CreateEntry("bag/" + path, CompressionLevel.Optimal).Open();
                to.Write(bytes);
            }
        }

        Assert.Equal([], Judged.Of(zip.ToArray(), "received").Codes);
    }

    [Fact]
    public void Records_hold_compressed_or_not()
    {
        var records = new MadeWacz().Records;
        Assert.Equal([], Judged.Of([.. records.SelectMany(static record => record.ToBytes())], "received").Codes);
        Assert.Equal([], Judged.Of([.. records.SelectMany(static record => record.Compressed())], "received").Codes);
    }

    [Fact]
    public void A_body_sent_in_pieces_holds_with_the_digest_of_either_form()
    {
        var body = "5\r\nhello\r\n0\r\n\r\n"u8.ToArray();
        foreach (var digested in new[] { body, "hello"u8.ToArray() })
        {
            var record = MadeRecord.Response("https://news.example/", body, 1);
            record.Block = [.. "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8, .. body];
            record["Content-Length"] = $"{record.Block.Length}";
            record["WARC-Block-Digest"] = MadeRecord.Sha256(record.Block);
            record["WARC-Payload-Digest"] = MadeRecord.Sha256(digested);
            Assert.Equal([], Judged.Of([.. MadeRecord.Info().ToBytes(), .. record.ToBytes()], "received").Codes);
        }
    }

    [Fact]
    public void Our_own_site_and_all_in_it_holds()
    {
        using var site = new SmallSite();
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Equal([], Judged.Of(site.PathOf("output")).Faults);
        Assert.Equal([], Judged.Of(site.PathOf("output/SHA256SUMS")).Faults);
        foreach (var file in Directory.EnumerateFiles(site.PathOf("output"), "*", SearchOption.AllDirectories).Where(static file => Path.GetExtension(file) is ".wacz" or ".zip" or ".epub"))
        {
            Assert.Equal([], Judged.Of(file).Faults);
        }
    }

    [Fact]
    public void What_cannot_be_judged_is_said_and_is_no_fault()
    {
        Assert.Equal(2, Judged.Of("just words"u8.ToArray(), "notes.txt").ExitCode);
        Assert.Equal(2, Judged.Of(Encoding.ASCII.GetBytes(""), "nothing").ExitCode);
        Assert.Equal(2, CommandRun.Of("verify", "no-such-file").ExitCode);
    }

    [Theory]
    [InlineData("http://192.0.2.1/")]
    [InlineData("https://example.org/site.wacz")]
    [InlineData("http://127.0.0.1.example.org/")]
    [InlineData("http://user@127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    public void No_other_machine_is_asked(string address)
    {
        var run = CommandRun.Of("verify", address);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is not on this machine", run.Error, StringComparison.Ordinal);
    }
}
