using System.Collections.Immutable;

namespace Iqm.Contracts.Differences.Reports;

/// <summary>What changed between contracts, for a person or a program.</summary>
/// <param name="Contracts">Pairs of contracts, in the order in which they are told.</param>
public sealed record DiffReport(ImmutableArray<ComparedContracts> Contracts)
{
    /// <summary>All changes, contract by contract.</summary>
    public IEnumerable<ContractChange> Changes => Contracts.SelectMany(contract => contract.Changes);

    /// <summary>How many changes have a severity.</summary>
    public int Count(ChangeSeverity severity) => Changes.Count(change => change.Severity == severity);

    /// <summary>One line: <c>1 contract: 2 breaking, 1 risky, 3 compatible changes.</c></summary>
    public string Summary
    {
        get
        {
            string[] counts = [.. Enum.GetValues<ChangeSeverity>().Where(severity => Count(severity) > 0).Select(severity => $"{Count(severity)} {severity.Word()}")];
            var what = counts.Length == 0 ? "no changes" : $"{string.Join(", ", counts)} {(Changes.Count() == 1 ? "change" : "changes")}";
            return $"{Contracts.Length} {(Contracts.Length == 1 ? "contract" : "contracts")}: {what}.";
        }
    }
}
