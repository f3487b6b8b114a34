using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Docs;

/// <summary>What <see cref="DocsChecker"/> found.</summary>
/// <param name="Pages">The pages that were checked, in the order given.</param>
/// <param name="Drift">Differences, most serious first, then by page and line.</param>
/// <param name="Findings">Pages that could not be read, and a lock that could not.</param>
public sealed record DriftReport(ImmutableArray<PageFacts> Pages, ImmutableArray<DriftEntry> Drift, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether pages and contract agree: nothing beyond what is only worth knowing, and every page was read.</summary>
    public bool IsClean => !Drift.Any(entry => entry.Severity != Severity.Info) && !Findings.Any(finding => finding.Severity == Severity.Error);
}
