using System.Collections.Immutable;

namespace Iqm.Contracts.Evidence;

/// <summary>What a vendor's pages say of a contract, and what was decided where they disagree or are silent: the file <c>evidence.yaml</c>.</summary>
/// <param name="File">The path as the user gave it, with <c>/</c> separators.</param>
/// <param name="Pages">The pages that were read, in document order.</param>
/// <param name="Entries">The decisions, in document order.</param>
public sealed record EvidenceDocument(string File, ImmutableArray<EvidencePage> Pages, ImmutableArray<EvidenceEntry> Entries);
