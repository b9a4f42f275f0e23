using System.Collections.Immutable;
using System.Text;
using Sourcebound.Output;

namespace Sourcebound.Archive.Hosts;

/// <summary>The files that hosts of static sites read beside the site itself, for the hosts that the publication names.</summary>
internal static class HostFiles
{
    /// <summary>Adds them, once all that is published is there.</summary>
    /// <param name="hosts">The hosts, as the input names them.</param>
    /// <param name="output">The files so far.</param>
    public static void Add(ImmutableArray<string> hosts, OutputTree output)
    {
        if (hosts.Contains("github-pages"))
        {
            output.Add(Manifest.NoJekyll, []);
        }

        if (hosts.Contains("netlify") || hosts.Contains("cloudflare-pages"))
        {
            var paths = output.Files().Select(static file => file.Path).Append(Manifest.FileName).Concat(Manifest.SignatureNames);
            output.Add(Manifest.Headers, Encoding.UTF8.GetBytes(HeaderRules.Write(paths)));
        }
    }
}
