namespace Sourcebound.Diagnostics.Renderers;

/// <summary>The colours of a terminal (ECMA-48, SGR), or none.</summary>
/// <param name="isOn">Whether there are any.</param>
internal sealed class Paint(bool isOn)
{
    /// <summary>No colours.</summary>
    public static Paint None { get; } = new(isOn: false);

    /// <summary>Words in the colour of a severity, bold.</summary>
    public string As(Severity severity, string words) => severity switch
    {
        Severity.Error => Set("1;31", words),
        Severity.Warning => Set("1;33", words),
        _ => Set("1;36", words),
    };

    /// <summary>Words that stand out.</summary>
    public string Bold(string words) => Set("1", words);

    /// <summary>What frames an excerpt.</summary>
    public string Frame(string words) => Set("34", words);

    private string Set(string colours, string words) => isOn && words.Length > 0 ? $"\u001B[{colours}m{words}\u001B[0m" : words;
}
