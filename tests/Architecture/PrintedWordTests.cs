using System.Text.RegularExpressions;
using Sourcebound.Model;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Architecture;

/// <summary>Templates ask for printed words by name; a name that is misspelt must not wait for a reader to be found.</summary>
public sealed partial class PrintedWordTests
{
    /// <summary>Every language that the theme has a file of words for.</summary>
    public static TheoryData<string> Languages { get; } = [.. Sourcebound.Engines.Theme.Known];

    private static readonly string Code = string.Concat(new[] { "theme", "src" }
        .SelectMany(static folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
        .Where(static file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(File.ReadAllText));

    [Fact]
    public void There_are_words_in_English_and_in_Ukrainian() => Assert.Equal(["en", "uk"], Sourcebound.Engines.Theme.Known);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_that_is_asked_for_exists(string language)
    {
        var words = LanguageFile.Read(language);
        var asked = Plain().Matches(Code).Select(static match => match.Groups[1].Value)
            .Concat(Counted().Matches(Code).SelectMany(match => words.Plural.Categories.Select(category => $"{match.Groups[1].Value}.{category}")))
            .Distinct().ToList();
        Assert.True(asked.Count > 80, "the pattern that finds them has gone blind");
        Assert.Empty(asked.Except(words.Entries.Keys));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_of_a_vocabulary_exists(string language)
    {
        IEnumerable<string> names =
        [
            .. Vocabulary.AgentKinds.Select(static value => $"agent-kind.{value}"),
            .. Vocabulary.SourceKinds.Select(static value => $"source-kind.{value}"),
            .. Vocabulary.Fidelities.Select(static value => $"fidelity.{value}"),
            .. Vocabulary.TranslationMethods.Select(static value => $"method.{value}"),
            .. Vocabulary.TranslationIssues.Select(static value => $"issue.{value}"),
            .. Vocabulary.NoteKinds.Select(static value => $"note-kind.{value}"),
            .. Vocabulary.ClaimStatuses.Append("none").SelectMany(static value => new[] { $"status.{value}", $"status-short.{value}" }),
            .. Vocabulary.RuleLevels.Select(static value => $"severity.{value}"),
            .. Enumerable.Range(1, 12).SelectMany(static month => new[] { $"date.months.{month}", $"date.months-alone.{month}" }),
        ];
        Assert.Empty(names.Except(LanguageFile.Read(language).Entries.Keys));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_word_is_there_for_nothing(string language)
    {
        var entries = LanguageFile.Read(language).Entries;
        var literals = Literal().Matches(Code).Select(static match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var begun = Term().Matches(Code).Select(static match => match.Groups[1].Value + ".")
            .Concat(Begun().Matches(Code).Select(static match => match.Groups[1].Value)).Append($"{Words.PluralName}.").Distinct().ToList();
        var used = entries.Keys.Where(name =>
            literals.Contains(name) || literals.Contains(Ending().Replace(name, "")) || begun.Exists(start => name.StartsWith(start, StringComparison.Ordinal)));
        Assert.Empty(entries.Keys.Except(used));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_names_of_the_others(string language) =>
        Assert.Empty(WordNames.Differences(LanguageFile.Read(language), LanguageFile.Read("en")));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_have_the_same_places_in_every_language(string language)
    {
        var (words, english) = (LanguageFile.Read(language), LanguageFile.Read("en"));
        var other = WordNames.PlainOf(english).Where(name => PlacesIn(words[name]) != PlacesIn(english[name]))
            .Concat(WordNames.CountedOf(english).Where(name => words.Plural.Categories.Any(category => PlacesIn(words[$"{name}.{category}"]) != PlacesIn(english[$"{name}.{PluralRule.Other}"])) && language != "en"));
        Assert.Empty(other);

        static string PlacesIn(string text) => string.Join(' ', Place().Matches(text).Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    // words["name"], Words.Format("name", …)
    [GeneratedRegex("""[Ww]ords(?:\[|\.Format\()"([^"]+)["]""")]
    private static partial Regex Plain();

    [GeneratedRegex("""[Ww]ords\.Count\("([^"]+)["]""")]
    private static partial Regex Counted();

    [GeneratedRegex("""[Ww]ords\.Term\("([^"]+)["]""")]
    private static partial Regex Term();

    // $"status.{…}", $"quantity.{…}"
    [GeneratedRegex("""\$"([a-z-]+\.(?:[a-z-]+\.)*)\{""")]
    private static partial Regex Begun();

    [GeneratedRegex(""" "([a-z0-9-]+(?:\.[a-z0-9-]+)+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\.(?:zero|one|two|few|many|other|\d+)$")]
    private static partial Regex Ending();
}
