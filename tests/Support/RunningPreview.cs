using System.Net.Http.Headers;
using Xunit;

namespace Sourcebound.Tests.Support;

/// <summary>A preview of a small site of the test's own, on a port of the system's choice.</summary>
internal sealed class RunningPreview : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });

    private RunningPreview(SmallSite site)
    {
        Site = site;
        Program = new RunningProgram("preview", "--port", "0", "--input", site.PathOf("input"), "--output", site.PathOf("output"));
    }

    /// <summary>What it shows.</summary>
    public SmallSite Site { get; }

    /// <summary>The program.</summary>
    public RunningProgram Program { get; }

    /// <summary>Its address.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts it and waits for its first build.</summary>
    public static async Task<RunningPreview> StartAsync()
    {
        var preview = new RunningPreview(new SmallSite());
        preview.Address = new Uri((await preview.Program.SaysAsync("http://")).Split(' ')[0]);
        await preview.BuildEndsAsync();
        return preview;
    }

    /// <summary>Waits for the end of a build.</summary>
    public Task<string> BuildEndsAsync() => Program.SaysAsync("watching");

    /// <summary>Asks for an address.</summary>
    /// <param name="path">From the root, without a slash before it.</param>
    /// <param name="method">GET when left out.</param>
    /// <param name="host">Another name than its own.</param>
    /// <param name="range">The bytes wanted.</param>
    /// <param name="origin">Whose page asks.</param>
    public async Task<HttpResponseMessage> AskAsync(string path, HttpMethod? method = null, string? host = null, RangeHeaderValue? range = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(Address.AbsoluteUri + path));
        request.Headers.Host = host;
        request.Headers.Range = range;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The page at an address.</summary>
    public async Task<string> PageAsync(string path)
    {
        using var answer = await AskAsync(path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The page at an address, once it is as wanted: a save may be seen twice, and built half-way.</summary>
    public async Task<string> PageAsync(string path, Func<string, bool> isWanted)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        string page;
        while (!isWanted(page = await PageAsync(path)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }

        return page;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        client.Dispose();
        Program.Dispose();
        Site.Dispose();
    }
}
