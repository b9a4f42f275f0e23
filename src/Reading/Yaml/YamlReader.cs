using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Reading.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sourcebound.Reading.Yaml;

/// <summary>Reads the plain part of YAML that records need: values, lists and maps; no aliases, tags or second documents.</summary>
internal sealed class YamlReader
{
    private const int DeepestNesting = 32;

    private readonly InputText input;
    private readonly int from;
    private readonly Findings findings;
    private readonly Parser parser;

    private YamlReader(InputText input, int from, string text, Findings findings)
    {
        this.input = input;
        this.from = from;
        this.findings = findings;
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The map that makes up <paramref name="length"/> units of <paramref name="input"/> from <paramref name="start"/>, or null after a finding.</summary>
    public static YamlMap? ReadMap(InputText input, int start, int length, Findings findings)
    {
        var whole = input.Span(start, 0);
        var reader = new YamlReader(input, start, input.Text.Substring(start, length), findings);
        try
        {
            var node = reader.ReadDocument();
            switch (node)
            {
                case YamlMap map:
                    YamlComments.Read(input, start, start + length, findings);
                    return map;
                case null or YamlScalar { IsNull: true }:
                    return new YamlMap(whole, []);
                default:
                    findings.Add(UnreadableInput.Rule.At(node.Span with { Length = 1 }, "expected `name: value` lines here"));
                    return null;
            }
        }
        catch (YamlException failure)
        {
            findings.Add(Finding(input, PlaceOf(failure.Start), start + length, failure));
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner loses its way in some texts that are not YAML, and does not say where.
            var at = PlaceOf(reader.parser.Current?.End ?? Mark.Empty);
            findings.Add(UnreadableInput.Rule.At(input.Span(at, 0), "this is not YAML: after this place it cannot be followed"));
            return null;
        }

        int PlaceOf(Mark mark) => Math.Clamp(start + (int)mark.Index, start, start + length);
    }

    private static Diagnostic Finding(InputText input, int at, int end, YamlException failure)
    {
        // What this reader itself refuses is YAML all the same.
        if (failure is not (SyntaxErrorException or SemanticErrorException))
        {
            return UnreadableInput.Rule.At(input.Span(at, 0), failure.Message);
        }

        // The parser names the place where the list or map began, which may be lines before the tab.
        if (failure.Message.Contains("tab", StringComparison.Ordinal) && input.Text.AsSpan(at, end - at).IndexOf('\t') is >= 0 and var tab)
        {
            return UnreadableInput.Rule.At(input.Span(at + tab, 1), "this is not YAML: a tab stands here", "indent with spaces: YAML allows no tabs");
        }

        var message = failure.InnerException?.Message ?? failure.Message;
        var (lineStart, lineLength) = input.LineRange(input.LineOf(at));
        var help = input.Text.AsSpan(lineStart, lineLength).Contains(": ", StringComparison.Ordinal)
            ? "put the value in double quotation marks when it holds `: `, `#`, brackets or quotation marks"
            : null;
        return UnreadableInput.Rule.At(input.Span(at, 0), $"this is not YAML: {char.ToLowerInvariant(message[0])}{message[1..].TrimEnd('.')}", help);
    }

    private YamlNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        parser.Consume<DocumentStart>();
        var node = ReadNode(0);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "a second document starts here");
        }

        return node;
    }

    private YamlNode ReadNode(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"nested deeper than {DeepestNesting} levels");
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            throw new YamlException(alias.Start, alias.End, "aliases (`*name`) are not used here; write the value out");
        }

        if (parser.Accept<NodeEvent>(out var node) && !node.Anchor.IsEmpty)
        {
            throw new YamlException(node.Start, node.End, "anchors (`&name`) are not used here");
        }

        if (node is { Tag.IsEmpty: false })
        {
            throw new YamlException(node.Start, node.End, $"tags (`{node.Tag}`) are not used here");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            var span = SpanOf(scalar.Start, scalar.End);

            // Escapes such as "\u202E" spell what the file itself may not hold.
            findings.AddRange(HiddenCharacters.In(scalar.Value).Select(at => HiddenCharacters.Finding(span, scalar.Value[at])));
            return new YamlScalar(span, scalar.Value, scalar.Style == ScalarStyle.Plain);
        }

        return parser.Accept<SequenceStart>(out _) ? ReadList(depth) : ReadMap(depth);
    }

    private YamlList ReadList(int depth)
    {
        var start = parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.Accept<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new YamlList(WholeOf(start.Start, parser.Consume<SequenceEnd>(), ']'), items.ToImmutable());
    }

    private YamlMap ReadMap(int depth)
    {
        var start = parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<(YamlScalar Key, YamlNode Value)>();
        HashSet<string> names = new(StringComparer.Ordinal);
        while (!parser.Accept<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not YamlScalar key)
            {
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a name must be a single word");
            }

            var value = ReadNode(depth + 1);
            if (names.Add(key.Value))
            {
                entries.Add((key, value));
            }
            else
            {
                findings.Add(UnreadableInput.Rule.At(key.Span, $"the field `{key.Value}` stands twice in one record", "keep one of the two"));
            }
        }

        return new YamlMap(WholeOf(start.Start, parser.Consume<MappingEnd>(), '}'), entries.ToImmutable());
    }

    // The parser's end of `[…]` may lie before the bracket.
    private InputSpan WholeOf(Mark start, ParsingEvent end, char bracket)
    {
        var first = from + (int)start.Index;
        var last = from + (int)end.Start.Index;
        return last < input.Text.Length && input.Text[last] == bracket ? input.Span(first, last + 1 - first) : SpanOf(start, end.End);
    }

    private InputSpan SpanOf(Mark start, Mark end)
    {
        var first = Math.Min(from + (int)start.Index, input.Text.Length);
        var last = Math.Clamp(from + (int)end.Index, first, input.Text.Length);
        return input.Span(first, input.Text.AsSpan(first, last - first).TrimEnd().Length);
    }
}
