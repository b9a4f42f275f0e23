using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>The tie between words of the article and what they rest on.</summary>
/// <param name="Key">Id of a source or claim, or <see cref="Unsourced"/>, as written.</param>
/// <param name="KeySpan">Where the key stands.</param>
/// <param name="Range">The words.</param>
/// <param name="Form">Which form it has.</param>
internal sealed record Binding(string Key, InputSpan KeySpan, TextRange Range, BindingForm Form)
{
    /// <summary>The reserved key: the article names no source for this.</summary>
    public const string Unsourced = "unsourced";
}

/// <summary>How a binding is written in the text; one beside it stands for one of them.</summary>
internal enum BindingForm
{
    /// <summary><c>[words][@key]</c>.</summary>
    Words,

    /// <summary><c>[@key]</c> after a sentence.</summary>
    Sentence,

    /// <summary>The last line of a blockquote.</summary>
    Embedded,
}
