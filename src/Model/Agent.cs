using System.Collections.Immutable;
using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>A person, organisation, account or formation that claims something or passes it on.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Span">Where the id stands.</param>
/// <param name="Kind">One of <see cref="Vocabulary.AgentKinds"/>.</param>
/// <param name="Name">Its name as first printed.</param>
/// <param name="Language">The language of that name when it is not the article's, or null.</param>
/// <param name="Gloss">What the name means in the article's language, or null.</param>
/// <param name="GlossSource">Id of the source that says so, or <c>editor</c>, or null.</param>
/// <param name="AlsoPrintedAs">Other forms of the name that the article prints.</param>
/// <param name="MisprintedAs">Names under which the article prints it, wrongly in the editor's judgement.</param>
/// <param name="Role">The role as printed beside the name, or null.</param>
/// <param name="Handle">Account name with its sign, or null.</param>
/// <param name="Platform">Where the account is, or null.</param>
/// <param name="RunBy">Id of the agent that runs the account, or null.</param>
internal sealed record Agent(
    string Id,
    InputSpan Span,
    string Kind,
    string Name,
    LanguageTag? Language,
    string? Gloss,
    Stated<string>? GlossSource,
    ImmutableArray<string> AlsoPrintedAs,
    ImmutableArray<string> MisprintedAs,
    string? Role,
    string? Handle,
    string? Platform,
    Stated<string>? RunBy) : IRecord
{
    /// <summary>The reserved source of a gloss: the editor of this edition.</summary>
    public const string Editor = "editor";

    /// <inheritdoc/>
    public string RecordKind => "agent";
}
