using Microsoft.Playwright;
using Sourcebound.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Sourcebound.Tests.Support;

/// <summary>One Chromium for all tests that look at pages as people do; the network is never used.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_HEADLESS_SHELL") ?? "/usr/bin/chromium-headless-shell",
            Args = Arguments,
        });
    }

    /// <summary>Opens a file in a context of its own.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fragment">What follows <c>#</c>, or nothing.</param>
    /// <param name="script">Whether pages may run programs.</param>
    /// <param name="width">The window's width in CSS pixels.</param>
    /// <param name="scheme">The colours the reader asks for.</param>
    public async Task<IPage> OpenAsync(string path, string fragment = "", bool script = true, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser!.NewContextAsync(new()
        {
            JavaScriptEnabled = script,
            Offline = true,
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = 800 },
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(path).AbsoluteUri + fragment);
        return page;
    }

    /// <summary>Opens an address of this machine in a context of its own.</summary>
    public async Task<IPage> OpenServedAsync(Uri address)
    {
        var page = await browser!.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (browser?.CloseAsync() ?? Task.CompletedTask);
        playwright?.Dispose();
    }
}
