using Sourcebound.Diagnostics;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading.Forms;

/// <summary>What the files and fields of the input mean, in one sentence each, for editors to read beside what they type.</summary>
internal sealed class FieldNotes
{
    private readonly Dictionary<string, string> notes = new(StringComparer.Ordinal);

    private FieldNotes(YamlMap map)
    {
        foreach (var (record, fields) in map.Entries)
        {
            foreach (var (field, note) in ((YamlMap)fields).Entries)
            {
                notes.Add($"{record.Value}.{field.Value}", ((YamlScalar)note).Value);
            }
        }
    }

    /// <summary>The notes that the program carries.</summary>
    public static FieldNotes All { get; } = Load();

    /// <summary>The record and field of every note, parted by a dot.</summary>
    public IReadOnlyCollection<string> Names => notes.Keys;

    /// <summary>What a kind of file is.</summary>
    public string OfFile(string form) => Of("file", form);

    /// <summary>What a field means; empty when nobody has written it down, which a test finds.</summary>
    public string Of(string record, string field) => notes.GetValueOrDefault($"{record}.{field}", "");

    private static FieldNotes Load()
    {
        const string Name = "forms/fields.yaml";
        using var stream = typeof(FieldNotes).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidDataException($"the program was built without {Name}");
        using var reader = new StreamReader(stream);
        var input = new InputText(Name, reader.ReadToEnd());
        var findings = new Findings();
        return YamlReader.ReadMap(input, 0, input.Text.Length, findings) is { } map && !findings.HasErrors
            ? new FieldNotes(map)
            : throw new InvalidDataException($"{Name}: {findings.All[0].Message}");
    }
}
