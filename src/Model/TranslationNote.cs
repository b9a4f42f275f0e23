using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>One difference between an original and its printed translation.</summary>
/// <param name="Span">Where the note stands.</param>
/// <param name="Original">The original's words, or null when the translation added something.</param>
/// <param name="Printed">The printed words, or null when they were left out.</param>
/// <param name="Issue">One of <see cref="Vocabulary.TranslationIssues"/>.</param>
/// <param name="ShouldBe">What the original says in the translation's language, by the editor, or null.</param>
/// <param name="Note">Id of the editor's note that tells readers, or null.</param>
internal sealed record TranslationNote(
    InputSpan Span, string? Original, string? Printed, string Issue, string? ShouldBe, Stated<string>? Note);
