using System.Collections.Immutable;
using System.Globalization;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Forms;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Reading.Yaml;

/// <summary>Takes the fields of one record by name and type, and reports what is missing, unknown or of the wrong type (ATT004).</summary>
/// <param name="map">The record.</param>
/// <param name="what">What messages call it, such as <c>claim</c>.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="form">Notes what is asked for, or null when nobody wants to know.</param>
internal sealed partial class RecordReader(YamlMap map, string what, Findings findings, RecordForm? form = null)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The names of its fields, in order.</summary>
    public IEnumerable<string> Names => map.Entries.Select(static entry => entry.Key.Value);

    /// <summary>The whole record.</summary>
    public InputSpan Span => map.Span;

    /// <summary>Where the record's own name stands: its id when it has one, else its first character.</summary>
    public InputSpan NameSpan => Find("id")?.Span ?? map.Span with { Length = Math.Min(1, map.Span.Length) };

    /// <summary>The place of field <paramref name="name"/>, or of the record when it lacks the field.</summary>
    public InputSpan SpanOf(string name) => Find(name)?.Span ?? NameSpan;

    /// <summary>A single value, or null when it is absent, null or no single value.</summary>
    public string? Text(string name) => Scalar(name, FieldType.Words)?.Value;

    /// <summary>A single value with its place, or null.</summary>
    public Stated<string>? StatedText(string name) => Stated(Scalar(name, FieldType.Words));

    /// <summary>The SHA-256 of a file with its place, or null.</summary>
    public Stated<string>? Sha256(string name) => Stated(Scalar(name, FieldType.Sha256));

    /// <summary>The record's id, which must be there; empty after a finding.</summary>
    public string RequiredId(string name)
    {
        Ask(new FieldForm(name, FieldType.Id));
        return RequiredText(name);
    }

    /// <summary>A single value that must be there; empty after a finding.</summary>
    public string RequiredText(string name)
    {
        Ask(new FieldForm(name, FieldType.Words) { IsRequired = true });
        if (Text(name) is { Length: > 0 } text)
        {
            return text;
        }

        ReportMissing(name);
        return "";
    }

    /// <summary>Reports that a required field is missing or null.</summary>
    public void ReportMissing(string name, string? help = null)
    {
        Ask(new FieldForm(name, FieldType.Words) { IsRequired = true });
        ReportUnstated(name, help);
    }

    /// <summary>Reports that a field is missing or null in a record that does not say <paramref name="instead"/> either.</summary>
    public void ReportMissingUnless(string instead, string name, string? help = null)
    {
        var rule = FormRule.Any(new FormTest.Stated(instead), new FormTest.Stated(name));
        form?.Add(rule);
        if (!Holds(rule.Ways[0]))
        {
            ReportUnstated(name, help);
        }
    }

    /// <summary>One of the words of a vocabulary, or null when absent; another word is reported and kept.</summary>
    public string? OneOf(string name, ImmutableArray<string> vocabulary)
    {
        Ask(new FieldForm(name, FieldType.Term) { Vocabulary = vocabulary });
        var scalar = Scalar(name, FieldType.Words);
        if (scalar is not null && !vocabulary.Contains(scalar.Value))
        {
            Report(scalar.Span, $"`{name}` cannot be `{scalar.Value}`", Suggestion.Help(scalar.Value, vocabulary));
        }

        return scalar?.Value;
    }

    /// <summary>One of the words of a vocabulary that must be there; the first after a finding.</summary>
    public string RequiredOneOf(string name, ImmutableArray<string> vocabulary)
    {
        ReportMissing(name, Suggestion.Help("", vocabulary));
        return OneOf(name, vocabulary) ?? vocabulary[0];
    }

    /// <summary>True or false; <paramref name="absent"/> when the record does not say.</summary>
    public bool Flag(string name, bool absent = false)
    {
        if (Scalar(name, FieldType.Flag) is not { } scalar)
        {
            return absent;
        }

        if (scalar.Value is "true" or "false")
        {
            return scalar.Value == "true";
        }

        Report(scalar.Span, $"`{name}` is neither `true` nor `false`");
        return absent;
    }

    /// <summary>A number, or null.</summary>
    public decimal? Number(string name)
    {
        if (Scalar(name, FieldType.Number) is not { } scalar)
        {
            return null;
        }

        if (decimal.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Report(scalar.Span, $"`{name}` is not a number", "write digits, with a point before decimals and no other signs");
        return null;
    }

    /// <summary>A language tag, or null.</summary>
    public LanguageTag? Language(string name)
    {
        if (Scalar(name, FieldType.Language) is not { } scalar)
        {
            return null;
        }

        var language = LanguageTag.Parse(scalar.Value);
        if (language is null)
        {
            Report(scalar.Span, $"`{scalar.Value}` is not a language tag", "write one like `en`, `uk` or `zh-Hant`");
        }

        return language;
    }

    /// <summary>A web address, or null.</summary>
    public string? WebAddress(string name)
    {
        if (Scalar(name, FieldType.WebAddress) is not { } scalar)
        {
            return null;
        }

        if (Uri.TryCreate(scalar.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return scalar.Value;
        }

        Report(scalar.Span, $"`{name}` is not a web address", "write one that starts with `https://`, or `null`");
        return null;
    }

    /// <summary>Reports every field that nobody asked for.</summary>
    public void ReportUnknownFields()
    {
        foreach (var (key, _) in map.Entries)
        {
            if (!known.Contains(key.Value))
            {
                Report(key.Span, $"{("aeiou".Contains(what[0], StringComparison.Ordinal) ? "an" : "a")} {what} has no field `{key.Value}`", Suggestion.Help(key.Value, known));
            }
        }
    }

    /// <summary>Reports a finding of rule ATT004.</summary>
    public void Report(InputSpan span, string message, string? help = null) => findings.Add(RecordShape.Rule.At(span, message, help));

    private YamlNode? Find(string name)
    {
        foreach (var (key, value) in map.Entries)
        {
            if (key.Value == name)
            {
                return value;
            }
        }

        return null;
    }

    private static Stated<string>? Stated(YamlScalar? scalar) => scalar is null ? null : new Stated<string>(scalar.Value, scalar.Span);

    private void Ask(FieldForm field)
    {
        known.Add(field.Name);
        form?.Add(field);
    }

    private void ReportUnstated(string name, string? help)
    {
        if (Find(name) is null or YamlScalar { IsNull: true } or YamlScalar { Value: "" })
        {
            Report(SpanOf(name), $"this {what} lacks `{name}`", help);
        }
    }

    private YamlScalar? Scalar(string name, FieldType type)
    {
        Ask(new FieldForm(name, type));
        switch (Find(name))
        {
            case null or YamlScalar { IsNull: true }:
                return null;
            case YamlScalar scalar:
                return scalar;
            case var other:
                Report(other.Span, $"`{name}` is not a single value", "write one value, without brackets or braces");
                return null;
        }
    }
}
