using Sourcebound.Output;

namespace Sourcebound.Archive;

/// <summary>A file that a bag carries.</summary>
/// <param name="Folder">The folder of the bag that takes it in, with a slash at the end.</param>
/// <param name="Name">Its path from there, forward slashes.</param>
/// <param name="Facts">What is known of its bytes.</param>
/// <param name="Open">Opens it for reading once, from its beginning.</param>
internal readonly record struct PayloadFile(string Folder, string Name, FileFacts Facts, Func<Stream> Open)
{
    /// <summary>Its path in the bag.</summary>
    public string Path => Folder + Name;
}
