using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>What the front matter states of the article, and where it has it from.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Value">What is stated; a day as <c>2022-02-25</c>.</param>
/// <param name="Date">The day, or null.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="Source">Id of the source that states it, or null when the article itself does.</param>
internal sealed record SourcedValue(string Field, string Value, DateOnly? Date, InputSpan Span, Stated<string>? Source);
