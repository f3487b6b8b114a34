using System.Collections.Immutable;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs;

/// <summary>What a check needs to know of <c>evidence.yaml</c>: which contradictions are decided, and for which state of the pages.</summary>
/// <param name="PageHashes">SHA-256 of each page by its id, lower-case hexadecimal, as it was when the decisions were made.</param>
/// <param name="Decisions">The decisions.</param>
public sealed record DecidedEvidence(ImmutableDictionary<string, string> PageHashes, ImmutableArray<Decision> Decisions)
{
    /// <summary>No decisions.</summary>
    public static DecidedEvidence None { get; } = new(ImmutableDictionary<string, string>.Empty, []);
}

/// <summary>One decided contradiction.</summary>
/// <param name="At">What of the contract it decides; everything below is decided too.</param>
/// <param name="Pages">Ids of the pages it was decided from.</param>
public sealed record Decision(ImmutableArray<JsonPointer> At, ImmutableArray<string> Pages);
