using System.Buffers;
using System.Text;
using Sourcebound.Diagnostics;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Reading;

/// <summary>The folder that holds what is published; reads files inside it and nothing outside.</summary>
/// <param name="root">Its path.</param>
/// <param name="shown">Its path as messages show it, forward slashes.</param>
internal sealed class InputFolder(string root, string shown)
{
    /// <summary>The largest text file that is read, in bytes.</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The folder that somebody names on a command line.</summary>
    public static InputFolder At(string folder) => new(folder, ShownAs(folder));

    /// <summary>How messages show the path of a folder that somebody names.</summary>
    public static string ShownAs(string folder) => folder.Replace('\\', '/').TrimEnd('/');

    /// <summary>Its path as messages show it.</summary>
    public string Shown => shown;

    /// <summary>The folder <paramref name="name"/> inside this one.</summary>
    public InputFolder Folder(string name) => new(Path.Combine(root, name), $"{shown}/{name}");

    /// <summary>Where the file <paramref name="name"/> lies, for what is copied and not read.</summary>
    public string PathOf(string name) => Path.Combine(root, name);

    /// <summary>Whether the folder exists.</summary>
    public bool Exists => Directory.Exists(root);

    /// <summary>Whether it holds the file <paramref name="name"/>.</summary>
    public bool Holds(string name) => File.Exists(Path.Combine(root, name));

    /// <summary>Whether the entry <paramref name="name"/> is a link to somewhere else.</summary>
    public bool IsLink(string name) => new FileInfo(Path.Combine(root, name)).LinkTarget is not null;

    /// <summary>Names of its folders, in ordinal order, without hidden ones.</summary>
    public IReadOnlyList<string> FolderNames(Findings findings) => Names(Directory.EnumerateDirectories, findings);

    /// <summary>Names of its files with this ending, in ordinal order, without hidden ones.</summary>
    public IReadOnlyList<string> FileNames(string ending, Findings findings) =>
        Names(folder => Directory.EnumerateFiles(folder).Where(path => path.EndsWith(ending, StringComparison.Ordinal)), findings);

    /// <summary>A text the editor wrote: strict UTF-8, no byte order mark, line feeds only, nothing hidden. Null after a finding.</summary>
    public InputText? ReadText(string name, Findings findings)
    {
        var path = $"{shown}/{name}";
        var nowhere = new InputText(path, "").Span(0, 0);
        if (ReadBytes(name, nowhere, findings) is not { } bytes)
        {
            return null;
        }

        if (bytes.AsSpan().StartsWith("\uFEFF"u8))
        {
            findings.Add(UnreadableInput.Rule.At(nowhere, "the file starts with a byte order mark", "save it as UTF-8 without BOM"));
            return null;
        }

        if (Decode(bytes, path, findings) is not { } text)
        {
            return null;
        }

        var input = new InputText(path, text);
        return ReportHidden(input, findings) ? null : input;
    }

    /// <summary>The untouched bytes of a file inside this folder, or null after a finding at <paramref name="asked"/>.</summary>
    public byte[]? ReadBytes(string name, InputSpan asked, Findings findings)
    {
        if (LeavesFolder(name))
        {
            findings.Add(UnreadableInput.Rule.At(asked, $"`{name}` leads out of its folder", "name a file inside the folder, with forward slashes and no `..` or links"));
            return null;
        }

        // No archive holds one, so what is published of it could not be made again.
        if (name.Split('/').Any(static part => part.StartsWith('.')))
        {
            findings.Add(UnreadableInput.Rule.At(asked, $"`{name}` is hidden", "give it a name that does not begin with a dot"));
            return null;
        }

        var path = Path.Combine(root, name);
        if (Directory.Exists(path))
        {
            findings.Add(UnreadableInput.Rule.At(asked, $"`{shown}/{name}` is a folder", "put the file itself there"));
            return null;
        }

        try
        {
            var length = new FileInfo(path).Length;
            if (length > LargestFile)
            {
                findings.Add(UnreadableInput.Rule.At(asked, $"`{name}` has {length / 1024 / 1024} MB; the most that is read is {LargestFile / 1024 / 1024}"));
                return null;
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var reason = failure is FileNotFoundException or DirectoryNotFoundException ? "is missing" : "cannot be opened";
            findings.Add(UnreadableInput.Rule.At(asked, $"the file `{shown}/{name}` {reason}"));
            return null;
        }
    }

    /// <summary>The text of <paramref name="bytes"/>, or null after a finding that names the first byte that is not UTF-8.</summary>
    public static string? Decode(byte[] bytes, string path, Findings findings)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var at = FirstInvalidByte(bytes);
            var before = new InputText(path, Encoding.UTF8.GetString(bytes));
            var start = Encoding.UTF8.GetCharCount(bytes, 0, at);
            findings.Add(UnreadableInput.Rule.At(
                before.Span(start, 1), $"byte {at + 1} (0x{bytes[at]:X2}) is not UTF-8", "save the file as UTF-8"));
            return null;
        }
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }

    private static bool ReportHidden(InputText input, Findings findings)
    {
        var text = input.Text;
        if (text.IndexOf('\r', StringComparison.Ordinal) is >= 0 and var carriageReturn)
        {
            findings.Add(UnreadableInput.Rule.At(input.Span(carriageReturn, 0), "the file has carriage returns", "save it with line feeds alone (LF, not CRLF)"));
            return true;
        }

        var found = false;
        foreach (var at in HiddenCharacters.In(text))
        {
            found = true;
            findings.Add(HiddenCharacters.Finding(input.Span(at, 1), text[at]));
        }

        return found;
    }

    private bool LeavesFolder(string name)
    {
        if (name.Length == 0 || Path.IsPathRooted(name) || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.Contains('\0', StringComparison.Ordinal)
            || name.Split('/').Any(static part => part is ".." or "." or ""))
        {
            return true;
        }

        // A link anywhere below the root could lead outside; the root itself may be one.
        var path = root;
        foreach (var part in name.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }

    private List<string> Names(Func<string, IEnumerable<string>> list, Findings findings)
    {
        try
        {
            return !Exists ? [] : [.. list(root).Select(static path => Path.GetFileName(path)).Where(static name => !name.StartsWith('.')).Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            findings.Add(UnreadableInput.Rule.At(new InputText(shown, "").Span(0, 0), $"the folder `{shown}` cannot be opened"));
            return [];
        }
    }
}
