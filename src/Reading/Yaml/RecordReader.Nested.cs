using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Reading.Yaml;

/// <content>Fields that hold lists and records, and what a record says of its own knowledge.</content>
internal sealed partial class RecordReader
{
    /// <summary>A list of single values with their places; a lone value counts as a list of one.</summary>
    public ImmutableArray<Stated<string>> Texts(string name)
    {
        known.Add(name);
        return Find(name) switch
        {
            YamlScalar { IsNull: false } scalar => [new(scalar.Value, scalar.Span)],
            YamlList list => [.. list.Items.Select(item => AsText(item, name)).OfType<Stated<string>>()],
            null or YamlScalar => [],
            var other => Wrong<Stated<string>>(other, $"`{name}` is not a list of words"),
        };
    }

    /// <summary>A list of records, each read by <paramref name="read"/>.</summary>
    public ImmutableArray<T> Records<T>(string name, string called, Func<RecordReader, T> read)
    {
        known.Add(name);
        switch (Find(name))
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlList list:
                var records = ImmutableArray.CreateBuilder<T>();
                foreach (var item in list.Items)
                {
                    if (item is YamlMap record)
                    {
                        records.Add(ReadWhole(new RecordReader(record, called, findings), read));
                    }
                    else
                    {
                        Report(item.Span, $"this {called} is not a record", "write `{ name: value, … }`");
                    }
                }

                return records.ToImmutable();
            case var other:
                return Wrong<T>(other, $"`{name}` is not a list");
        }
    }

    /// <summary>A record inside this one, or null.</summary>
    public T? Record<T>(string name, string called, Func<RecordReader, T?> read)
        where T : class
    {
        known.Add(name);
        switch (Find(name))
        {
            case null or YamlScalar { IsNull: true }:
                return null;
            case YamlMap record:
                return ReadWhole(new RecordReader(record, called, findings), read);
            case var other:
                Report(other.Span, $"`{name}` is not a record", "write `{ name: value, … }`");
                return null;
        }
    }

    /// <summary>Which fields are stated here and in <paramref name="inner"/> records, and which are listed under <c>unknown</c>; each of
    /// <paramref name="expected"/> must be one of the two.</summary>
    public KnownFields Known(IEnumerable<string> expected, params ReadOnlySpan<string> inner)
    {
        var stated = StatedFields(map).ToList();
        foreach (var name in inner)
        {
            stated.AddRange(Find(name) is YamlMap record ? StatedFields(record) : []);
        }

        var fields = new KnownFields([.. stated], Texts("unknown"));
        foreach (var name in expected)
        {
            if (!fields.IsUnknown(name) && !stated.Exists(field => field.Value == name))
            {
                Report(NameSpan, $"`{name}` is neither stated nor listed under `unknown`", $"state it, or write `unknown: [{name}, …]`");
            }
        }

        return fields;
    }

    private static T ReadWhole<T>(RecordReader reader, Func<RecordReader, T> read)
    {
        var record = read(reader);
        reader.ReportUnknownFields();
        return record;
    }

    private static IEnumerable<Stated<string>> StatedFields(YamlMap record) =>
        from entry in record.Entries
        where entry.Value is not YamlScalar { IsNull: true }
        select new Stated<string>(entry.Key.Value, entry.Key.Span);

    private Stated<string>? AsText(YamlNode item, string name)
    {
        if (item is YamlScalar { IsNull: false } scalar)
        {
            return new Stated<string>(scalar.Value, scalar.Span);
        }

        Report(item.Span, $"`{name}` holds something that is not a word");
        return null;
    }

    private ImmutableArray<T> Wrong<T>(YamlNode node, string message)
    {
        Report(node.Span, message);
        return [];
    }
}
