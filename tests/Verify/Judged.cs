using System.Text.Json;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Verify;

/// <summary>What <c>verify</c> answers.</summary>
/// <param name="ExitCode">As the shell gets it.</param>
/// <param name="Codes">The kinds of damage it named.</param>
/// <param name="Faults">Each fault as file, record, offset and message.</param>
/// <param name="Out">All of it.</param>
internal sealed record Judged(int ExitCode, IReadOnlyList<string> Codes, IReadOnlyList<string> Faults, string Out)
{
    /// <summary>Has what lies at <paramref name="path"/> judged.</summary>
    public static Judged Of(string path, params string[] more)
    {
        var run = CommandRun.Of(["verify", path, "--format", "json", .. more]);
        if (run.ExitCode == 2)
        {
            Assert.NotEmpty(run.Error);
            return new Judged(2, [], [], run.Error);
        }

        using var json = JsonDocument.Parse(run.Out);
        var faults = json.RootElement.GetProperty("faults").EnumerateArray().ToList();
        Assert.Equal(faults.Count == 0 ? 0 : 1, run.ExitCode);
        Assert.Equal(faults.Count == 0, json.RootElement.GetProperty("holds").GetBoolean());
        return new Judged(run.ExitCode, [.. faults.Select(static fault => fault.GetProperty("code").GetString()!)], [.. faults.Select(static fault => fault.ToString())], run.Out);
    }

    /// <summary>Has these bytes judged as a file of this name.</summary>
    public static Judged Of(byte[] bytes, string name)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.PathOf(name), bytes);
        return Of(folder.PathOf(name));
    }

    /// <summary>Has these files judged as a folder.</summary>
    public static Judged Of(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, bytes) in files)
        {
            var full = folder.PathOf(["package", .. path.Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }

        return Of(folder.PathOf("package"));
    }
}
