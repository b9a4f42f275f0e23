using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>
/// ATT002: an id that two records share, or that is not of the form <c>[a-z0-9-]+</c>.
/// </summary>
/// <remarks>
/// What it does: agents, sources, translations, claims and notes of an article share one set of ids; each id stands once, in small letters, digits and hyphens.
/// Why it matters: with two records of one id, nobody can say which of them a citation means.
/// Example: <c>- { id: Mod_UA, … }</c>
/// Write instead: <c>- { id: mod-ua, … }</c>
/// </remarks>
internal sealed class DuplicateId : ICheck
{
    /// <inheritdoc/>
    public Rule Rule { get; } = new("ATT002", "duplicate-id", Severity.Error) { IsFixed = true };

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(Article article)
    {
        foreach (var again in article.Records.Pictures.GroupBy(static picture => picture.File.Value, StringComparer.Ordinal).Where(static same => same.Key.Length > 0).SelectMany(static same => same.Skip(1)))
        {
            yield return Rule.At(again.File.Span, $"the picture `{again.File.Value}` has two records", "delete one of them");
        }

        Dictionary<string, IRecord> first = new(StringComparer.Ordinal);
        foreach (var record in article.Records.All.Where(static record => record.Id.Length > 0))
        {
            if (!Slug.IsKebabCase(record.Id))
            {
                yield return Rule.At(record.Span, $"`{record.Id}` is not an id", "write small letters, digits and hyphens, such as `mod-ua`");
            }
            else if (References.IsReserved(record.Id))
            {
                yield return Rule.At(record.Span, $"`{record.Id}` is reserved and cannot be an id", "choose another");
            }

            if (!first.TryAdd(record.Id, record))
            {
                var other = first[record.Id];
                yield return Rule.At(
                    record.Span,
                    $"the id `{record.Id}` stands twice",
                    "give one of the two records another id",
                    $"a {other.RecordKind} has it at {other.Span.Input.Path}:{other.Span.Line}");
            }
        }
    }
}
