using System.Globalization;
using System.Text;

namespace Sourcebound.Archive;

/// <summary>What a bag says of itself in words: <c>bag-info.txt</c> for programs, <c>README.txt</c> for whoever opens it.</summary>
/// <param name="site">The publication.</param>
/// <param name="build">What its build was given.</param>
/// <param name="payload">What the bag carries.</param>
internal sealed class BagText(ArchivedSite site, ArchivedBuild build, BagPayload payload)
{
    /// <summary>What it is and how to use it, for people without a network.</summary>
    public string Readme => $"""
        {OneLine(site.Name)}
        {OneLine(site.Description)}

        This folder is a bag (BagIt 1.0, RFC 8493) of the publication as it stood on {Day}.
        It was written when the site was built. Nothing else is needed to read it and to
        check it; what builds the same site again is in it, too.


        READ

        Open data/site/index.html in a browser. No network is asked for anything. The
        stored texts of the sources lie in data/site/articles/*/originals/, and each
        article's proofs.json says where in which text its quotations stand.


        CHECK

        In this folder:

            sha256sum -c --quiet manifest-sha256.txt
            sha512sum -c --quiet manifest-sha512.txt
            sha256sum -c --quiet tagmanifest-sha256.txt

        No output means that every file is as it was. Where there is no sha256sum, write
        `shasum -a 256` instead; on Windows, `Get-FileHash FILE` shows a file's hash. In
        the name of a file that a manifest lists, %25, %0A and %0D stand for a percent
        sign, a line feed and a carriage return. Every file below data/ is listed.

        The folder data/site as git sees it is {payload.Tree.At(BagPayload.Site).Swhid}.

        This proves that nothing has changed since the bag was made, not who made it, and
        not that a source ever said what its stored text says. Signatures, where the
        publisher gave them, lie beside SHA256SUMS on the site.


        BUILD IT AGAIN

        data/program is the source of the program, with its theme; data/input is what it
        published. The .NET SDK 10 builds it. Work on a copy, so that the bag stays as it
        is. From this folder:

            mkdir ../again && cp -r data/program data/input ../again && cd ../again
            {build.Command}

        Then ../again/site/archive/site-bag.zip is, byte for byte, the file this bag was
        in. `cmp` compares the two.

        The SDK fetches the packages that data/program/.build/Packages.props names (those
        of the group `Site`), each in exactly that version. Without a network, lay their
        .nupkg files into a folder, with that of Microsoft.NET.ILLink.Tasks, whose version
        is the SDK's; in ../again/program, `dotnet restore --source FOLDER` takes them
        from there. Then run the command above.


        WHAT IS WHERE

        data/site/        the published site, but for its archives
        data/input/       the articles, sources and stored texts as the editors wrote them
        data/program/     the program, its theme and the list of its packages
        manifest-*.txt    the hash of every file below data/
        tagmanifest-*.txt the hash of every other file
        bag-info.txt      this publication, its day, and how much there is

        """;

    /// <summary>The facts about the bag, one a line: RFC 8493, 2.2.2. What is not known is left out.</summary>
    public string Info
    {
        get
        {
            var text = new StringBuilder();
            foreach (var (label, value) in Facts())
            {
                if (value is not null)
                {
                    text.Append(label).Append(": ").Append(OneLine(value)).Append('\n');
                }
            }

            return text.ToString();
        }
    }

    private string Day => site.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private IEnumerable<(string Label, string? Value)> Facts()
    {
        yield return ("Source-Organization", site.Publisher);
        yield return (site.Contact?.Contains('@', StringComparison.Ordinal) == true ? "Contact-Email" : "Contact", site.Contact);
        yield return ("External-Description", $"{site.Name}: {site.Description}");
        yield return ("External-Identifier", site.PublicAddress?.AbsoluteUri);
        yield return ("External-Identifier", payload.Tree.At("data").Swhid);
        yield return ("Bagging-Date", Day);
        yield return ("Bag-Size", Size(payload.Length));
        yield return ("Payload-Oxum", string.Create(CultureInfo.InvariantCulture, $"{payload.Length}.{payload.Files.Count}"));
        yield return ("Bag-Software-Agent", ArchivedSite.Software);
        yield return ("License", site.Licence);
        yield return ("Rebuild-Command", build.Command);
    }

    private static string Size(long bytes)
    {
        string[] units = ["kB", "MB", "GB", "TB"];
        var size = bytes / 1000.0;
        var unit = 0;
        for (; size >= 999.95 && unit < units.Length - 1; unit++)
        {
            size /= 1000;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{size:0.0} {units[unit]}");
    }

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
