using System.Collections.Immutable;

namespace Sourcebound.Reading.Forms;

/// <summary>One field of a record, as its reader asks for it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it can hold.</param>
internal sealed record FieldForm(string Name, FieldType Type)
{
    /// <summary>Whether the record is not complete without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The only words it can hold; empty when it is bound to none.</summary>
    public ImmutableArray<string> Vocabulary { get; init; } = [];

    /// <summary>What the record or the records inside it may hold, or null.</summary>
    public RecordForm? Record { get; init; }

    /// <summary>Whether it holds a list.</summary>
    public bool IsList => Type is FieldType.ListOfWords or FieldType.ListOfRecords;
}
