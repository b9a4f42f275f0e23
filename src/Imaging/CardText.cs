using Sourcebound.Model;

namespace Sourcebound.Imaging;

/// <summary>What stands on a card, from its top.</summary>
/// <param name="Name">What the card is of: the publication; null when the title says it.</param>
/// <param name="Kicker">What is said of the title, or null.</param>
/// <param name="Title">The title.</param>
/// <param name="IsStated">Whether the title is printed in the text itself, and so looks like it; otherwise it is the editor's.</param>
/// <param name="Facts">What is true of it, in a sentence or two.</param>
/// <param name="Edition">Which edition it is of.</param>
internal sealed record CardText(CardLine? Name, CardLine? Kicker, CardLine Title, bool IsStated, CardLine Facts, CardLine Edition)
{
    /// <summary>The same for those who do not see it.</summary>
    public string Alternative => string.Join(" · ", new[] { Name, Kicker, Title, Facts, Edition }.OfType<CardLine>().Select(static line => line.Text));
}

/// <summary>Words on a card in one language.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">Their language.</param>
internal sealed record CardLine(string Text, LanguageTag Language);
