using System.Collections.Immutable;
using Iqm.Contracts.Exchanges.Coverage;
using Iqm.Contracts.Linting;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>What a report is made of. Only contracts are needed.</summary>
/// <param name="Contracts">Documents with their evidence and findings.</param>
/// <param name="Clock">Tells the day, in UTC, for waivers that expire.</param>
public sealed record MatrixInput(ImmutableArray<LintResult> Contracts, TimeProvider Clock)
{
    /// <summary>What consumers rely on.</summary>
    public ImmutableArray<PactFile> Pacts { get; init; } = [];

    /// <summary>What runs of <c>verify</c> found.</summary>
    public ImmutableArray<VerifyResults> Verified { get; init; } = [];

    /// <summary>What all runs have ever seen; null when nobody kept it.</summary>
    public CoverageReport? Coverage { get; init; }

    /// <summary>Findings that are accepted.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];
}
