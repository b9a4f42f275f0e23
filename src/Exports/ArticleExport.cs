namespace Sourcebound.Exports;

/// <summary>One file that others can take an article's data from, beside its two pages.</summary>
/// <param name="Name">Its name among the printed words that say what it is.</param>
/// <param name="FileName">Its file name in the article's folder.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Write">Gives its bytes.</param>
internal sealed record ArticleExport(string Name, string FileName, string MediaType, Func<ArticleData, byte[]> Write);
