using Sourcebound.Model;

namespace Sourcebound.Pages;

/// <summary>A link to words of an article that somebody can hand on.</summary>
/// <param name="Words">The words, or their beginning.</param>
/// <param name="Language">Their language.</param>
/// <param name="Paragraph">The paragraph's number.</param>
/// <param name="Fragment">What follows the page's own address.</param>
internal sealed record QuotationLink(string Words, LanguageTag Language, string Paragraph, string Fragment);
