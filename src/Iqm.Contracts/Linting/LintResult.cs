using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting;

/// <summary>What lint says of one document.</summary>
/// <param name="File">The path as the user gave it, with <c>/</c> separators.</param>
/// <param name="Contract">The contract; null when it could not be loaded.</param>
/// <param name="Evidence">The evidence beside it; null when there is none.</param>
/// <param name="Findings">File by file, in document order.</param>
public sealed record LintResult(string File, Contract? Contract, EvidenceDocument? Evidence, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether there is no error among the findings.</summary>
    public bool IsValid => Findings.All(finding => finding.Severity != Severity.Error);
}
