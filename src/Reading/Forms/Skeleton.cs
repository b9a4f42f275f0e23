using System.Text;

namespace Sourcebound.Reading.Forms;

/// <summary>Writes a record that states nothing yet: each field below a comment that says what it means, its value left open and listed as unknown.</summary>
internal static class Skeleton
{
    private const int Widest = 120;

    /// <summary>The fields of a record as lines of YAML.</summary>
    /// <param name="form">What the record may hold.</param>
    /// <param name="values">What is known of it already, as YAML, by field; entries of a list begin with a line end.</param>
    /// <param name="indent">How many spaces stand before each line.</param>
    /// <param name="isItem">Whether the record is an entry of a list, which begins with a dash.</param>
    public static string Write(RecordForm form, IReadOnlyDictionary<string, string> values, int indent = 0, bool isItem = false)
    {
        var lines = new StringBuilder();
        foreach (var (index, field) in form.Fields.Index())
        {
            var isFirst = index == 0;
            var own = indent + (isItem && !isFirst ? 2 : 0);
            WriteComment(lines, own, 0, Meaning(form, field));
            if (field.Record is { } inner)
            {
                WriteInner(lines, own, 1, inner);
            }

            var value = values.GetValueOrDefault(field.Name) ?? Open(form, field);
            lines.Append(' ', own).Append(isItem && isFirst ? "- " : "").Append(field.Name).Append(value.StartsWith('\n') ? ":" : ": ").Append(value).Append('\n');
        }

        return lines.ToString();
    }

    private static string Open(RecordForm form, FieldForm field) =>
        field.Name == "unknown" ? $"[{string.Join(", ", form.MayBeUnknown)}]" : field.IsList ? "[]" : "null";

    private static void WriteInner(StringBuilder lines, int indent, int depth, RecordForm form)
    {
        foreach (var field in form.Fields)
        {
            WriteComment(lines, indent, depth, $"{field.Name}: {Meaning(form, field)}");
            if (field.Record is { } inner)
            {
                WriteInner(lines, indent, depth + 1, inner);
            }
        }
    }

    private static string Meaning(RecordForm form, FieldForm field) =>
        FieldNotes.All.Of(form.Called, field.Name)
        + (field.Vocabulary.IsEmpty ? "" : $" One of: {string.Join(", ", field.Vocabulary)}.")
        + (field.IsRequired ? " Must be there." : "");

    private static void WriteComment(StringBuilder lines, int indent, int depth, string text)
    {
        var start = new string(' ', indent) + "#" + new string(' ', 1 + (2 * depth));
        var line = new StringBuilder(start);
        foreach (var word in text.Split(' '))
        {
            if (line.Length > start.Length && line.Length + 1 + word.Length > Widest)
            {
                lines.Append(line).Append('\n');

                // A hanging line, so that the names of fields stay in one column.
                line.Clear().Append(start).Append(depth == 0 ? "" : "  ");
            }

            line.Append(line[^1] == ' ' ? "" : " ").Append(word);
        }

        lines.Append(line).Append('\n');
    }
}
