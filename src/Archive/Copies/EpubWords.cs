namespace Sourcebound.Archive.Copies;

/// <summary>What a book says of itself, in the theme's words.</summary>
/// <param name="Title">Its title; where the text states no headline, the editor's label, marked as such.</param>
/// <param name="Note">What the editor says at its beginning.</param>
/// <param name="Contents">What its list of contents is called.</param>
/// <param name="Accessibility">How accessible it is, in a sentence.</param>
internal sealed record EpubWords(string Title, string Note, string Contents, string Accessibility);
