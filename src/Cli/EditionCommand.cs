using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sourcebound.Diagnostics;
using Sourcebound.Engines;
using Sourcebound.Exports;
using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Reading;

namespace Sourcebound.Cli;

/// <summary><c>edition</c>: records the present state of articles as published, under the date of their edition.</summary>
internal static class EditionCommand
{
    /// <summary>Records the articles named <paramref name="asked"/>, or all of them.</summary>
    /// <param name="request">The input to check first.</param>
    /// <param name="asked">Names of articles; none for all.</param>
    /// <param name="report">How it is told of.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(BuildRequest request, IReadOnlyCollection<string> asked, BuildReport report)
    {
        var streams = report.Streams;
        var check = BuildCommand.Run(request, report);
        if (check != ExitCode.Ok)
        {
            streams.Error.WriteLine("nothing is recorded");
            return check;
        }

        var input = new InputFolder(request.Input, request.Input);
        var publication = Withholding.Of(PublicationReader.Read(input, new Findings())!, input, request, new Findings());
        if (publication.Withheld.FirstOrDefault(article => asked.Contains(article.Slug.Value)) is { } withheld)
        {
            streams.Error.WriteLine($"`{withheld.Slug}` is a draft or under embargo; an edition records what is published");
            return ExitCode.Usage;
        }

        if (asked.FirstOrDefault(name => !publication.Slugs.Any(slug => slug.Value == name)) is { } unknown)
        {
            streams.Error.WriteLine($"there is no article `{unknown}`");
            return ExitCode.Usage;
        }

        var articles = publication.Slugs.Where(slug => asked.Count == 0 || asked.Contains(slug.Value))
            .Select(slug => Publishing.ReadAndCheck(input, publication, slug, new StageTimes()).Article!).ToList();
        var refused = articles.Where(IsRefused).ToList();
        foreach (var article in refused)
        {
            streams.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{article.Slug}: an edition of {article.Published[^1].Date:yyyy-MM-dd} is recorded with other words; write a later date into the front matter's `edition`"));
        }

        if (refused.Count > 0)
        {
            streams.Error.WriteLine("nothing is recorded");
            return ExitCode.Findings;
        }

        var freezing = new Freezing(request);
        foreach (var article in articles)
        {
            Record(article, request.Input, freezing, streams);
        }

        return ExitCode.Ok;
    }

    private static bool IsRefused(Article article) => article.Published.LastOrDefault() is { } last
        && (article.FrontMatter.Edition.Date < last.Date
            || (article.FrontMatter.Edition.Date == last.Date && !PublishedState.Of(article).HasTextOf(last)));

    private static void Record(Article article, string input, Freezing freezing, Streams streams)
    {
        var state = PublishedState.Of(article);
        var day = state.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var last = article.Published.LastOrDefault();
        if (last is { Copy: not null } && last.Date == state.Date)
        {
            streams.Error.WriteLine($"{article.Slug}: the edition of {day} is recorded already");
            return;
        }

        // A state from before copies were kept gets the one that its words still have.
        var folder = Path.Combine(input, "articles", article.Slug.Value);
        var copy = freezing.Freeze(article.Slug);
        var pinned = new Stated<string>(Convert.ToHexStringLower(SHA256.HashData(copy)), article.Input.Span(0, 0));
        PublishedState[] before = [.. article.Published.Where(earlier => earlier.Date != state.Date)];
        var recorded = (last?.Date == state.Date ? last : state) with { Copy = new PublishedCopy(pinned, copy) };
        EditorFiles.Replace(Path.Combine(folder, PublishedCopy.PathOf(state.Date)), copy);
        EditorFiles.Replace(Path.Combine(folder, PublishedReader.FileName), Encoding.UTF8.GetBytes(PublishedYaml.Write([.. before, recorded])));
        streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{article.Slug}: the edition of {day} is recorded, {state.Paragraphs.Length} paragraphs"));
    }
}
