using System.Collections.Immutable;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Forms;

namespace Sourcebound.Reading.Yaml;

/// <content>Fields that hold lists and records, and what a record says of its own knowledge.</content>
internal sealed partial class RecordReader
{
    /// <summary>A list of single values with their places; a lone value counts as a list of one.</summary>
    public ImmutableArray<Stated<string>> Texts(string name) => Texts(new FieldForm(name, FieldType.ListOfWords));

    /// <summary>A list of words of a vocabulary, each once; others are reported and left out. A lone word counts as a list of one.</summary>
    public ImmutableArray<string> ListOf(string name, ImmutableArray<string> vocabulary)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var word in Texts(new FieldForm(name, FieldType.ListOfWords) { Vocabulary = vocabulary }))
        {
            if (!vocabulary.Contains(word.Value))
            {
                Report(word.Span, $"`{name}` cannot hold `{word.Value}`", Suggestion.Help(word.Value, vocabulary));
            }
            else if (words.Contains(word.Value))
            {
                Report(word.Span, $"`{word.Value}` is listed twice", "name it once");
            }
            else
            {
                words.Add(word.Value);
            }
        }

        return words.ToImmutable();
    }

    private ImmutableArray<Stated<string>> Texts(FieldForm asked)
    {
        Ask(asked);
        var name = asked.Name;
        return Find(name) switch
        {
            YamlScalar { IsNull: false } scalar => [new(scalar.Value, scalar.Span)],
            YamlList list => [.. list.Items.Select(item => AsText(item, name)).OfType<Stated<string>>()],
            null or YamlScalar => [],
            var other => Wrong<Stated<string>>(other, $"`{name}` is not a list of words"),
        };
    }

    /// <summary>A list of records, each read by <paramref name="read"/>.</summary>
    public ImmutableArray<T> Records<T>(string name, string called, Func<RecordReader, T> read) => Records(name, called, read, static _ => default);

    /// <summary>A list of records, each read by <paramref name="read"/>, some of them perhaps a single value that <paramref name="readValue"/> takes.</summary>
    public ImmutableArray<T> Records<T>(string name, string called, Func<RecordReader, T> read, Func<Stated<string>, T?> readValue)
    {
        Ask(new FieldForm(name, FieldType.ListOfRecords) { Record = FormOf(form, called, read) });
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
                    else if (item is YamlScalar { IsNull: false } scalar && readValue(new Stated<string>(scalar.Value, scalar.Span)) is { } value)
                    {
                        records.Add(value);
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
        Ask(new FieldForm(name, FieldType.Record) { Record = FormOf(form, called, read) });
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

    /// <summary>A record whose fields have any names, each with one of the words of a vocabulary; others are reported and left out.</summary>
    public ImmutableArray<(Stated<string> Name, string Term)> Terms(string name, ImmutableArray<string> vocabulary)
    {
        Ask(new FieldForm(name, FieldType.Terms) { Vocabulary = vocabulary });
        switch (Find(name))
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlMap record:
                foreach (var (key, value) in record.Entries.Where(entry => TermOf(entry.Value) is null))
                {
                    Report(
                        value.Span, $"`{key.Value}` cannot be {(value is YamlScalar scalar ? $"`{scalar.Value}`" : "more than one word")}", Suggestion.Help((value as YamlScalar)?.Value ?? "", vocabulary));
                }

                return [.. record.Entries.Where(entry => TermOf(entry.Value) is not null).Select(entry => (new Stated<string>(entry.Key.Value, entry.Key.Span), TermOf(entry.Value)!))];
            case var other:
                return Wrong<(Stated<string>, string)>(other, $"`{name}` is not a record of names and words");
        }

        string? TermOf(YamlNode node) => node is YamlScalar scalar && vocabulary.Contains(scalar.Value) ? scalar.Value : null;
    }

    /// <summary>Whether field <paramref name="name"/> is written, and its value is null.</summary>
    public bool IsNull(string name) => Find(name) is YamlScalar { IsNull: true };

    /// <summary>Which fields are stated here and in the record <paramref name="inner"/>, and which are listed under <c>unknown</c>; each of
    /// <paramref name="expected"/> must be one of the two.</summary>
    /// <param name="expected">Fields that must be stated or listed.</param>
    /// <param name="inner">A record inside this one that may state them in its place, or null.</param>
    /// <param name="unless">What frees the record from some of them, or null.</param>
    public KnownFields Known(ImmutableArray<string> expected, string? inner = null, (FormTest Holds, ImmutableArray<string> Names)? unless = null)
    {
        YamlMap[] records = inner is not null && Find(inner) is YamlMap record ? [map, record] : [map];
        var nulls = records.SelectMany(static record => record.Entries).Where(static entry => entry.Value is YamlScalar { IsNull: true });
        var unknown = Texts("unknown");
        foreach (var name in expected)
        {
            List<FormTest> ways = [new FormTest.Stated(name), new FormTest.Holds("unknown", name)];
            if (inner is not null)
            {
                ways.Add(new FormTest.StatedInside(inner, name));
            }

            // A field both stated and listed is another rule's finding, but no plugin for YAML knows that rule.
            var rule = FormRule.Any([.. ways]) with { IsExclusive = true, Unless = unless is { } free && free.Names.Contains(name) ? free.Holds : null };
            form?.Add(rule);
            if (!rule.Ways.Any(Holds) && (rule.Unless is null || !Holds([rule.Unless])))
            {
                Report(NameSpan, $"`{name}` is neither stated nor listed under `unknown`", $"state it, or write `unknown: [{name}, …]`");
            }
        }

        return new KnownFields([.. records.SelectMany(StatedFields)], unknown) { Nulls = [.. nulls.Select(static entry => entry.Key.Value)] };
    }

    /// <summary>Reports a record that does not state all fields of exactly one of these sets.</summary>
    public void RequireOneOf(string message, params ReadOnlySpan<ImmutableArray<string>> sets)
    {
        List<ImmutableArray<FormTest>> ways = [];
        foreach (var names in sets)
        {
            ways.Add([.. names.Select(static name => new FormTest.Stated(name))]);
        }

        form?.Add(new FormRule([.. ways], IsExclusive: true));
        if (ways.Count(Holds) != 1)
        {
            Report(NameSpan, message);
        }
    }

    private static RecordForm? FormOf<T>(RecordForm? outer, string called, Func<RecordReader, T> read)
    {
        if (outer is null)
        {
            return null;
        }

        var inner = new RecordForm(called);
        _ = read(new RecordReader(new YamlMap(new InputText("", "").Span(0, 0), []), called, new Findings(), inner));
        return inner;
    }

    private bool Holds(ImmutableArray<FormTest> tests) => tests.All(test => test switch
    {
        FormTest.StatedInside(var field, var inner) => Find(field) is YamlMap record && StatedFields(record).Any(stated => stated.Value == inner),
        FormTest.Holds(var field, var word) => Find(field) is YamlScalar scalar ? scalar.Value == word
            : Find(field) is YamlList list && list.Items.Any(item => item is YamlScalar entry && entry.Value == word),
        _ => Find(test.Field) is not (null or YamlScalar { IsNull: true }),
    });

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
