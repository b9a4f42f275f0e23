using System.CommandLine;
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
    /// <summary>The command with its options.</summary>
    public static Command Create(BuildOptions options, Streams streams)
    {
        var slugs = new Argument<string[]>("slug") { Description = "Names of articles; all of them when none is given", Arity = ArgumentArity.ZeroOrMore };
        slugs.Validators.Add(static result =>
        {
            // A list of words takes what no option is for one more of them.
            if (result.Tokens.FirstOrDefault(static token => token.Value.StartsWith('-')) is { } option)
            {
                result.AddError($"`edition` has no option `{option.Value}`");
            }
        });
        var edition = new Command("edition", "Record the articles' present words as published, after a check without errors") { slugs };
        options.AddTo(edition, writes: false, looks: false);
        edition.SetAction(parsed => Run(options.Request(parsed, writes: false), parsed.GetValue(slugs) ?? [], options.Report(parsed, streams)));
        return edition;
    }

    /// <summary>Records the articles named <paramref name="asked"/>, or all of them.</summary>
    /// <param name="request">The input to check first.</param>
    /// <param name="asked">Names of articles; none for all.</param>
    /// <param name="report">How it is told of.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    private static int Run(BuildRequest request, string[] asked, BuildReport report)
    {
        var streams = report.Streams;
        var check = BuildCommand.Run(request, report);
        if (check != ExitCode.Ok)
        {
            streams.Error.WriteLine("nothing is recorded");
            return check;
        }

        var input = InputFolder.At(request.Input);
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

        List<Article> articles =
        [
            .. publication.Slugs.Where(slug => asked.Length == 0 || asked.Contains(slug.Value))
                .Select(slug => Publishing.ReadAndCheck(input, publication, slug, new StageTimes()).Article!),
        ];
        if (Refuses(articles, streams))
        {
            return ExitCode.Findings;
        }

        var freezing = new Freezing(request);
        foreach (var article in articles)
        {
            Record(article, request.Input, freezing, report.Said);
        }

        return ExitCode.Ok;
    }

    private static bool Refuses(IEnumerable<Article> articles, Streams streams)
    {
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
        }

        return refused.Count > 0;
    }

    private static bool IsRefused(Article article) => article.Published.LastOrDefault() is { } last
        && (article.FrontMatter.Edition.Date < last.Date
            || (article.FrontMatter.Edition.Date == last.Date && !PublishedState.Of(article).HasTextOf(last)));

    private static void Record(Article article, string input, Freezing freezing, TextWriter said)
    {
        var state = PublishedState.Of(article);
        var day = state.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var last = article.Published.LastOrDefault();
        if (last is { Copy: not null } && last.Date == state.Date)
        {
            said.WriteLine($"{article.Slug}: the edition of {day} is recorded already");
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
        said.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{article.Slug}: the edition of {day} is recorded, {state.Paragraphs.Length} paragraphs"));
    }
}
