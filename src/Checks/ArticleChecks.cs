using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>All rules that are checked on an article once it is read.</summary>
internal static class ArticleChecks
{
    /// <summary>The rules, by code.</summary>
    public static ImmutableArray<ICheck> All { get; } =
    [
        new UnknownKey(),
        new DuplicateId(),
        new UnusedRecord(),
        new KeyCase(),
        new JoinedCitations(),
        new CitationAsText(),
        new AttributesAfterText(),
        new UnboundQuotation(),
        new UnboundFigure(),
        new UnboundReport(),
        new UnboundSentence(),
        new UncitedBlockquote(),
        new CreditWithoutRecord(),
        new QuotationNotInSource(),
        new OtherMarks(),
        new MisleadingGap(),
        new QuotationWithoutTranslation(),
        new CutQuotation(),
        new ChangedStoredText(),
        new LooseSelector(),
        new DifferentNumber(),
        new UnmarkedCopy(),
        new ForeignWordsWithoutLanguage(),
        new UntranslatedWords(),
        new UndocumentedTranslation(),
        new UnexplainedMistranslation(),
        new OtherSpelling(),
        new ClaimWithoutClaimant(),
        new LossesWithoutStatus(),
        new UnresolvedTime(),
        new WrongWeekday(),
        new ChangedUnit(),
        new VerifiedByOwnSide(),
        new SubsetLargerThanWhole(),
        new UnrelatedFigures(),
        new StatedAndUnknown(),
        new ChangedPublishedText(),
        new CorrectedQuotation(),
        new UndocumentedAccess(),
        new UnstatedValue(),
    ];

    /// <summary>Every finding in <paramref name="article"/>.</summary>
    public static IEnumerable<Diagnostic> Check(Article article) => All.SelectMany(check => check.Check(article));
}
