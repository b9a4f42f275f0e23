using System.Collections.Immutable;

namespace Sourcebound.Exports;

/// <summary>The files for others that every article gets: a new format is one line here.</summary>
internal static class ArticleExports
{
    /// <summary>All of them, as pages list them.</summary>
    public static ImmutableArray<ArticleExport> All { get; } =
    [
        new("claims-csv", ClaimsCsv.FileName, "text/csv", ClaimsCsv.Write),
        new("claims-columns", ClaimsCsvMetadata.FileName, "application/csvm+json", static _ => ClaimsCsvMetadata.Write()),
        new("claims-json", "claims.json", "application/json", ClaimsJson.Write),
        new("annotations", Annotations.FileName, "application/ld+json", Annotations.Write),
        new("proofs", QuoteProofs.FileName, "application/json", QuoteProofs.Write),
        new("sources-csl", "sources.csl.json", "application/vnd.citationstyles.csl+json", CslJson.Write),
        new("sources-bib", "sources.bib", "application/x-bibtex", BibLatex.Write),
        new("sources-ris", "sources.ris", "application/x-research-info-systems", Ris.Write),
    ];
}
