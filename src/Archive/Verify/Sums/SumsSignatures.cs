using System.Text;
using Sourcebound.Archive.Signing;

namespace Sourcebound.Archive.Verify.Sums;

/// <summary>Judges the signatures beside a list of files: against the key that the reader knows, or against the one that came with it.</summary>
/// <param name="folder">The folder it lies in.</param>
/// <param name="report">Takes what is found.</param>
/// <param name="keys">The publisher's keys that the reader knows.</param>
internal sealed class SumsSignatures(IFolder folder, Report report, PublicKeys keys)
{
    private const string List = "SHA256SUMS";

    private readonly Part part = report.Part("signatures of SHA256SUMS");

    /// <summary>Judges them.</summary>
    public void Judge()
    {
        var names = new[] { List + MinisignSignature.Ending, List + SshSignature.Ending }.Where(folder.Has).ToList();
        if (names.Count == 0)
        {
            if (keys.Minisign is not null)
            {
                part.Fault("signature-missing", List, "it is not signed, and a key was given", scope: report);
            }

            report.Note($"`{List}` is not signed: it proves that nothing changed since it was made, not who made it");
            return;
        }

        var own = MinisignKey.Read(Encoding.UTF8.GetString(folder.Read("archive/minisign.pub") ?? []));
        var known = keys.Minisign is null ? null : MinisignKey.Read(keys.Minisign);
        if ((known ?? own) is not { } key || folder.Read(List) is not { } list)
        {
            part.Unjudged += names.Count;
            report.Note("its signatures were not judged: no key came with it, and none was given with --key");
            return;
        }

        if (known is null)
        {
            report.Note($"its signatures were held against the key {key.Id} that came with it: that proves only that the same key signed, not whose it is; give the publisher's key with --key");
        }
        else if (own is not null && !own.Is(known))
        {
            part.Fault("signature-other-key", "archive/minisign.pub", $"the key that came with it is {own.Id}, not {known.Id}", scope: report);
        }

        foreach (var name in names)
        {
            part.Count++;
            var text = Encoding.UTF8.GetString(folder.Read(name) ?? []);
            var fault = name.EndsWith(MinisignSignature.Ending, StringComparison.Ordinal)
                ? MinisignSignature.Fault(key, list, text) : SshSignature.Fault(key.Key, list, text);
            if (fault is { } wrong)
            {
                part.Fault(wrong.Code, name, wrong.Message, scope: report);
            }
        }
    }
}
