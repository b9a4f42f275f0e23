using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Media;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Reading;

/// <summary>Lists <c>media/</c>: what an article's edition holds beside its texts.</summary>
internal static partial class MediaReader
{
    private const string Name = "media";

    /// <summary>The files, by name.</summary>
    public static ImmutableArray<HeldFile> Read(InputFolder folder, Findings findings)
    {
        var media = folder.Folder(Name);
        foreach (var name in folder.IsLink(Name) ? [Name] : media.Exists ? media.FolderNames(findings) : [])
        {
            findings.Add(UnreadableInput.Rule.At(
                new InputText($"{media.Shown}/{name}", "").Span(0, 0), $"`{name}` is no file of its own", $"put the files themselves into `{Name}/`: no folders, no links"));
        }

        if (!media.Exists || folder.IsLink(Name))
        {
            return [];
        }

        var names = media.FileNames("", findings);
        foreach (var name in names.Where(name => media.IsLink(name) || !FileName().IsMatch(name)))
        {
            findings.Add(UnreadableInput.Rule.At(
                new InputText($"{media.Shown}/{name}", "").Span(0, 0), $"`{name}` cannot be published under this name", "name a file, no link, with letters `a` to `z`, digits, `-`, `_` and `.`"));
        }

        return [.. names.Select(name => new HeldFile($"{Name}/{name}", media.PathOf(name))
        {
            Picture = media.IsLink(name) ? null : PictureHead.Read(media.PathOf(name), $"{media.Shown}/{name}", findings),
        })];
    }

    // What needs no encoding in an address and is one file on every system.
    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    private static partial Regex FileName();
}
