using System.Collections.Immutable;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Evidence;

/// <summary>One decision about a contract.</summary>
/// <param name="Id">Unique in the file.</param>
/// <param name="Kind">What called for it.</param>
/// <param name="At">The places in the contract that it shaped; at least one.</param>
/// <param name="Sources">Where the pages speak of it; at least one.</param>
/// <param name="Documented">What the pages say, in our own words.</param>
/// <param name="Decision">What the contract says, and why.</param>
/// <param name="Position">Where the entry begins.</param>
public sealed record EvidenceEntry(
    string Id, EvidenceKind Kind, ImmutableArray<EvidencePointer> At, ImmutableArray<EvidenceSource> Sources, string Documented, string Decision, SourcePosition Position);
