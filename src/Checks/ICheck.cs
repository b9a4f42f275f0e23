using Sourcebound.Diagnostics;
using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>One attribution rule at work on one article; a rule is one file.</summary>
internal interface ICheck
{
    /// <summary>The rule.</summary>
    Rule Rule { get; }

    /// <summary>All findings of the rule in <paramref name="article"/>, in any order.</summary>
    IEnumerable<Diagnostic> Check(Article article);
}
