using Sourcebound.Diagnostics;

namespace Sourcebound.Model;

/// <summary>An entry of <c>sources.yaml</c> or <c>agents.yaml</c> that others refer to by its id.</summary>
internal interface IRecord
{
    /// <summary>The id as written; rule ATT002 says what forms are right.</summary>
    string Id { get; }

    /// <summary>Where the id stands.</summary>
    InputSpan Span { get; }

    /// <summary>What kind of entry it is, as messages call it.</summary>
    string RecordKind { get; }
}
