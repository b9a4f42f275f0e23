using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Sourcebound.Archive;
using Sourcebound.Output;

namespace Sourcebound.Cli.Preview;

/// <summary>Serves the output folder to this machine alone, as a host would, and tells its pages of each build.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private static readonly string[] OwnNames = ["127.0.0.1", "localhost"];

    private readonly WebApplication application;
    private readonly PreviewedSite site;

    private PreviewServer(PreviewedSite site, int port)
    {
        this.site = site;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        application = builder.Build();
        application.Run(Answer);
    }

    /// <summary>Its address, with a slash at the end.</summary>
    public string Address => application.Urls.First() + "/";

    /// <summary>Begins to serve.</summary>
    /// <param name="site">What is shown.</param>
    /// <param name="port">The port, or 0 for one of the system's choice.</param>
    /// <exception cref="OutputException">The port is taken.</exception>
    public static async Task<PreviewServer> Start(PreviewedSite site, int port)
    {
        var server = new PreviewServer(site, port);
        try
        {
            await server.application.StartAsync();
            return server;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            await server.DisposeAsync();
            throw new OutputException(string.Create(CultureInfo.InvariantCulture, $"port {port} is in use, perhaps by another preview; end that, or name another port with --port"), failure);
        }
        catch (SocketException failure)
        {
            await server.DisposeAsync();
            throw new OutputException(string.Create(CultureInfo.InvariantCulture, $"port {port} cannot be used: {failure.Message}; name another port with --port"), failure);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        // A page of a stranger whose name leads here (DNS rebinding) reads nothing.
        if (!OwnNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        if (MayReplay(context.Request))
        {
            LetReplay(context.Response);
            if (HttpMethods.IsOptions(context.Request.Method))
            {
                return;
            }
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }

        await site.Begun.WaitAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "no-cache";
        await (context.Request.Path.Value switch
        {
            PreviewPage.ScriptPath => Send(PreviewPage.Script, "text/javascript; charset=utf-8", context),
            PreviewPage.BuildsPath => TellBuilds(context),
            var path => SendFile(path ?? "/", context),
        });
    }

    // ReplayWeb.page reads a web archive in its visitor's browser, from wherever it lies; pages of nobody else read anything here.
    private static bool MayReplay(HttpRequest request) =>
        request.Path.Value!.EndsWith(".wacz", StringComparison.Ordinal)
        && Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
        && (origin.IsLoopback || origin.GetLeftPart(UriPartial.Authority) == "https://replayweb.page");

    // https://fetch.spec.whatwg.org/#http-cors-protocol
    private static void LetReplay(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = response.HttpContext.Request.Headers.Origin;
        response.Headers.AccessControlAllowHeaders = "Range";
        response.Headers.AccessControlExposeHeaders = "Accept-Ranges, Content-Length, Content-Range";
        response.Headers.Vary = "Origin";
    }

    private static Task Send(string text, string type, HttpContext context)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }

    // https://html.spec.whatwg.org/multipage/server-sent-events.html
    private async Task TellBuilds(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, application.Lifetime.ApplicationStopping);
        try
        {
            while (true)
            {
                var (build, _, next) = site.Now;
                await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"data: {build}\n\n"), stop.Token);
                await context.Response.Body.FlushAsync(stop.Token);
                await next.WaitAsync(stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the preview ends.
        }
    }

    private Task SendFile(string path, HttpContext context)
    {
        var files = site.OpenFiles();
        if (files.GetDirectoryContents(path).Exists)
        {
            if (!path.EndsWith('/'))
            {
                // One slash at the beginning: two would name a host.
                context.Response.Redirect(new PathString($"/{path.Trim('/')}/").ToUriComponent() + context.Request.QueryString);
                return Task.CompletedTask;
            }

            path += "index.html";
        }

        var file = files.GetFileInfo(path);
        if (!file.Exists)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = files.GetFileInfo("404.html");
        }

        return file.Name.EndsWith(".html", StringComparison.Ordinal) ? SendPage(file, context)
            : TypedResults.PhysicalFile(file.PhysicalPath!, MediaTypes.Of(file.Name), lastModified: file.LastModified, enableRangeProcessing: true).ExecuteAsync(context);
    }

    private async Task SendPage(IFileInfo file, HttpContext context)
    {
        var (build, findings, _) = site.Now;
        using var published = new MemoryStream();
        if (file.Exists)
        {
            await using var stream = file.CreateReadStream();
            await stream.CopyToAsync(published, context.RequestAborted);
        }

        var page = PreviewPage.Render(file.Exists ? published.ToArray() : null, build, findings);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }
}
