using System.Globalization;
using System.Text;

namespace Sourcebound.Exports.Citing;

/// <summary>An article as an entry of a BibTeX file: <c>@misc</c>, the one type of web pages that every style file knows.</summary>
internal static class BibTex
{
    // BibTeX, 2.1: the names that style files have for months.
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The entry.</summary>
    public static string Write(CitedArticle article)
    {
        var entry = new StringBuilder();
        entry.Append(CultureInfo.InvariantCulture, $"@misc{{{article.Slug},\n");
        Field("author", article.Author is null ? null : BibLatex.Protected(article.Author));
        Field("title", BibLatex.Protected(article.IsLabel ? $"[{article.Title}]" : article.Title));
        Field("howpublished", BibLatex.Escape(article.Site));
        Field("publisher", article.Publisher is null ? null : BibLatex.Escape(article.Publisher));
        entry.Append(CultureInfo.InvariantCulture, $"  year = {article.Day.Year},\n  month = {Months[article.Day.Month - 1]},\n  day = {article.Day.Day},\n");
        Field("url", article.Address is null ? null : BibLatex.Verbatim(article.Address));
        return entry.Append('}').ToString();

        void Field(string name, string? value)
        {
            if (value is not null)
            {
                entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
            }
        }
    }
}
