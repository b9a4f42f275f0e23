namespace Sourcebound.Exports;

/// <summary>One column of the table of statements.</summary>
/// <param name="Name">Its name, in CSV and in JSON.</param>
/// <param name="Type">What its cells hold, in the words of CSV on the Web: <c>string</c>, <c>integer</c>, <c>decimal</c> or <c>anyURI</c>.</param>
/// <param name="Description">What it says.</param>
/// <param name="Value">Its value for a statement, or null when that is not known.</param>
internal sealed record StatementColumn(string Name, string Type, string Description, Func<Statement, object?> Value)
{
    /// <summary>Whether a cell lists several values.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether every statement has it.</summary>
    public bool IsRequired { get; init; }
}
