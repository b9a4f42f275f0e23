namespace Sourcebound.Reading.Forms;

/// <summary>One thing that can be true of a record: what its field <paramref name="Field"/> holds.</summary>
/// <param name="Field">The field's name.</param>
internal abstract record FormTest(string Field)
{
    /// <summary>The field holds a value.</summary>
    internal sealed record Stated(string Field) : FormTest(Field);

    /// <summary>The record in the field holds a value in its own field <paramref name="Inner"/>.</summary>
    internal sealed record StatedInside(string Field, string Inner) : FormTest(Field);

    /// <summary>The field is, or lists, <paramref name="Word"/>.</summary>
    internal sealed record Holds(string Field, string Word) : FormTest(Field);
}
