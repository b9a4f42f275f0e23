using Sourcebound.Archive;
using Sourcebound.Model;
using Sourcebound.Output;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Archive.Hosts;

/// <summary>What a publication that names its hosts has beside its site: the files that those read, and nothing else than before.</summary>
public sealed class HostFilesTests : IDisposable
{
    // With charset or without, every list of types has these.
    private static readonly string[] KnownEverywhere = [".html", ".css", ".txt", ".json", ".xml", ".svg", ".png", ".jpg", ".webp", ".zip"];

    private readonly SmallSite site = new();

    private string Output => site.PathOf("output");

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("", "")]
    [InlineData("github-pages", ".nojekyll")]
    [InlineData("netlify", "_headers")]
    [InlineData("cloudflare-pages", "_headers")]
    [InlineData("netlify, github-pages, cloudflare-pages", ".nojekyll _headers")]
    public void Each_host_gets_the_files_that_it_reads(string hosts, string files)
    {
        BuildFor(hosts);
        Assert.Equal(files, string.Join(' ', HostFiles()));
    }

    [Fact]
    public void Every_host_that_the_input_can_name_gets_some_file()
    {
        foreach (var host in Vocabulary.Hosts)
        {
            BuildFor(host);
            Assert.NotEmpty(HostFiles());
        }
    }

    [Fact]
    public void No_header_of_a_file_is_named_twice_whichever_host_reads_the_rules()
    {
        var headers = Headers();
        Assert.InRange(headers.Rules, 2, 100);
        Assert.All(Paths(), path =>
        {
            var found = headers.OnCloudflare(path);
            Assert.Equal(found, headers.OnNetlify(path));
            Assert.Equal(found.Select(static header => header.Name).Distinct(), found.Select(static header => header.Name));
            Assert.Contains(("X-Content-Type-Options", "nosniff"), found);
        });
    }

    [Fact]
    public void A_file_has_the_type_under_which_archives_hold_it_or_one_that_every_host_knows() => Assert.All(Paths(), path =>
    {
        var type = Headers().OnCloudflare(path).Where(static header => header.Name == "Content-Type").Select(static header => header.Value).SingleOrDefault();
        if (type is null)
        {
            Assert.Contains(Path.GetExtension(path), KnownEverywhere);
        }
        else
        {
            Assert.Equal(MediaTypes.Of(path), type);
        }
    });

    [Fact]
    public void Web_archives_can_be_read_in_parts_from_anywhere()
    {
        var archive = Headers().OnCloudflare("articles/losses/article.wacz");
        Assert.Contains(("Content-Type", "application/wacz"), archive);
        Assert.Contains(("Access-Control-Allow-Origin", "*"), archive);
        Assert.Contains("Content-Range", archive.Single(static header => header.Name == "Access-Control-Expose-Headers").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_files_leaves_out_what_hosts_do_not_hand_out()
    {
        BuildFor("netlify, github-pages");
        Array.ForEach([".nojekyll", "_headers"], name => File.Delete(site.PathOf($"output/{name}")));
        Assert.Equal("", FolderState.Sha256Sum(Output));
        Assert.Equal(0, CommandRun.Of("verify", Output).ExitCode);
    }

    [Fact]
    public void They_go_with_the_name_of_the_host_and_when_the_output_is_cleaned()
    {
        BuildFor("netlify, github-pages");
        BuildFor("github-pages");
        Assert.Equal([".nojekyll"], HostFiles());

        Assert.Equal(0, CommandRun.Of("clean", "--output", Output).ExitCode);
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public void One_that_somebody_else_wrote_is_not_overwritten()
    {
        BuildFor("");
        File.WriteAllText(site.PathOf("output/_headers"), "/*\n  X-Mine: yes\n");
        SmallSite.Replace(site.PathOf("input/site.yaml"), "\n", "\nhosts: netlify\n");
        var run = site.Build();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("`_headers`", run.Error, StringComparison.Ordinal);
        Assert.Equal("/*\n  X-Mine: yes\n", File.ReadAllText(site.PathOf("output/_headers")));
    }

    [Fact]
    public void Nothing_else_of_the_site_depends_on_the_host_but_what_holds_the_input_or_its_hash()
    {
        BuildFor("");
        var before = FolderState.Of(Output);
        BuildFor("netlify, github-pages, cloudflare-pages");
        var changed = FolderState.Of(Output).Except(before).Select(static file => file.Split(' ')[0]);
        Assert.Equal([".nojekyll", Manifest.FileName, "_headers", "archive.json", "archive/index.html", "archive/site-bag.zip"], changed);
    }

    private void BuildFor(string hosts)
    {
        var settings = site.PathOf("input/site.yaml");
        var others = File.ReadAllLines(settings).Where(static line => !line.StartsWith("hosts:", StringComparison.Ordinal));
        File.WriteAllLines(settings, hosts.Length == 0 ? others : others.Append($"hosts: [{hosts}]"));
        var run = site.Build();
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
    }

    private HeadersFile Headers()
    {
        if (!File.Exists(site.PathOf("output/_headers")))
        {
            BuildFor("netlify");
        }

        return HeadersFile.Read(File.ReadAllText(site.PathOf("output/_headers")));
    }

    private IEnumerable<string> HostFiles() => Manifest.HostFileNames.Where(name => File.Exists(Path.Combine(Output, name)));

    private IEnumerable<string> Paths()
    {
        _ = Headers();
        return Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Output, path)).Except(Manifest.HostFileNames).Order(StringComparer.Ordinal);
    }
}
