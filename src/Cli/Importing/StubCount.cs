using System.Globalization;

namespace Sourcebound.Cli.Importing;

/// <summary>Says how much of an imported text is to be bound, and what the editor does next.</summary>
internal static class StubCount
{
    private static readonly (StubKind Kind, string One, string Several)[] Names =
    [
        (StubKind.Quotation, "quotation", "quotations"),
        (StubKind.Figure, "figure", "figures"),
        (StubKind.Report, "report", "reports"),
        (StubKind.Blockquote, "blockquote", "blockquotes"),
    ];

    /// <summary>One line.</summary>
    public static string Sentence(IReadOnlyCollection<BindingStub> stubs)
    {
        List<string> counts = [];
        foreach (var (kind, one, several) in Names)
        {
            var count = stubs.Count(stub => stub.Kind == kind);
            if (count > 0)
            {
                counts.Add($"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : several)}");
            }
        }

        return counts.Count == 0
            ? "no quotation and no figure was found; fill in what is `null` and known, and run `check`"
            : $"{string.Join(", ", counts)} to bind, under `bindings` in `sources.yaml`: fill in what is `null` and known, give them keys, and run `check`";
    }
}
