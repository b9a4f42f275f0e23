using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Imported;

/// <summary>What a selector's words do not show by themselves, <c>covers</c> says.</summary>
public sealed class CoversTests
{
    /// <summary>A paragraph with citations, the same without, and the bindings that take their place.</summary>
    public static TheoryData<string, string, string> Forms => new()
    {
        {
            "It was [\"a black day\"][@speech-1] [@unsourced] and nobody slept. [@tanks-30]",
            "It was \"a black day\" and nobody slept.",
            """
              - { key: speech-1, exact: "\"a black day\"", prefix: "It was " }
              - { key: unsourced, exact: "\"a black day\"", prefix: "It was ", covers: sentence }
              - { key: tanks-30, exact: "nobody slept.", covers: sentence }
            """
        },
        {
            "[Nobody slept.][@speech-1] [@tanks-30]",
            "Nobody slept.",
            """
              - { key: speech-1, exact: "Nobody slept.", covers: words }
              - { key: tanks-30, exact: "Nobody slept." }
            """
        },
        {
            "> Сьогодні чорний день. [@tanks-30]\n>\n> Знищено більше 30 танків.\n>\n> [@speech-1]",
            "> Сьогодні чорний день.\n>\n> Знищено більше 30 танків.",
            """
              - { key: speech-1, exact: "Знищено", covers: original, prefix: "words here. Сьогодні чорний день. " }
              - { key: tanks-30, exact: "Сьогодні чорний день.", prefix: "unsourced words here. " }
            """
        },
        {
            "> Сьогодні чорний день. [@tanks-30]\n>\n> [@speech-1]",
            "> Сьогодні чорний день.",
            """
              - { key: speech-1, exact: "Сьогодні чорний день.", prefix: "unsourced words here." }
              - { key: tanks-30, exact: "Сьогодні чорний день.", prefix: "unsourced words here." }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Bindings_beside_the_text_give_the_pages_of_those_in_it(string cited, string plain, string bindings)
    {
        Assert.Equal(Published(cited, ""), Published(plain, "\nbindings:\n" + bindings + "\n"));
    }

    private static (int ExitCode, string Out, string Article, string Sources) Published(string paragraph, string bindings)
    {
        using var site = new SmallSite();
        site.AddParagraph("Nothing but unsourced words here. [@unsourced]");
        site.AddParagraph(paragraph);
        File.AppendAllText(site.Sources, bindings);
        var run = site.Build();
        Assert.Equal(0, run.ExitCode);
        return (run.ExitCode, run.Out, File.ReadAllText(site.PathOf("output/articles/losses/index.html")), File.ReadAllText(site.PathOf("output/articles/losses/sources.html")));
    }
}
