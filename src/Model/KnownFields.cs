using System.Collections.Immutable;

namespace Sourcebound.Model;

/// <summary>What a record says of its own knowledge: unknown is a value, and never the same as forgotten.</summary>
/// <param name="Stated">Names of fields that hold a value, where they stand.</param>
/// <param name="Unknown">Names of fields declared unknown, where they stand.</param>
internal sealed record KnownFields(ImmutableArray<Stated<string>> Stated, ImmutableArray<Stated<string>> Unknown)
{
    /// <summary>Names of fields written with the value null.</summary>
    public ImmutableArray<string> Nulls { get; init; } = [];

    /// <summary>Whether <paramref name="field"/> holds a value.</summary>
    public bool IsStated(string field) => Stated.Any(name => name.Value == field);

    /// <summary>Whether <paramref name="field"/> is written with the value null.</summary>
    public bool IsNull(string field) => Nulls.Contains(field);

    /// <summary>Whether <paramref name="field"/> is declared unknown.</summary>
    public bool IsUnknown(string field) => Unknown.Any(name => name.Value == field);

    /// <summary>The names declared unknown, in written order.</summary>
    public IEnumerable<string> UnknownNames => Unknown.Select(static name => name.Value);
}
