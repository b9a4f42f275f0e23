using System.Net;
using Sourcebound.Archive.Verify;

namespace Sourcebound.Cli;

/// <summary>What is served on this machine, fetched into a folder that is deleted afterwards. No other machine is ever asked.</summary>
internal sealed class LoopbackDownload : IDisposable
{
    private const long Most = 64L << 30;
    private const string List = "SHA256SUMS";

    private readonly Uri address;
    private readonly string folder = Directory.CreateTempSubdirectory("sourcebound-verify-").FullName;
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { Timeout = TimeSpan.FromMinutes(10) };

    private LoopbackDownload(Uri address)
    {
        this.address = address;
        Path = folder;
    }

    /// <summary>Where what was fetched lies.</summary>
    public string Path { get; private set; }

    /// <summary>Prepares fetching; null when the address is not on this machine.</summary>
    public static LoopbackDownload? Open(string given, out string refusal)
    {
        refusal = $"`{given}` is not on this machine: only http://127.0.0.1, http://[::1] and http://localhost are asked; download it, and give its path";
        return Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            && (address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) && (number.Equals(IPAddress.Loopback) || number.Equals(IPAddress.IPv6Loopback))))
            ? new LoopbackDownload(address) : null;
    }

    /// <summary>Fetches it: a site's list and all it names, or one file.</summary>
    /// <returns>Why it cannot be had; null when all went well.</returns>
    public string? Fetch()
    {
        try
        {
            var page = PathOf("page");
            var isFolder = address.AbsolutePath.EndsWith('/') || address.AbsolutePath.EndsWith("/index.html", StringComparison.Ordinal) || address.AbsolutePath.EndsWith($"/{List}", StringComparison.Ordinal);
            if (isFolder && Get(new Uri(address, List), PathOf("site", List)))
            {
                FetchListed();
                Path = PathOf("site");
                return null;
            }

            if (!Get(address, page))
            {
                return $"`{address}` answers with nothing that can be judged";
            }

            Path = page;
            return null;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or IOException)
        {
            return $"`{address}` cannot be fetched: {fault.Message}";
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        client.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string PathOf(params string[] parts) => System.IO.Path.Combine([folder, .. parts]);

    private void FetchListed()
    {
        foreach (var path in File.ReadLines(PathOf("site", List)).Where(static line => line.Length > 66 && line[0] != '#').Select(static line => line[66..])
            .Concat([$"{List}.minisig", $"{List}.sig"]).Where(static path => SafePath.Fault(path) is null).Distinct(StringComparer.Ordinal))
        {
            Get(new Uri(address, string.Join('/', path.Split('/').Select(Uri.EscapeDataString))), PathOf("site", path));
        }
    }

    // What is not served is missing in the folder, and judging says so.
    private bool Get(Uri from, string to)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, from);
        using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
        if (response.StatusCode != HttpStatusCode.OK || Directory.Exists(to))
        {
            return false;
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
        using var body = response.Content.ReadAsStream();
        using var file = File.Create(to);
        var buffer = new byte[1 << 16];
        for (int read; (read = body.Read(buffer)) > 0;)
        {
            file.Write(buffer, 0, read);
            if (file.Length > Most)
            {
                throw new IOException("it does not end");
            }
        }

        return true;
    }
}
