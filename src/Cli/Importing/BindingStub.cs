using Sourcebound.Diagnostics;
using Sourcebound.Exports;
using Sourcebound.Model;

namespace Sourcebound.Cli.Importing;

/// <summary>A binding that lacks nothing but its key: an invented one would be an invented source.</summary>
/// <param name="Kind">What is to be bound.</param>
/// <param name="Place">Where it stands in the article's file.</param>
/// <param name="Selector">Its words.</param>
internal sealed record BindingStub(StubKind Kind, InputSpan Place, Selector Selector)
{
    /// <summary>Whether words around it that are marked too bind it as well.</summary>
    public bool IsInside { get; init; }

    /// <summary>The binding as a line of YAML without its sign.</summary>
    public string Line =>
        $"- {{ key: , exact: {QuotedYaml.Of(Selector.Exact)}{Field("prefix", Selector.Prefix)}{Field("suffix", Selector.Suffix)}{(Kind == StubKind.Blockquote ? ", covers: original" : "")} }} # {Name}";

    private string Name => Kind switch
    {
        StubKind.Quotation => "quotation",
        StubKind.Figure when IsInside => "figure inside the words above, which may bind it; or a claim of its own",
        StubKind.Figure => "figure",
        StubKind.Report => "what somebody said",
        _ => "blockquote",
    };

    private static string Field(string name, string words) => words.Length == 0 ? "" : $", {name}: {QuotedYaml.Of(words)}";
}

/// <summary>What is to be bound.</summary>
internal enum StubKind
{
    /// <summary>A direct quotation.</summary>
    Quotation,

    /// <summary>A stated number.</summary>
    Figure,

    /// <summary>A sentence that reports what somebody said.</summary>
    Report,

    /// <summary>A blockquote.</summary>
    Blockquote,
}
