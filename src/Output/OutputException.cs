namespace Sourcebound.Output;

/// <summary>The output folder cannot be used; its message says why and what to do.</summary>
internal sealed class OutputException : Exception
{
    /// <summary>Says nothing.</summary>
    public OutputException()
    {
    }

    /// <summary>Says why.</summary>
    public OutputException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and what came before.</summary>
    public OutputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
