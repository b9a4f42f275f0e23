using System.Collections.Immutable;
using Sourcebound.Diagnostics;

namespace Sourcebound.Reading.Yaml;

/// <summary>A value in a YAML file, with its place.</summary>
/// <param name="Span">Where it stands.</param>
internal abstract record YamlNode(InputSpan Span);

/// <summary>A single value.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">Its words.</param>
/// <param name="IsPlain">Whether it was written without quotation marks.</param>
internal sealed record YamlScalar(InputSpan Span, string Value, bool IsPlain) : YamlNode(Span)
{
    /// <summary>Whether it says that there is no value.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";
}

/// <summary>A list of values.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Items">The values, in order.</param>
internal sealed record YamlList(InputSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

/// <summary>A record: names and values.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Entries">Names and values, in order; each name once.</param>
internal sealed record YamlMap(InputSpan Span, ImmutableArray<(YamlScalar Key, YamlNode Value)> Entries) : YamlNode(Span);
