using System.Collections.Immutable;
using Sourcebound.Model;
using Sourcebound.Pages;

namespace Sourcebound.Engines;

/// <summary>What stays of an article once a build has read, checked and, if nothing spoke against it, added it.</summary>
/// <param name="Verdict">What was found in it.</param>
/// <param name="Coverage">How much of it is bound, or null when it could not be read.</param>
/// <param name="WithoutData">The languages it speaks that there is no data for.</param>
/// <param name="Summary">What the pages of the publication need to know of it, or null when it was not added.</param>
internal sealed record TakenArticle(Verdict Verdict, Coverage? Coverage, ImmutableArray<string> WithoutData, ArticleSummary? Summary);
