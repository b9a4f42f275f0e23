using System.CommandLine;
using Sourcebound.Archive.Verify;

namespace Sourcebound.Cli;

/// <summary><c>verify</c>: judges a received site, archive, bag or file, whoever made it.</summary>
internal static class VerifyCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(Streams streams)
    {
        var given = new Argument<string>("path")
        {
            Description = "A site's folder, a WACZ or WARC file, a bag as folder or ZIP file, SHA256SUMS, an article in one file; or an address on 127.0.0.1 where one is served",
        };
        var format = Choice.Option("--format", "How the judgement is shown", ["text", "json"]);
        var key = new Option<string?>("--key") { Description = "The publisher's public key as you have it from elsewhere: minisign.pub or its line, or the base64 of the key that web archives are signed with", HelpName = "file" };
        var verify = new Command("verify", "Judge a received site, web archive, bag or file: every hash, record, index line, signature and quotation") { given, format, key };
        verify.SetAction(parsed => Run(parsed.GetRequiredValue(given), parsed.GetRequiredValue(format), parsed.GetValue(key), streams));
        return verify;
    }

    private static int Run(string given, string format, string? key, Streams streams)
    {
        if (PublicKeyText.Read(key) is not { } keys)
        {
            return Refuse($"`{key}` is no public key, and no file that holds one", streams);
        }

        if (given.Contains("://", StringComparison.Ordinal))
        {
            return LoopbackDownload.Open(given, out var refusal) is { } download
                ? JudgeServed(download, given, format, keys, streams) : Refuse(refusal, streams);
        }

        if (!File.Exists(given) && !Directory.Exists(given))
        {
            return Refuse($"there is no file or folder `{given}`", streams);
        }

        try
        {
            return Judge(given, given, format, keys, streams);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            return Refuse($"`{given}` cannot be read", streams);
        }
    }

    private static int JudgeServed(LoopbackDownload download, string given, string format, PublicKeys keys, Streams streams)
    {
        using (download)
        {
            return download.Fetch() is { } fault ? Refuse(fault, streams) : Judge(download.Path, given, format, keys, streams);
        }
    }

    private static int Judge(string path, string given, string format, PublicKeys keys, Streams streams)
    {
        var report = new Report();
        var kind = Verification.Judge(path, report, keys);
        if (kind == PackageKind.Unknown || (report.Holds && !report.HasJudged))
        {
            return Refuse($"`{given}` cannot be judged: it is no site with `SHA256SUMS`, WACZ, WARC, bag, EPUB or page", streams);
        }

        if (format == "json")
        {
            streams.Out.Write(VerifyOutput.Json(given, kind, report));
        }
        else
        {
            using var lines = streams.OpenLines();
            VerifyOutput.Text(given, kind, report, lines);
        }

        return report.Holds ? ExitCode.Ok : ExitCode.Findings;
    }

    private static int Refuse(string message, Streams streams)
    {
        streams.Error.WriteLine(message);
        return ExitCode.Usage;
    }
}
