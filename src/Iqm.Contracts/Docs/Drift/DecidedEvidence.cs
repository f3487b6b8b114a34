using System.Collections.Immutable;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs;

/// <summary>What a check needs to know of <c>evidence.yaml</c>: which contradictions are decided, and for which state of the pages.</summary>
/// <param name="PageHashes">SHA-256 of each page by its id, lower-case hexadecimal, as it was when the decisions were made.</param>
/// <param name="Decisions">The decisions.</param>
public sealed record DecidedEvidence(ImmutableDictionary<string, string> PageHashes, ImmutableArray<Decision> Decisions)
{
    /// <summary>No decisions.</summary>
    public static DecidedEvidence None { get; } = new(ImmutableDictionary<string, string>.Empty, []);

    /// <summary>All that <c>evidence.yaml</c> decides. Of pages listed twice the last counts, which lint reports.</summary>
    public static DecidedEvidence Of(EvidenceDocument evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return new DecidedEvidence(
            evidence.Pages.GroupBy(page => page.Id, StringComparer.Ordinal).ToImmutableDictionary(group => group.Key, group => group.Last().Sha256, StringComparer.Ordinal),
            [.. evidence.Entries.Select(entry => new Decision([.. entry.At.Select(at => at.Pointer)], [.. entry.Sources.Select(source => source.Page).Distinct(StringComparer.Ordinal)]))]);
    }
}

/// <summary>One decided contradiction.</summary>
/// <param name="At">What of the contract it decides; everything below is decided too.</param>
/// <param name="Pages">Ids of the pages it was decided from.</param>
public sealed record Decision(ImmutableArray<JsonPointer> At, ImmutableArray<string> Pages);
