using System.Collections.Immutable;
using System.Globalization;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Coverage;

namespace Iqm.Contracts.Reports.Verification;

/// <summary>What there is to say at the end of a run.</summary>
/// <param name="Totals">Counts.</param>
/// <param name="Coverage">By contract, operation and status, in ordinal order.</param>
/// <param name="Findings">What concerns recordings and waivers rather than exchanges.</param>
public sealed record VerificationOutcome(VerificationTotals Totals, ImmutableArray<CoverageRow> Coverage, ImmutableArray<Finding> Findings)
{
    /// <summary>What this run and earlier ones have seen of the contracts; null when nobody asked.</summary>
    public CoverageReport? Seen { get; init; }

    /// <summary>Whether anything was found that makes the run fail.</summary>
    public bool HasErrors => Totals.Failing > 0 || Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>One line: <c>3 exchanges: 1 conforms, 2 violate.</c></summary>
    public string Summary
    {
        get
        {
            var (exchanges, conforming, violating, unmatched, _, waived) = Totals;
            var parts = new List<string>();
            if (conforming > 0)
                parts.Add($"{Number(conforming)} conform{(conforming == 1 ? "s" : "")}");
            if (violating > 0)
                parts.Add($"{Number(violating)} violate{(violating == 1 ? "s" : "")}");
            if (unmatched > 0)
                parts.Add($"{Number(unmatched)} {(unmatched == 1 ? "matches" : "match")} no operation");
            var text = $"{Number(exchanges)} exchange{(exchanges == 1 ? "" : "s")}{(parts.Count > 0 ? ": " : "")}{string.Join(", ", parts)}.";
            if (waived > 0)
                text += $" {Number(waived)} finding{(waived == 1 ? " is" : "s are")} waived.";
            var errors = Findings.Count(finding => finding.Severity == Severity.Error);
            if (errors > 0)
                text += $" {Number(errors)} error{(errors == 1 ? "" : "s")} outside exchanges.";
            return Seen is null ? text : $"{text} {Seen.Totals}";
        }
    }

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
