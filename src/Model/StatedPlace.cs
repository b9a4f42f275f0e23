using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>A place that the text names, as the editor picks it out of the text.</summary>
/// <param name="AsPrinted">The words of the text.</param>
/// <param name="Span">Where the editor wrote them.</param>
/// <param name="Name">The name under which the editor lists it, or null when that is the words themselves.</param>
/// <param name="Language">The language of the words when it is not that of their paragraph, or null.</param>
internal sealed record StatedPlace(string AsPrinted, InputSpan Span, string? Name, LanguageTag? Language)
{
    /// <summary>Whether its words stand in <paramref name="passage"/>, as whole words and letter by letter.</summary>
    public bool StandsIn(Passage passage)
    {
        var text = new SearchableText(passage.Text);
        return !string.IsNullOrWhiteSpace(AsPrinted) && text.Find(NormalizedText.Of(AsPrinted), new TextRange(0, text.Words.Length)) is not null;
    }
}
