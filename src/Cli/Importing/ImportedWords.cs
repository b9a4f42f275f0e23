using System.Collections.Immutable;
using Sourcebound.Model;

namespace Sourcebound.Cli.Importing;

/// <summary>The words of one paragraph or other block of a supplied text.</summary>
/// <param name="Text">The words, without white space at the ends of lines and without empty lines.</param>
/// <param name="Styles">How they are marked; ranges lie inside each other or apart.</param>
internal sealed record ImportedWords(string Text, ImmutableArray<Style> Styles)
{
    /// <summary>Words without marks.</summary>
    public ImportedWords(string text)
        : this(text, [])
    {
    }
}
