namespace Sourcebound.Cli.Lists;

/// <summary>One column of a list.</summary>
/// <param name="Name">Its name, as in CSV and JSON.</param>
/// <param name="Value">Its value for a row: words, a number, or several words; null when that is not known.</param>
internal sealed record ListColumn<T>(string Name, Func<T, object?> Value);
