using Sourcebound.Diagnostics;

namespace Sourcebound.Reading.Rules;

/// <summary>
/// ATT009: YAML, front matter or Markdown that cannot be read, or is not UTF-8.
/// </summary>
/// <remarks>
/// What it does: refuses files that are missing, too large, not UTF-8, or hold characters that hide what they say (NUL, direction overrides), YAML with
/// aliases, tags or duplicate keys, and Markdown with raw HTML, pictures from elsewhere or addresses that run code.
/// Why it matters: what cannot be read for certain cannot be proved; what a reader cannot see must not steer what a reader sees.
/// Example: <c>&lt;b&gt;more than 30&lt;/b&gt; tanks</c>
/// Write instead: <c>**more than 30** tanks</c>
/// </remarks>
internal static class UnreadableInput
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("ATT009", "unreadable-input", Severity.Error) { IsFixed = true };
}
