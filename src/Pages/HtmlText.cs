using System.Buffers;
using System.Text.Encodings.Web;

namespace Sourcebound.Pages;

/// <summary>Encodes text for HTML: the five characters that mean something there, and nothing else, so that every script stays itself.</summary>
internal sealed class HtmlText : HtmlEncoder
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private HtmlText()
    {
    }

    /// <summary>The one encoder.</summary>
    public static HtmlText Encoder { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar is '&' or '<' or '>' or '"' or '\'';

    /// <inheritdoc/>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        new ReadOnlySpan<char>(text, textLength).IndexOfAny(Special);

    /// <inheritdoc/>
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var entity = unicodeScalar switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            _ => char.ConvertFromUtf32(unicodeScalar),
        };
        var fits = entity.TryCopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = fits ? entity.Length : 0;
        return fits;
    }
}
