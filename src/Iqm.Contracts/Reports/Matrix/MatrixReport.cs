using System.Collections.Immutable;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>What is known of every documented response: operations × statuses × {documented, example, mocked, pact, verified live}. Made by <see cref="MatrixBuilder"/>.</summary>
/// <param name="Contracts">In the order they were given.</param>
/// <param name="Waivers">All waivers, in the order of their file.</param>
/// <param name="Findings">What belongs to no contract: of pacts, of traffic that matches no operation, of waivers.</param>
public sealed record MatrixReport(ImmutableArray<MatrixContract> Contracts, ImmutableArray<MatrixWaiver> Waivers, ImmutableArray<MatrixFinding> Findings)
{
    /// <summary>Every finding there is.</summary>
    public IEnumerable<MatrixFinding> AllFindings => Contracts.SelectMany(contract => contract.AllFindings).Concat(Findings);

    /// <summary>Counts over all contracts.</summary>
    public MatrixTotals Totals { get; } = MatrixTotals.Of(Contracts.SelectMany(contract => contract.Operations), [.. Contracts.SelectMany(contract => contract.AllFindings), .. Findings]);

    /// <summary>Whether there is an error that nobody accepted.</summary>
    public bool HasErrors => Totals.Errors > 0;

    /// <summary>One line: <c>19 operations, 60 statuses: 60 documented, 41 with an example, … 2 errors.</c></summary>
    public string Summary => Totals.ToString();
}
