namespace Sourcebound.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Ok = 0;

    /// <summary>There are errors in the input; nothing was published.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong, or a folder cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>The program is at fault.</summary>
    public const int Internal = 3;
}
