using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Evidence;

/// <summary>What <see cref="EvidenceLoader"/> made of a file.</summary>
/// <param name="Evidence">What could be read; null when nothing could. Texts and dates that are missing or wrong, which the findings say, are empty.</param>
/// <param name="Findings">In document order.</param>
public sealed record EvidenceLoadResult(EvidenceDocument? Evidence, ImmutableArray<Finding> Findings);
