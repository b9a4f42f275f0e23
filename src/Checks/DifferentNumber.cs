using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT209: a printed number that differs from its claim's quantity.
/// </summary>
/// <remarks>
/// What it does: reads the number that the text prints, in digits or words, with its bound ("more than", "at least"), and compares it with the quantity of
/// the claim it is bound to.
/// Why it matters: the record is what the figures table, the exports and other articles use; when the two differ, one of them misleads.
/// Example: <c>[more than 30 tanks][@tanks-30]</c> with <c>quantity: { comparator: "&gt;", value: 40 }</c>
/// Write instead: the number that the source has, in both places
/// </remarks>
internal sealed class DifferentNumber : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT209", "different-number", Severity.Error);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        foreach (var passage in article.Passages)
        {
            foreach (var binding in passage.Bindings)
            {
                // A quantity that could not be read is ATT004's finding.
                if (article.Records.Find<Claim>(binding.Key) is not { Quantity: { } stated } claim || (stated.Value ?? stated.Minimum ?? stated.Maximum) is null)
                {
                    continue;
                }

                // One figure of the bound words is the claim's; the others may be anybody's.
                var figures = passage.Figures.Where(figure => figure.Quantity is not null && IsBoundBy(passage, figure, binding)).ToList();
                if (figures.Count > 0 && !figures.Exists(figure => IsSame(figure.Quantity!, stated)))
                {
                    var figure = figures[0];
                    yield return Rule.At(
                        passage.SpanOf(figure.Range),
                        $"the text prints {Shown(figure.Quantity!)}, its claim `{claim.Id}` has {Shown(stated)}",
                        "write the source's number in both places",
                        $"the claim stands at {claim.Span.Input.Path}:{claim.Span.Line}");
                }
            }
        }
    }

    private static bool IsBoundBy(Passage passage, Figure figure, Binding binding) =>
        binding.Range.Contains(figure.Range) && passage.BindingsOf(figure.Range).Contains(binding);

    // "About" goes with any bound: it promises none.
    private static bool IsSame(Quantity printed, Quantity stated) =>
        printed.Value == stated.Value && printed.Minimum == stated.Minimum && printed.Maximum == stated.Maximum
        && (printed.Comparator == stated.Comparator || printed.Comparator == "~" || stated.Comparator == "~");

    private static string Shown(Quantity quantity) => quantity.Value is { } value
        ? FormattableString.Invariant($"`{Bound(quantity.Comparator)}{value}`")
        : FormattableString.Invariant($"`{quantity.Minimum} to {quantity.Maximum}`");

    private static string Bound(string comparator) => comparator switch
    {
        ">" => "more than ",
        "<" => "less than ",
        ">=" => "at least ",
        "<=" => "at most ",
        "~" => "about ",
        _ => "",
    };
}
