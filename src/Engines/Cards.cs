using Sourcebound.Imaging;
using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Pages;

namespace Sourcebound.Engines;

/// <summary>Makes the pictures that others show beside links: one of each article, and one of the publication.</summary>
/// <param name="site">The publication as its main language names it.</param>
/// <param name="words">The printed words of that language.</param>
internal sealed class Cards(Site site, Words words)
{
    /// <summary>Their file name, in an article's folder or at the root.</summary>
    public const string FileName = "card.png";

    private static readonly Lazy<CardPainter> Painter = new(static () => new CardPainter(CardFonts.Read(Theme.CardFont)));

    /// <summary>Adds the card of an article.</summary>
    /// <returns>The card, or null when there is no public address, or the fonts lack a letter that it needs.</returns>
    public PageCard? Add(ArticlePage page, OutputTree output)
    {
        var head = page.Article.FrontMatter;
        return Add(
            $"articles/{page.Article.Slug}/{FileName}",
            new CardText(
                new CardLine(site.Name, site.Language),
                head.Headline is null ? Said(words["article.editors-label"]) : null,
                new CardLine(head.Headline ?? head.Label, head.Language),
                head.Headline is not null,
                Said(page.InNumbers),
                EditionOf(head.Edition.Date)),
            output);
    }

    /// <summary>Adds the card of the publication.</summary>
    /// <param name="day">The day of its newest edition.</param>
    /// <param name="output">The files so far.</param>
    /// <returns>As for an article.</returns>
    public PageCard? Add(DateOnly day, OutputTree output) => Add(
        FileName,
        new CardText(null, null, new CardLine(site.Name, site.Language), IsStated: true, new CardLine(site.Description, site.Language), EditionOf(day)),
        output);

    private PageCard? Add(string path, CardText text, OutputTree output)
    {
        // Those who show cards fetch them by a whole address.
        if (site.BaseUrl is null || Painter.Value.Paint(text) is not { } picture)
        {
            return null;
        }

        output.Add(path, picture);
        return new PageCard(path, CardPainter.Width, CardPainter.Height, text.Alternative);
    }

    private CardLine Said(string text) => new(text, words.Language);

    private CardLine EditionOf(DateOnly day) => Said(words.Format("front.edition", words.Date(day)));
}
