using Sourcebound.Model;
using Sourcebound.Pages;

namespace Sourcebound.Exports.Citing;

/// <summary>An article as a web page in a bibliography, in the styles that readers are asked for. Without an author the title comes first; nothing is made up to fill a place.</summary>
internal static class Citations
{
    /// <summary>The citations, in each style.</summary>
    public static IReadOnlyList<StyledCitation> Of(CitedArticle article, Words words) =>
    [
        new("Chicago 17", Chicago(article, words)),
        new("APA 7", Apa(article, words)),
        new("MLA 9", Mla(article, words)),
        new("BibTeX", [new CitedRun(BibTex.Write(article))]) { IsEntry = true },
    ];

    // Manual of Style, 14.207: “Title.” Site. Owner, day. Address.
    private static List<CitedRun> Chicago(CitedArticle article, Words words) => Joined(
    [
        .. AuthorOf(article),
        Quoted(article, words),
        new(" "),
        new(article.Publisher is null ? article.Site : Stopped(article.Site), article.SiteLanguage),
        .. PublisherOf(article, " "),
        new($", {Day("citing.chicago-day", article, words)}.{(article.Address is null ? "" : $" {article.Address}.")}"),
    ]);

    // Publication Manual, 10.16: Author. (Year, day). Title in italics. Site. Address; 9.22: a description in square brackets is no title.
    private static List<CitedRun> Apa(CitedArticle article, Words words)
    {
        CitedRun title = article.IsLabel ? new($"[{article.Title}].", article.Language) : new(Stopped(article.Title), article.Language, IsItalic: true);
        CitedRun day = new($" ({Day("citing.apa-day", article, words)}).");
        return Joined(
        [
            .. article.Author is null ? (IEnumerable<CitedRun>)[title, day] : [new(Stopped(article.Author), article.Language), day, new(" "), title],
            .. article.Author == article.Site ? (IEnumerable<CitedRun>)[] : [new(" "), new(Stopped(article.Site), article.SiteLanguage)],
            new(article.Address is null ? "" : $" {article.Address}"),
        ]);
    }

    // Handbook, 5.1: Author. “Title.” Site in italics, publisher, day, address.
    private static List<CitedRun> Mla(CitedArticle article, Words words) => Joined(
    [
        .. AuthorOf(article),
        Quoted(article, words),
        new(" "),
        new(article.Site, article.SiteLanguage, IsItalic: true),
        .. PublisherOf(article, ", "),
        new($", {Day("citing.mla-day", article, words)}{(article.Address is null ? "" : $", {article.Address}")}."),
    ]);

    private static CitedRun[] AuthorOf(CitedArticle article) => article.Author is null ? [] : [new(Stopped(article.Author), article.Language), new(" ")];

    private static CitedRun[] PublisherOf(CitedArticle article, string joint) => article.Publisher is null ? [] : [new(joint), new(article.Publisher, article.SiteLanguage)];

    private static CitedRun Quoted(CitedArticle article, Words words)
    {
        if (article.IsLabel)
        {
            return new($"[{article.Title}].", article.Language);
        }

        // Marks inside marks are the other pair of the page's language.
        var marks = words["citing.marks"];
        var title = article.Title.Replace(marks[0], marks[2]).Replace(marks[1], marks[3]);
        var endsInside = title[^1] == marks[3] ? 1 : 0;
        return new(
            IsStopped(title[..^endsInside]) ? words.Format("citing.stopped", title) : words.Format("citing.quoted", title[..^endsInside], title[^endsInside..]), article.Language);
    }

    private static string Day(string form, CitedArticle article, Words words) =>
        words.Format(form, article.Day.Day, words[$"date.months.{article.Day.Month}"], article.Day.Year, words[$"citing.months.{article.Day.Month}"]);

    private static string Stopped(string text) => IsStopped(text) ? text : $"{text}.";

    private static bool IsStopped(string text) => text.Length > 0 && text[^1] is '.' or '?' or '!' or '…' or '؟' or '。';

    private static List<CitedRun> Joined(IEnumerable<CitedRun> runs) => [.. runs.Where(static run => run.Text.Length > 0)];
}
