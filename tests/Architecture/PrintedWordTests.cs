using System.Text.RegularExpressions;
using Sourcebound.Engines;
using Sourcebound.Model;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Architecture;

/// <summary>Templates ask for printed words by name; a name that is misspelt must not wait for a reader to be found.</summary>
public sealed partial class PrintedWordTests
{
    private static readonly Words English = Sourcebound.Engines.Theme.Load().Words;

    private static readonly string Code = string.Concat(new[] { "theme", "src" }
        .SelectMany(static folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
        .Where(static file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(File.ReadAllText));

    [Fact]
    public void Every_word_that_is_asked_for_exists()
    {
        var asked = Plain().Matches(Code).Select(static match => match.Groups[1].Value)
            .Concat(Counted().Matches(Code).SelectMany(static match => new[] { $"{match.Groups[1].Value}.one", $"{match.Groups[1].Value}.other" }))
            .Distinct().ToList();
        Assert.True(asked.Count > 80, "the pattern that finds them has gone blind");
        Assert.Empty(asked.Except(English.Entries.Keys));
    }

    [Fact]
    public void Every_word_of_a_vocabulary_exists()
    {
        IEnumerable<string> names =
        [
            .. Vocabulary.AgentKinds.Select(static value => $"agent-kind.{value}"),
            .. Vocabulary.SourceKinds.Select(static value => $"source-kind.{value}"),
            .. Vocabulary.Fidelities.Select(static value => $"fidelity.{value}"),
            .. Vocabulary.TranslationMethods.Select(static value => $"method.{value}"),
            .. Vocabulary.TranslationIssues.Select(static value => $"issue.{value}"),
            .. Vocabulary.NoteKinds.Select(static value => $"note-kind.{value}"),
            .. Vocabulary.ClaimStatuses.Append("none").Select(static value => $"status.{value}"),
            .. Enumerable.Range(1, 12).Select(static month => $"date.months.{month}"),
        ];
        Assert.Empty(names.Except(English.Entries.Keys));
    }

    [Fact]
    public void No_word_is_there_for_nothing()
    {
        var literals = Literal().Matches(Code).Select(static match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var vocabularies = Term().Matches(Code).Select(static match => match.Groups[1].Value + ".")
            .Concat(Begun().Matches(Code).Select(static match => match.Groups[1].Value)).Distinct().ToList();
        var used = English.Entries.Keys.Where(name =>
            literals.Contains(name) || literals.Contains(Ending().Replace(name, "")) || vocabularies.Exists(start => name.StartsWith(start, StringComparison.Ordinal)));
        Assert.Empty(English.Entries.Keys.Except(used));
    }

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

    [GeneratedRegex(@"\.(?:one|other)$")]
    private static partial Regex Ending();
}
