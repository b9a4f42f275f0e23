using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Reading.Markup;

/// <summary>Turns the inlines of one Markdown block into a passage's words, styles and citations.</summary>
/// <param name="input">The article's file.</param>
/// <param name="findings">Where findings go.</param>
internal sealed partial class PassageWriter(InputText input, Findings findings)
{
    private static readonly string[] SafeSchemes = ["http", "https", "mailto"];

    private readonly StringBuilder text = new();
    private readonly List<TextOrigin> origins = [];
    private readonly List<Style> styles = [];
    private readonly List<Binding> bindings = [];
    private readonly List<Marker> markers = [];
    private readonly List<InlineAllow> allows = [];
    private bool atLineStart = true;

    /// <summary>Citations that stand by themselves, in order.</summary>
    public IReadOnlyList<Marker> Markers => markers;

    /// <summary>The <c>allow</c> comments, in order.</summary>
    public IReadOnlyList<InlineAllow> Allows => allows;

    /// <summary>The citation that stands by itself on the last line, or null.</summary>
    public Marker? LastLine =>
        markers.LastOrDefault(static marker => marker.StartsLine) is { } last && last.Position >= text.ToString().TrimEnd().Length ? last : null;

    /// <summary>The passage, without what the finders add.</summary>
    public Passage ToPassage(string id, LanguageTag language, InputSpan block)
    {
        TrimEnd();
        if (origins.Count == 0)
        {
            origins.Add(new TextOrigin(0, 0, block with { Length = 0 }));
        }

        return new Passage(id, language, text.ToString(), [.. origins], [.. styles]) { Bindings = [.. bindings] };
    }

    /// <summary>Writes all inlines of a block, in order.</summary>
    public void Write(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Write(inline);
        }
    }

    private void Write(Inline inline)
    {
        var span = input.Span(inline.Span.Start, Math.Max(0, inline.Span.Length));
        switch (inline)
        {
            case LiteralInline literal:
                Append(literal.Content.ToString(), literal.Content.Length == span.Length ? span : Unescaped(span, literal.Content));
                break;
            case LineBreakInline lineBreak:
                WriteBreak(span, lineBreak.IsHard);
                break;
            case EmphasisInline emphasis:
                WriteStyled(emphasis.DelimiterCount > 1 ? StyleKind.Strong : StyleKind.Emphasis, emphasis);
                break;
            case CodeInline code:
                var start = text.Length;
                Append(code.Content, span);
                styles.Add(new Style(StyleKind.Code, new TextRange(start, text.Length)));
                break;
            case HtmlEntityInline entity:
                findings.AddRange(HiddenCharacters.In(entity.Transcoded.ToString()).Select(at => HiddenCharacters.Finding(span, entity.Transcoded.ToString()[at])));
                Append(entity.Transcoded.ToString(), span);
                break;
            case AutolinkInline link:
                WriteLink(span, link.IsEmail ? $"mailto:{link.Url}" : link.Url, () => Append(link.Url, span.Slice(1, Math.Max(0, span.Length - 2))));
                break;
            case LinkInline { IsImage: true }:
                Refuse(span, "a picture cannot stand here", PictureParagraph.Help);
                break;
            case LinkInline { Reference.Label: ['@', ..] } link:
                WriteCitation(span, link);
                break;
            case LinkInline link:
                WriteLink(span, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", () => Write((ContainerInline)link));
                break;
            case HtmlInline when MarkdownComment.In(span) is [var comment]:
                WriteAllow(span, comment, inline.NextSibling);
                break;
            case HtmlInline:
                Refuse(span, "raw HTML is not published", "write it in Markdown, or put a backslash before `<`");
                break;
            case ContainerInline container:
                Write(container);
                break;
            default:
                Refuse(span, $"this Markdown is not published here ({inline.GetType().Name})", null);
                break;
        }
    }

    // `[words][@key]` binds the words; `[@key]` stands for itself; `[@a][@b]` is kept as words, for rule ATT006 to find.
    private void WriteCitation(InputSpan span, LinkInline link)
    {
        var written = input.Text.Substring(span.Start, span.Length);
        var open = written.LastIndexOf('[');
        if (open + 2 >= written.Length)
        {
            Refuse(span, "`[]` after a citation means nothing here", "write `[@key]` alone");
            return;
        }

        var key = written[(open + 2)..^1];
        if (open <= 0)
        {
            TrimEnd();
            markers.Add(new Marker(key, span, text.Length, atLineStart));
            return;
        }

        var start = text.Length;
        if (link.FirstChild is LiteralInline { NextSibling: null } only && KeyAlone().IsMatch(only.Content.AsSpan()))
        {
            Append(written, span);
            return;
        }

        Write((ContainerInline)link);
        bindings.Add(new Binding(key, span.Slice(open, written.Length - open), RangeFrom(start), BindingForm.Words));
    }

    // A comment takes one of the two spaces around it away, as if it did not stand there.
    private void WriteAllow(InputSpan span, InputSpan comment, Inline? next)
    {
        if (next is null or LineBreakInline || (next is LiteralInline literal && literal.Content.AsSpan() is [var first, ..] && char.IsWhiteSpace(first)))
        {
            TrimEnd();
        }

        if (AllowComment.Read(comment, span, findings) is { } suppression)
        {
            allows.Add(new InlineAllow(suppression, text.Length));
        }
    }

    private void WriteLink(InputSpan span, string url, Action writeWords)
    {
        // Browsers drop tabs and line ends inside an address and control characters before it (URL Standard, basic URL parser).
        if (url.Any(char.IsControl))
        {
            Refuse(span, "an address with hidden characters is not published", "link to a web page, or leave the words unlinked");
            return;
        }

        var scheme = url.IndexOfAny([':', '/', '?', '#']) is >= 0 and var end && url[end] == ':' ? url[..end].Trim().ToLowerInvariant() : null;
        if (scheme is not null && !SafeSchemes.Contains(scheme))
        {
            Refuse(span, $"an address that begins with `{scheme}:` is not published", "link to a web page, or leave the words unlinked");
            return;
        }

        var start = text.Length;
        writeWords();
        styles.Add(new Style(StyleKind.Link, RangeFrom(start), url));
    }

    private void WriteStyled(StyleKind kind, ContainerInline container)
    {
        var start = text.Length;
        Write(container);
        styles.Add(new Style(kind, RangeFrom(start)));
    }

    private void WriteBreak(InputSpan span, bool isHard)
    {
        if (isHard)
        {
            styles.Add(new Style(StyleKind.LineBreak, new TextRange(text.Length, text.Length + 1)));
        }

        Append(isHard ? "\n" : " ", span);
        atLineStart = true;
    }

    private void Append(string words, InputSpan span)
    {
        if (words.Length > 0)
        {
            origins.Add(new TextOrigin(text.Length, words.Length, span));
            text.Append(words);
            atLineStart &= string.IsNullOrWhiteSpace(words);
        }
    }

    // A literal after a backslash begins one unit into its place.
    private static InputSpan Unescaped(InputSpan span, StringSlice content) =>
        span.Length == content.Length + 1 ? span.Slice(1, content.Length) : span;

    // A citation takes the space before it away, which may be where a style began.
    private TextRange RangeFrom(int start) => new(Math.Min(start, text.Length), text.Length);

    private TextRange Cut(TextRange range) => new(Math.Min(range.Start, text.Length), Math.Min(range.End, text.Length));

    private void TrimEnd()
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1]))
        {
            text.Length--;
        }

        styles.RemoveAll(style => style.Kind == StyleKind.LineBreak && style.Range.End > text.Length);
        for (var index = 0; index < styles.Count; index++)
        {
            styles[index] = styles[index] with { Range = Cut(styles[index].Range) };
        }

        for (var index = 0; index < bindings.Count; index++)
        {
            bindings[index] = bindings[index] with { Range = Cut(bindings[index].Range) };
        }

        while (origins.Count > 0 && origins[^1] is var last && last.Start + last.Length > text.Length)
        {
            origins.RemoveAt(origins.Count - 1);
            var kept = text.Length - last.Start;
            if (kept > 0)
            {
                origins.Add(last with { Length = kept, Span = last.IsVerbatim ? last.Span with { Length = kept } : last.Span });
            }
        }
    }

    private void Refuse(InputSpan span, string message, string? help) => findings.Add(UnreadableInput.Rule.At(span, message, help));

    [GeneratedRegex(@"^@[\p{L}\p{N}_.-]+$")]
    private static partial Regex KeyAlone();
}
