using System.Security.Cryptography;
using Sourcebound.Diagnostics;
using Sourcebound.Reading;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Cli.Importing;

/// <summary>A file that somebody handed over to be published.</summary>
/// <param name="Input">Its text, without a byte order mark, with the path by which it was named.</param>
/// <param name="Bytes">The file, byte for byte.</param>
internal sealed record SuppliedFile(InputText Input, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The endings of files that can be imported.</summary>
    public const string Endings = "`.txt`, `.html`, `.htm` or `.md`";

    /// <summary>Its name.</summary>
    public string Name => Path.GetFileName(Input.Path);

    /// <summary>Its ending, in small letters.</summary>
    public string Ending => EndingOf(Input.Path);

    /// <summary>SHA-256 of its bytes.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    /// <summary>Why the file at <paramref name="path"/> cannot be imported, seen from outside; or null.</summary>
    public static string? Fault(string path) =>
        EndingOf(path) is not (".txt" or ".html" or ".htm" or ".md") ? $"`{path}` cannot be imported; save it as {Endings}"
        : Directory.Exists(path) ? $"`{path}` is a folder; name the file itself"
        : !File.Exists(path) ? $"there is no file `{path}`"
        : null;

    /// <summary>Reads it; null after a finding.</summary>
    public static SuppliedFile? Read(string path, Findings findings)
    {
        var nowhere = new InputText(path, "").Span(0, 0);
        try
        {
            if (new FileInfo(path).Length > InputFolder.LargestFile)
            {
                findings.Add(UnreadableInput.Rule.At(nowhere, $"the file has more than {InputFolder.LargestFile / 1024 / 1024} MB, the most that is read"));
                return null;
            }

            return Read(path, File.ReadAllBytes(path), findings);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            findings.Add(UnreadableInput.Rule.At(nowhere, $"the file cannot be opened: {failure.Message}"));
            return null;
        }
    }

    private static SuppliedFile? Read(string path, byte[] bytes, Findings findings)
    {
        var isMarked = bytes.AsSpan().StartsWith("\uFEFF"u8);
        if (isMarked && EndingOf(path) == ".txt")
        {
            // A plain text is published as it is, and so would be a mark that nobody sees.
            findings.Add(UnreadableInput.Rule.At(new InputText(path, "").Span(0, 0), "the file starts with a byte order mark", "save it as UTF-8 without BOM"));
            return null;
        }

        var text = (EndingOf(path) is ".html" or ".htm" && !isMarked ? PageEncoding.Decode(bytes) : null) ?? InputFolder.Decode(bytes, path, findings)?.TrimStart('\uFEFF');
        return text is null ? null : new SuppliedFile(new InputText(path, text), bytes);
    }

    private static string EndingOf(string path) => Path.GetExtension(path).ToLowerInvariant();
}
