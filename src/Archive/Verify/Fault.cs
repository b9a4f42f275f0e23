namespace Sourcebound.Archive.Verify;

/// <summary>One thing in a received package that is not as it says.</summary>
/// <param name="Code">The short name of this kind of damage; it never changes.</param>
/// <param name="File">The file, with the packages it lies in before it.</param>
/// <param name="Record">The record, line or member in that file, or null.</param>
/// <param name="Offset">The byte in that file at which it begins, or null.</param>
/// <param name="Message">What is wrong, in one line.</param>
internal sealed record Fault(string Code, string File, string? Record, long? Offset, string Message);
