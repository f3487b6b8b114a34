using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Waivers;

/// <summary>What came of reading waivers.</summary>
/// <param name="Waivers">In the order of the file; empty when there is an error.</param>
/// <param name="Findings">What is wrong with the file.</param>
public sealed record WaiverLoadResult(ImmutableArray<Waiver> Waivers, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether the waivers can be relied on.</summary>
    public bool IsValid => Findings.All(finding => finding.Severity != Severity.Error);
}
