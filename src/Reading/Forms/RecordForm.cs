namespace Sourcebound.Reading.Forms;

/// <summary>What one kind of record may hold. Nobody writes it down: it notes what the record's own reader asks for.</summary>
/// <param name="called">What messages call the record, such as <c>claim</c>.</param>
internal sealed class RecordForm(string called)
{
    private readonly List<FieldForm> fields = [];
    private readonly List<FormRule> rules = [];

    /// <summary>What messages call the record.</summary>
    public string Called => called;

    /// <summary>Its fields, in the order in which they are first asked for.</summary>
    public IReadOnlyList<FieldForm> Fields => fields;

    /// <summary>What its fields owe each other.</summary>
    public IReadOnlyList<FormRule> Rules => rules;

    /// <summary>Whether a record without any field is complete.</summary>
    public bool MayBeEmpty => rules.Count == 0 && !fields.Exists(static asked => asked.IsRequired);

    /// <summary>Names of the fields that are either stated or listed as unknown, in the order in which they are asked for.</summary>
    public IEnumerable<string> MayBeUnknown => rules.SelectMany(static rule => rule.Ways).SelectMany(static way => way)
        .OfType<FormTest.Holds>().Where(static test => test.Field == "unknown").Select(static test => test.Word);

    /// <summary>Notes that a field is asked for. A field may be asked for again: as mere words, as a narrower type, or as required.</summary>
    public void Add(FieldForm asked)
    {
        var at = fields.FindIndex(field => field.Name == asked.Name);
        if (at < 0)
        {
            fields.Add(asked);
            return;
        }

        var isRequired = fields[at].IsRequired || asked.IsRequired;
        fields[at] = (asked.Type == FieldType.Words ? fields[at] : asked) with { IsRequired = isRequired };
    }

    /// <summary>Notes what fields owe each other.</summary>
    public void Add(FormRule rule) => rules.Add(rule);
}
