using Sourcebound.Model;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading;

/// <summary>Reads one recorded translation: its words, its alignment with the original, its differences.</summary>
internal static class TranslationReader
{
    private const string Unknown = "unknown";

    /// <summary>One translation.</summary>
    public static Translation Read(RecordReader fields)
    {
        fields.ReportMissing("lang");
        var translator = fields.Text("translator");
        var method = fields.OneOf("method", Vocabulary.TranslationMethods);
        return new Translation(
            fields.RequiredId("id"),
            fields.NameSpan,
            fields.Language("lang") ?? default,
            fields.RequiredText("text"),
            translator == Unknown ? null : translator,
            method ?? Unknown,
            fields.OneOf("fidelity", Vocabulary.Fidelities) ?? "not-checked",
            fields.Records("aligned", "aligned pair", static pair => new AlignedSentence(
                pair.SpanOf("original"), pair.RequiredText("original"), pair.Text("printed"))),
            fields.Records("notes", "translation note", static note => new TranslationNote(
                note.SpanOf("original"),
                note.Text("original"),
                note.Text("printed"),
                note.RequiredOneOf("issue", Vocabulary.TranslationIssues),
                note.Text("should_be"),
                note.StatedText("note"))))
        {
            // `null` beside an unknown method says that nobody knows the translator either.
            IsTranslatorStated = translator is not null || (method == Unknown && fields.IsNull("translator")),
            IsMethodStated = method is not null,
        };
    }
}
