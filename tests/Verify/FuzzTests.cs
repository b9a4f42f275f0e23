using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Verify;

/// <summary>Whatever bytes come, judging ends, and never in a fault of the program.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 150;

    private static readonly Dictionary<string, Func<byte[]>> Kinds = new(StringComparer.Ordinal)
    {
        ["received.wacz"] = static () => new MadeWacz { IsSigned = true }.ToBytes(),
        ["received.zip"] = static () => MadeWacz.Zip(new MadeBag().Files()),
        ["received.warc.gz"] = static () => [.. new MadeWacz().Records.SelectMany(static record => record.Compressed())],
        ["received.warc"] = static () => [.. new MadeWacz().Records.SelectMany(static record => record.ToBytes())],
        ["SHA256SUMS"] = static () => System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 20).Select(static index => $"{new string('a', 64)}  file-{index}.txt\n"))),
        ["snapshot.html"] = static () => System.Text.Encoding.UTF8.GetBytes(MadeArticle.Page),
    };

    public static TheoryData<string> Names => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_bytes_break_it(string name)
    {
        var random = new Random(20261125);
        var clean = Kinds[name]();
        using var folder = new TemporaryFolder();
        var path = folder.PathOf(name);
        for (var round = 0; round < Rounds; round++)
        {
            byte[] spoilt = [.. clean];
            for (var flips = random.Next(1, 6); flips > 0; flips--)
            {
                spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
            }

            spoilt = random.Next(4) switch
            {
                0 => spoilt[..random.Next(spoilt.Length)],
                1 => [.. spoilt[..random.Next(spoilt.Length)], .. spoilt[random.Next(spoilt.Length)..]],
                _ => spoilt,
            };
            File.WriteAllBytes(path, spoilt);
            var run = CommandRun.Of("verify", path, "--format", "json");
            Assert.InRange(run.ExitCode, 0, 2);
            Assert.InRange(CommandRun.Of("verify", path).ExitCode, 0, 2);
        }
    }
}
