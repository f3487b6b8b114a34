using System.Collections.Immutable;
using Iqm.Contracts.Evidence;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>One contract in the report.</summary>
/// <param name="Name">As the tool calls it: <c>iqm</c>.</param>
/// <param name="File">Its root document, with <c>/</c> separators.</param>
/// <param name="Operations">In document order; none when the document cannot be read.</param>
/// <param name="Evidence">All decisions of the <c>evidence.yaml</c> beside it.</param>
/// <param name="Findings">What concerns no single operation.</param>
public sealed record MatrixContract(string Name, string File, ImmutableArray<MatrixOperation> Operations, ImmutableArray<EvidenceEntry> Evidence, ImmutableArray<MatrixFinding> Findings)
{
    /// <summary>The contract's findings, then those of its operations.</summary>
    public IEnumerable<MatrixFinding> AllFindings => Findings.Concat(Operations.SelectMany(operation => operation.Findings));

    /// <summary>Counts of this contract.</summary>
    public MatrixTotals Totals => MatrixTotals.Of(Operations, [.. AllFindings]);
}
