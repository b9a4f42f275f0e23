namespace Sourcebound.Archive.Signing;

/// <summary>A key that cannot be used; the message says why, and nothing of the key.</summary>
internal sealed class KeyException : Exception
{
    /// <summary>Without a reason.</summary>
    public KeyException()
    {
    }

    /// <summary>With its reason.</summary>
    public KeyException(string message)
        : base(message)
    {
    }

    /// <summary>With its reason and cause.</summary>
    public KeyException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
