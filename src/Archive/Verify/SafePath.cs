namespace Sourcebound.Archive.Verify;

/// <summary>Which paths of a package may be believed: those that cannot lead out of the folder it is unpacked in.</summary>
internal static class SafePath
{
    /// <summary>What is wrong with a path; null when nothing is.</summary>
    public static string? Fault(string path)
    {
        if (path.Length == 0)
        {
            return "is empty";
        }

        if (path.Contains('\\', StringComparison.Ordinal))
        {
            return "has a backslash, which some programs take for a folder";
        }

        if (path[0] == '/' || (path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0])))
        {
            return "is absolute";
        }

        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return "has a NUL";
        }

        return path.Split('/').Any(static part => part is "..") ? "leads out of the package" : null;
    }
}
