using Sourcebound.Diagnostics;

namespace Sourcebound.Reading.Yaml;

/// <summary>Adds an entry at the end of a list in a YAML file and leaves every other byte, comments too, as the editor wrote it.</summary>
internal static class ListEnd
{
    /// <summary>The file's text with the entry added; null when the list is written in a form that takes no further line.</summary>
    /// <param name="input">The file.</param>
    /// <param name="map">What it holds.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="entry">Writes the entry's lines behind that many spaces.</param>
    public static string? Add(InputText input, YamlMap map, string list, Func<int, string> entry)
    {
        var text = input.Text;
        var (key, value) = map.Entries.FirstOrDefault(field => field.Key.Value == list);
        switch (value)
        {
            case null:
                return $"{text}{(text.Length == 0 || text.EndsWith('\n') ? "" : "\n")}{(text.Length == 0 ? "" : "\n")}{list}:\n{entry(2)}";
            case YamlScalar { IsNull: true } or YamlList { Items.IsEmpty: true }:
                // `sources: []`, `sources: null` or nothing: the name stays, with what follows on its line.
                var colon = text.IndexOf(':', key.Span.Start + key.Span.Length) + 1;
                var end = value.Span.Length == 0 ? colon : value.Span.Start + value.Span.Length;
                return Insert(text[..colon] + text[end..], colon, entry(2));
            case YamlList { Items: [var first, ..] and [.., var last] }:
                var (lineStart, _) = input.LineRange(first.Span.Line);
                var dash = text.AsSpan(lineStart).IndexOfAnyExcept(' ');
                return text[lineStart + dash] != '-' ? null : Insert(text, OwnComments(text, last.Span.Start + last.Span.Length), "\n" + entry(dash));
            default:
                return null;
        }
    }

    // Comment lines that stand deeper than the list's name belong to its last entry.
    private static int OwnComments(string text, int at)
    {
        for (var end = LineEnd(text, at); end < text.Length; end = LineEnd(text, at))
        {
            var next = text.AsSpan(end + 1);
            var indent = next.IndexOfAnyExcept(' ');
            if (indent <= 0 || next[indent] != '#')
            {
                break;
            }

            at = end + 1;
        }

        return at;
    }

    private static string Insert(string text, int at, string lines)
    {
        var end = LineEnd(text, at);
        return end == text.Length ? $"{text}\n{lines}" : text[..(end + 1)] + lines + text[(end + 1)..];
    }

    private static int LineEnd(string text, int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
}
