using System.Diagnostics;
using System.Security.Cryptography;

namespace Sourcebound.Tests.Support;

/// <summary>All files of a folder with their hashes, to compare one moment with another.</summary>
internal static class FolderState
{
    /// <summary>Path and SHA-256 of every file, in ordinal order; nothing for a folder that is not there.</summary>
    public static IReadOnlyList<string> Of(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => $"{Path.GetRelativePath(folder, path)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What <c>sha256sum --check --strict</c> answers in the folder; empty when all is well.</summary>
    public static string Sha256Sum(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : $"{said}exit code {process.ExitCode}";
    }
}
