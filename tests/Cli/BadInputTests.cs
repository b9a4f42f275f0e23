using System.Text;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cli;

/// <summary>Input that cannot be read: one clear finding at its place, and what was published before stands.</summary>
public sealed class BadInputTests
{
    private static readonly Dictionary<string, (Action<SmallSite> Spoil, string Expected)> Cases = new(StringComparer.Ordinal)
    {
        ["a missing article"] = (site => File.Delete(site.Article), "article.md:1:1: error ATT009: the file `input/articles/losses/article.md` is missing"),
        ["missing records"] = (site => File.Delete(site.Sources), "sources.yaml:1:1: error ATT009: the file `input/articles/losses/sources.yaml` is missing"),
        ["a missing original"] = (site => File.Delete(site.Original), "sources.yaml:10:19: error ATT009: the file `input/articles/losses/originals/speech-1.uk.txt` is missing"),
        ["a folder for an article"] = (site => ToFolder(site.Article), "article.md:1:1: error ATT009: `input/articles/losses/article.md` is a folder"),
        ["a folder for an original"] = (site => ToFolder(site.Original), "sources.yaml:10:19: error ATT009: `input/articles/losses/originals/speech-1.uk.txt` is a folder"),
        ["a byte that is not UTF-8"] = (site => SmallSite.Replace(site.Article, "Nobody", [0x4E, 0xFF]), "article.md:8:138: error ATT009: byte 304 (0xFF) is not UTF-8"),
        ["a cut character in records"] = (site => File.AppendAllBytes(site.Sources, [0x23, 0xD0]), "sources.yaml:22:2: error ATT009: byte 727 (0xD0) is not UTF-8"),
        ["an original that is not UTF-8"] = (site => File.WriteAllBytes(site.Original, "abc\ndef\u0080"u8[..^1]), "speech-1.uk.txt:2:4: error ATT009: byte 8 (0xC2) is not UTF-8"),
        ["a byte order mark"] = (site => File.WriteAllText(site.Article, File.ReadAllText(site.Article), Encoding.UTF8), "article.md:1:1: error ATT009: the file starts with a byte order mark"),
        ["carriage returns"] = (site => File.WriteAllText(site.Article, File.ReadAllText(site.Article).ReplaceLineEndings("\r\n")), "article.md:1:4: error ATT009: the file has carriage returns"),
        ["NUL"] = (site => SmallSite.Replace(site.Article, "Nobody", "\0"), "article.md:8:137: error ATT009: a NUL character stands here"),
        ["a control character"] = (site => SmallSite.Replace(site.Sources, "the ministry", "\u0008"), "sources.yaml:2:48: error ATT009: a control character U+0008 stands here"),
        ["50 MB"] = (site => File.WriteAllBytes(site.Article, new byte[50 << 20]), "article.md:1:1: error ATT009: `article.md` has 50 MB; the most that is read is 16"),
        ["an empty article"] = (site => File.WriteAllText(site.Article, ""), "article.md:1:1: error ATT009: the file does not begin with front matter"),
        ["front matter without end"] = (site => File.WriteAllText(site.Article, "---\nlabel: x\n"), "article.md:1:1: error ATT009: the front matter has no end"),
        ["a path that leaves"] = (site => SmallSite.Replace(site.Sources, "originals/speech-1.uk.txt", "../../site.yaml"), "sources.yaml:10:19: error ATT009: `../../site.yaml` leads out of its folder"),
        ["an absolute path"] = (site => SmallSite.Replace(site.Sources, "originals/speech-1.uk.txt", "/etc/passwd"), "sources.yaml:10:19: error ATT009: `/etc/passwd` leads out of its folder"),
        ["NUL in a path"] = (site => SmallSite.Replace(site.Sources, "originals/speech-1.uk.txt", "\"a\\0b\""), "sources.yaml:10:19: error ATT009: a NUL character stands here"),
        ["a linked original"] = (site => ToLink(site, site.Original), "sources.yaml:10:19: error ATT009: `originals/speech-1.uk.txt` leads out of its folder"),
        ["linked originals"] = (site => ToLink(site, site.PathOf("input/articles/losses/originals")), "sources.yaml:10:19: error ATT009: `originals/speech-1.uk.txt` leads out of its folder"),
        ["a linked article"] = (site => ToLink(site, site.PathOf("input/articles/losses")), "input/articles/losses:1:1: error ATT009: the folder `losses` is a link"),
        ["linked articles"] = (site => ToLink(site, site.PathOf("input/articles")), "input/articles:1:1: error ATT009: the folder `articles` is a link"),
        ["no articles"] = (site => Directory.Delete(site.PathOf("input/articles"), recursive: true), "input/articles:1:1: error ATT009: there is no article to publish"),
        ["no input"] = (site => Directory.Delete(site.PathOf("input"), recursive: true), "input:1:1: error ATT009: there is no folder `input`"),
        ["a direction override"] = (site => site.AddParagraph("a\u202Eb"), "article.md:14:2: error ATT009: a hidden direction control U+202E stands here"),
        ["an isolate in records"] = (site => SmallSite.Replace(site.Sources, "the ministry", "\u2066"), "sources.yaml:2:48: error ATT009: a hidden direction control U+2066 stands here"),
        ["an override in an original"] = (site => File.AppendAllText(site.Original, "\u202E"), "sources.yaml:10:19: warning ATT009: the stored text `originals/speech-1.uk.txt` holds a direction override"),
        ["an id used twice"] = (site => File.AppendAllText(site.Sources, "  - { id: tanks-30, claimant: ministry, source: speech-1 }\n"), "sources.yaml:22:11: error ATT002: the id `tanks-30` stands twice"),
        ["a page of a taken name"] = (AddIndexPage, "input/pages/index.md:1:1: error ATT004: the build itself writes `index.html`"),
        ["a stored text elsewhere"] = (site => SmallSite.Replace(site.Sources, "originals/speech-1.uk.txt", "article.md"), "sources.yaml:10:19: error ATT004: the stored text `article.md` is not under `originals/`"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_named_at_its_place_and_the_old_output_stands(string name)
    {
        using var site = new SmallSite();
        Assert.Equal(0, site.Build().ExitCode);
        var before = File.ReadAllBytes(site.PathOf("output/SHA256SUMS"));

        Cases[name].Spoil(site);
        var run = site.Build();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Out.Split('\n'), line => line.EndsWith(Cases[name].Expected, StringComparison.Ordinal));
        Assert.Equal(before, File.ReadAllBytes(site.PathOf("output/SHA256SUMS")));
    }

    private static void ToFolder(string path)
    {
        File.Delete(path);
        Directory.CreateDirectory(path);
    }

    // What stood there moves beside the input, and a link to it takes its place.
    private static void ToLink(SmallSite site, string path)
    {
        var elsewhere = site.PathOf("elsewhere");
        if (Directory.Exists(path))
        {
            Directory.Move(path, elsewhere);
            Directory.CreateSymbolicLink(path, elsewhere);
        }
        else
        {
            File.Move(path, elsewhere);
            File.CreateSymbolicLink(path, elsewhere);
        }
    }

    private static void AddIndexPage(SmallSite site)
    {
        Directory.CreateDirectory(site.PathOf("input/pages"));
        File.WriteAllText(site.PathOf("input/pages/index.md"), "---\ntitle: x\ndescription: y\n---\n\nWords.\n");
    }
}
