using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Engines;

/// <summary>Keeps drafts and articles under embargo out of a build: out of its pages, its lists, its feeds and its archives.</summary>
internal static class Withholding
{
    /// <summary>The publication without them, or with them when <paramref name="request"/> asks for drafts.</summary>
    public static Publication Of(Publication publication, InputFolder input, BuildRequest request, Findings findings)
    {
        ImmutableArray<(Slug Slug, Release Release)> all = [.. publication.Slugs.Select(slug => (slug, ReleaseReader.Read(PublicationReader.FolderOf(input, slug))))];
        var due = all.ToLookup(article => article.Release.IsDue(request.Now));
        ImmutableArray<WithheldArticle> withheld = [.. due[false].Select(static article => new WithheldArticle(article.Slug, article.Release))];
        if (request.HasDrafts)
        {
            return publication with { Site = publication.Site with { HasDrafts = withheld.Length > 0 } };
        }

        if (withheld.Length > 0 && withheld.Length == all.Length)
        {
            findings.Add(UnreadableInput.Rule.At(
                new InputText(input.Folder("articles").Shown, "").Span(0, 0), "every article is a draft or under embargo, so there is none to publish", "--drafts takes them in, to be looked at; --now says what time it is"));
        }

        return publication with
        {
            Slugs = [.. due[true].Select(static article => article.Slug)],
            Withheld = withheld,
            Released = due[true].Max(static article => article.Release.Embargo),
        };
    }
}
