using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Cli;

public sealed partial class PreviewTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_are_served_as_they_are_with_their_types_and_in_ranges()
    {
        using var preview = await RunningPreview.StartAsync();
        var archive = Directory.EnumerateFiles(preview.Site.PathOf("output"), "*.wacz", SearchOption.AllDirectories).First();
        var path = Path.GetRelativePath(preview.Site.PathOf("output"), archive);
        var stored = await File.ReadAllBytesAsync(archive, Stop);

        using var whole = await preview.AskAsync(path);
        using var part = await preview.AskAsync(path, range: new RangeHeaderValue(7, 99));
        using var end = await preview.AskAsync(path, range: new RangeHeaderValue(null, 22));
        using var beyond = await preview.AskAsync(path, range: new RangeHeaderValue(stored.Length, null));
        using var sheet = await preview.AskAsync("site.css");

        Assert.Equal("application/wacz", whole.Content.Headers.ContentType?.MediaType);
        Assert.Equal(stored, await whole.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal((HttpStatusCode.PartialContent, new ContentRangeHeaderValue(7, 99, stored.Length)), (part.StatusCode, part.Content.Headers.ContentRange));
        Assert.Equal(stored[7..100], await part.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(stored[^22..], await end.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        Assert.Equal("text/css", sheet.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("articles", HttpStatusCode.Redirect)]
    [InlineData("articles/losses/", HttpStatusCode.OK)]
    [InlineData("/articles//", HttpStatusCode.OK)]
    [InlineData("nothing-here", HttpStatusCode.NotFound)]
    [InlineData("%2e%2e/input/site.yaml", HttpStatusCode.NotFound)]
    [InlineData("..%2finput/site.yaml", HttpStatusCode.NotFound)]
    public async Task An_address_answers_as_with_a_host(string path, HttpStatusCode status)
    {
        using var preview = await RunningPreview.StartAsync();
        using var answer = await preview.AskAsync(path);
        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("articles/losses", "/articles/losses/")]
    [InlineData("articles/losses?x=1", "/articles/losses/?x=1")]
    [InlineData("/articles/losses", "/articles/losses/")]
    public async Task A_folder_leads_to_its_page_on_this_host(string path, string to)
    {
        using var preview = await RunningPreview.StartAsync();
        using var answer = await preview.AskAsync(path);
        Assert.Equal(to, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Strangers_names_and_other_methods_get_nothing()
    {
        using var preview = await RunningPreview.StartAsync();
        using var stranger = await preview.AskAsync("", host: "news.example");
        using var post = await preview.AskAsync("", HttpMethod.Post);
        using var head = await preview.AskAsync("", HttpMethod.Head);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal("", await stranger.Content.ReadAsStringAsync(Stop));
        Assert.Equal("", await head.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("https://replayweb.page", true)]
    [InlineData("http://127.0.0.1:8000", true)]
    [InlineData("https://replayweb.page.example", false)]
    [InlineData("https://news.example", false)]
    [InlineData("null", false)]
    public async Task Web_archives_alone_are_for_pages_that_replay_them(string origin, bool mayRead)
    {
        using var preview = await RunningPreview.StartAsync();
        var archive = Directory.EnumerateFiles(preview.Site.PathOf("output"), "*.wacz", SearchOption.AllDirectories).First();

        Assert.Equal(mayRead ? origin : null, await AllowedAsync(HttpMethod.Get, Path.GetRelativePath(preview.Site.PathOf("output"), archive)));
        Assert.Equal(mayRead ? origin : null, await AllowedAsync(HttpMethod.Options, Path.GetRelativePath(preview.Site.PathOf("output"), archive)));
        Assert.Null(await AllowedAsync(HttpMethod.Get, "index.html"));

        async Task<string?> AllowedAsync(HttpMethod method, string path)
        {
            using var answer = await preview.AskAsync(path, method, origin: origin);
            return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? Assert.Single(allowed) : null;
        }
    }

    [Fact]
    public async Task The_script_is_added_by_the_server_and_never_written()
    {
        using var preview = await RunningPreview.StartAsync();
        var written = await File.ReadAllTextAsync(preview.Site.PathOf("output/index.html"), Stop);
        var served = await preview.PageAsync("");

        Assert.DoesNotContain("<script src", written, StringComparison.Ordinal);
        Assert.Contains("<script src=\"/.preview/live.js\" data-build=\"", served, StringComparison.Ordinal);
        Assert.False(Directory.Exists(preview.Site.PathOf("output/.preview")));
    }

    [Fact]
    public async Task What_stops_a_build_is_shown_above_the_last_good_one_until_it_is_mended()
    {
        using var preview = await RunningPreview.StartAsync();
        var text = await File.ReadAllTextAsync(preview.Site.Article, Stop);

        preview.Site.AddParagraph("Later <b>316</b> people were hurt.");
        var broken = await preview.PageAsync("articles/losses/", static page => page.Contains("ATT102", StringComparison.Ordinal));
        await File.WriteAllTextAsync(preview.Site.Article, text, Stop);
        var mended = await preview.PageAsync("articles/losses/", static page => !page.Contains("preview-findings", StringComparison.Ordinal));

        Assert.Contains("error ATT102: the figure `316` is not bound", WebUtility.HtmlDecode(broken), StringComparison.Ordinal);
        Assert.Contains("^^^", broken, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>316</b>", broken, StringComparison.Ordinal);
        Assert.True(BuildOf(mended) > BuildOf(broken));
        Assert.Equal(WithoutAlert(mended), WithoutAlert(broken));
    }

    [Fact]
    public async Task A_site_that_was_never_good_shows_what_stops_it()
    {
        using var site = new SmallSite();
        site.AddParagraph("Later 316 people were hurt.");
        using var program = new RunningProgram("preview", "--port", "0", "--input", site.PathOf("input"), "--output", site.PathOf("output"));
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });

        var address = new Uri((await program.SaysAsync("http://")).Split(' ')[0]);
        using var answer = await client.GetAsync(new Uri(address, "articles/losses/"), Stop);

        Assert.Contains("ATT102", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.PathOf("output/articles")));
    }

    [Fact]
    public void A_busy_port_says_so()
    {
        using var site = new SmallSite();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var run = CommandRun.Of("preview", "--port", port, "--input", site.PathOf("input"), "--output", site.PathOf("output"));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"error: port {port} is in use, perhaps by another preview; end that, or name another port with --port\n", run.Error);
        Assert.False(Directory.Exists(site.PathOf("output")));
    }

    [Fact]
    public async Task An_interrupt_ends_it_well()
    {
        using var preview = await RunningPreview.StartAsync();
        Assert.Equal(0, (await preview.Program.InterruptAsync()).ExitCode);
    }

    private static int BuildOf(string page) => int.Parse(Build().Match(page).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private static string WithoutAlert(string page)
    {
        var from = page.IndexOf("<section id=\"preview-findings\"", StringComparison.Ordinal);
        var cut = from < 0 ? page : page[..from] + page[(page.IndexOf("</section>", from, StringComparison.Ordinal) + "</section>".Length)..];
        return Build().Replace(cut, "").Replace("\n", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("data-build=\"([0-9]+)\"")]
    private static partial Regex Build();
}
