using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>A value together with the place where the editor wrote it.</summary>
/// <typeparam name="T">What is stated.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Stated<T>(T Value, InputSpan Span);
