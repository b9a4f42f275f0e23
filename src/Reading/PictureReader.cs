using Sourcebound.Model;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading;

/// <summary>Reads the record of one picture that the edition holds.</summary>
internal static class PictureReader
{
    /// <summary>One picture; a credit may stand in the text instead, so whether it lacks one is seen later.</summary>
    public static PictureRecord Read(RecordReader fields)
    {
        fields.ReportMissing("file", "name it as `media/bridge.jpg`");
        fields.ReportMissing("width", "write the number of pixels");
        fields.ReportMissing("height", "write the number of pixels");
        fields.ReportMissing("alt", "say what the picture shows, for those who do not see it");
        return new PictureRecord(
            fields.StatedText("file") ?? new Stated<string>("", fields.Span),
            fields.NameSpan,
            (int?)fields.Number("width"),
            (int?)fields.Number("height"),
            fields.Text("alt") ?? "",
            fields.Language("lang"),
            fields.Text("credit"),
            fields.Text("caption"),
            fields.StatedText("source"),
            fields.Known([]))
        {
            Places = (fields.SpanOf("width"), fields.SpanOf("height"), fields.SpanOf("alt")),
            KeepsMetadata = fields.OneOf("metadata", ["kept"]) == "kept",
        };
    }
}
