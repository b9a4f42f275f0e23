using System.CommandLine;
using System.Globalization;
using System.Text;
using Sourcebound.Archive.Signing;
using Sourcebound.Archive.Verify;
using Sourcebound.Archive.Verify.Wacz;
using Sourcebound.Archive.Verify.Zip;
using Sourcebound.Engines;
using Sourcebound.Engines.BuiltIn;
using Sourcebound.Model;
using Sourcebound.Output;

namespace Sourcebound.Cli;

/// <summary><c>sign</c>: signs what a build gives, puts the signatures into the input, and builds again with them. The key stays on the editor's machine.</summary>
internal static class SignCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(BuildOptions options, Streams streams)
    {
        var key = new Option<string>("--key", "-k") { Description = "The secret key, a file that `minisign -G` wrote", HelpName = "file", Required = true };
        var password = new Option<string?>("--password-file") { Description = "A file with the key's password; without it, it is asked for", HelpName = "file" };
        var sign = new Command("sign", "Build, sign the list of files and the web archives, and build with the signatures") { key, password };
        options.AddTo(sign, writes: true, looks: false);
        sign.SetAction(parsed => Run(options.Request(parsed, writes: true), options.Report(parsed, streams), parsed.GetRequiredValue(key), parsed.GetValue(password)));
        return sign;
    }

    private static int Run(BuildRequest request, BuildReport report, string key, string? passwordFile)
    {
        var streams = report.Streams;
        if (Fault(request, key) is { } wrong)
        {
            streams.Error.WriteLine(wrong);
            return ExitCode.Usage;
        }

        SecretKey secret;
        try
        {
            secret = ReadKey(key, passwordFile, streams);
        }
        catch (KeyException fault)
        {
            streams.Error.WriteLine($"`{key}`: {fault.Message}");
            return ExitCode.Usage;
        }

        // Whose key it is, is known before anything is written.
        var check = BuiltInEngine.Run(request with { Output = null }, static (_, _) => { }, static () => { });
        if (check.HasErrors)
        {
            return BuildCommand.Run(request with { Output = null }, report);
        }

        if (Refusal(check.Signing, secret) is { } refusal)
        {
            streams.Error.WriteLine(refusal);
            return ExitCode.Usage;
        }

        try
        {
            WriteSignatures(request, secret);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"the signatures cannot be written: {fault.Message}");
            return ExitCode.Usage;
        }

        var exit = BuildCommand.Run(request, report);
        report.Said.WriteLine($"signed with the key {secret.Public.Id}");
        return exit;
    }

    private static string? Fault(BuildRequest request, string key) =>
        !request.IsArchived ? "--no-archive: what carries no archives is not signed"
        : IsBelow(key, request.Input) || IsBelow(key, request.Output!) ? $"`{key}` lies in the input or the output and would be published; move it elsewhere, and take it for known to others"
        : null;

    // The list of files holds the hashes of the archives with their signatures.
    private static void WriteSignatures(BuildRequest request, SecretKey secret)
    {
        Build(request);
        var signatures = Path.Combine(request.Input, SignatureFiles.Folder);
        Directory.CreateDirectory(signatures);
        File.WriteAllBytes(Path.Combine(signatures, SignatureFiles.OfArchives), OfArchives(request.Output!, secret, out var day));
        Build(request);
        var list = File.ReadAllBytes(Path.Combine(request.Output!, Manifest.FileName));
        File.WriteAllText(Path.Combine(signatures, Manifest.FileName + MinisignSignature.Ending), MinisignSignature.Make(secret, list, $"edition of {day}"));
        File.WriteAllText(Path.Combine(signatures, Manifest.FileName + SshSignature.Ending), SshSignature.Make(secret, list));
    }

    private static void Build(BuildRequest request) => BuiltInEngine.Run(request, static (_, _) => { }, static () => { });

    private static bool IsBelow(string path, string folder) => Path.GetFullPath(path)
        .StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? Refusal(Signing? stated, SecretKey secret)
    {
        var lines = $"signing: {{ minisign: \"{secret.Public.Line}\", wacz: \"{secret.Archives.PublicKey}\" }}";
        if (stated?.Minisign is null || stated.Wacz is null)
        {
            return $"`site.yaml` does not state the key; add\n{lines}";
        }

        if (MinisignKey.Read(stated.Minisign) is not { } known || !known.Is(secret.Public))
        {
            return $"the key is {secret.Public.Id}, `site.yaml` states {MinisignKey.Read(stated.Minisign)?.Id}; sign with that one, or state this one";
        }

        return stated.Wacz == secret.Archives.PublicKey ? null : $"`site.yaml` states another key for web archives than follows from this one; write\n{lines}";
    }

    private static SecretKey ReadKey(string path, string? passwordFile, Streams streams)
    {
        var text = ReadFile(path);
        if (!SecretKey.IsEncrypted(text))
        {
            return SecretKey.Read(text, "");
        }

        var password = passwordFile is not null ? ReadPassword(passwordFile).TrimEnd('\r', '\n') : Ask(streams);
        return SecretKey.Read(text, password);
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new KeyException(File.Exists(path) ? "it cannot be read" : "there is no such file", fault);
        }
    }

    private static string ReadPassword(string path)
    {
        try
        {
            return ReadFile(path);
        }
        catch (KeyException fault)
        {
            throw new KeyException($"of its password's file `{path}`: {fault.Message}", fault);
        }
    }

    private static string Ask(Streams streams)
    {
        if (Console.IsInputRedirected)
        {
            throw new KeyException("it is encrypted; give its password in a file, with --password-file");
        }

        streams.Error.Write("password: ");
        var password = new StringBuilder();
        for (var pressed = Console.ReadKey(intercept: true); pressed.Key != ConsoleKey.Enter; pressed = Console.ReadKey(intercept: true))
        {
            if (pressed.Key == ConsoleKey.Backspace)
            {
                password.Length = Math.Max(0, password.Length - 1);
            }
            else if (pressed.KeyChar != '\0')
            {
                password.Append(pressed.KeyChar);
            }
        }

        streams.Error.WriteLine();
        return password.ToString();
    }

    // Of each web archive, the hash of its description, and the time it states, which is its edition's.
    private static byte[] OfArchives(string output, SecretKey secret, out string day)
    {
        List<(string Hash, string Created, string Signature)> signed = [];
        foreach (var path in Directory.EnumerateFiles(output, "*.wacz", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var file = File.OpenRead(path);
            if (ZipFolder.Open(file, new Report()) is { } zip && zip.Has(DataPackage.FileName) && zip.Measure(DataPackage.FileName, ["sha256"]) is { } digests
                && JsonFields.Object(zip.Read(DataPackage.FileName) ?? [])?.Text("created") is { } created)
            {
                var hash = $"sha256:{digests.Hex("sha256")}";
                signed.Add((hash, created, secret.Archives.Sign(hash)));
            }
        }

        day = signed.Max(static each => each.Created)?.Split('T')[0] ?? DateOnly.MinValue.ToString("O", CultureInfo.InvariantCulture);
        return SignatureFiles.Write(signed, secret.Archives.PublicKey);
    }
}
