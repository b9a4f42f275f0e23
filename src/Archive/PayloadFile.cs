using Sourcebound.Output;

namespace Sourcebound.Archive;

/// <summary>A file that a bag carries.</summary>
/// <param name="Path">Its path in the bag, forward slashes.</param>
/// <param name="Facts">What is known of its bytes.</param>
/// <param name="Open">Opens it for reading once, from its beginning.</param>
internal sealed record PayloadFile(string Path, FileFacts Facts, Func<Stream> Open);
