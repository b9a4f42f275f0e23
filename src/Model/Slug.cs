namespace Sourcebound.Model;

/// <summary>An article's name in addresses: kebab-case, also the name of its folder.</summary>
internal sealed record Slug
{
    private Slug(string value) => Value = value;

    /// <summary>The name.</summary>
    public string Value { get; }

    /// <summary>The slug in <paramref name="text"/>, or null when it is not of the form <c>[a-z0-9-]+</c>.</summary>
    public static Slug? Parse(string text) => IsKebabCase(text) ? new Slug(text) : null;

    /// <summary>Whether <paramref name="text"/> is of the form that ids and slugs share.</summary>
    public static bool IsKebabCase(string text) =>
        text.Length > 0 && text.All(static character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');

    /// <inheritdoc/>
    public override string ToString() => Value;
}
