using System.Globalization;

namespace Sourcebound.Exports;

/// <summary>A source as reference managers find it in a page: COinS, an OpenURL context object (ANSI/NISO Z39.88-2004) of keys and values.</summary>
internal static class OpenUrl
{
    /// <summary>The context object, to stand in the <c>title</c> of an empty span of class <c>Z3988</c>.</summary>
    public static string Write(Reference reference)
    {
        List<(string Key, string? Value)> pairs =
        [
            ("ctx_ver", "Z39.88-2004"),
            ("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"),
            ("rft.title", reference.Title),
            ("rft.creator", reference.Creator),
            ("rft.date", reference.IssuedParts.Count == 0 ? null : string.Join('-', reference.IssuedParts.Select(static part => part.ToString("00", CultureInfo.InvariantCulture)))),
            ("rft.type", reference.Kind switch { "image" => "StillImage", "dataset" => "Dataset", _ => "Text" }),
            ("rft.language", reference.Language?.Value),
            ("rft.identifier", reference.Url),
        ];
        return string.Join('&', pairs.Where(static pair => pair.Value is not null).Select(static pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}"));
    }
}
