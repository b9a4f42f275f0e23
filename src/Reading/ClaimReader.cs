using Sourcebound.Model;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading;

/// <summary>Reads one claim record.</summary>
internal static class ClaimReader
{
    /// <summary>One claim.</summary>
    public static Claim Read(RecordReader fields)
    {
        fields.ReportMissing("source", "name a source's id, or `unsourced` when the article names none");
        return new Claim(
            fields.RequiredId("id"),
            fields.NameSpan,
            fields.StatedText("claimant"),
            fields.OneOf("claimant_basis", Vocabulary.ClaimantBases) == "implied",
            fields.Texts("via"),
            fields.StatedText("source") ?? new Stated<string>("", fields.Span),
            fields.Record("quantity", "quantity", ReadQuantity),
            fields.Record("unit", "unit", ReadUnit),
            fields.Text("about"),
            fields.Record("as_of", "date", SourceReader.ReadDate),
            fields.OneOf("status", Vocabulary.ClaimStatuses),
            fields.StatedText("supersedes"),
            fields.StatedText("subset_of"),
            fields.StatedText("conflicts_with"),
            fields.Text("remark"))
        {
            VerifiedBy = fields.Texts("verified_by"),
        };
    }

    private static Quantity ReadQuantity(RecordReader fields)
    {
        fields.RequireOneOf("a quantity has either `value`, or `min` and `max`", ["value"], ["min", "max"]);
        return new Quantity(
            fields.OneOf("comparator", Vocabulary.Comparators) ?? "=", fields.Number("value"), fields.Number("min"), fields.Number("max"));
    }

    private static Unit ReadUnit(RecordReader fields) => new(
        fields.RequiredText("printed"),
        fields.Text("original"),
        fields.Language("lang"),
        fields.RequiredOneOf("class", Vocabulary.UnitClasses));
}
