using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Cli.Documentation;

/// <summary>A drift report as findings, for the formats that every verb has in common.</summary>
internal static class DriftFindings
{
    /// <summary>One group a page, in the order of the report: what is wrong with the page, its drift, most serious first, then what could not be placed.</summary>
    /// <remarks>What could not be placed on a page that is locked just as it is was seen when it was locked.</remarks>
    public static ImmutableArray<FindingGroup> ByPage(DriftReport report, ImmutableArray<DocsBaseline> baselines)
    {
        var locked = baselines.SelectMany(baseline => baseline.Lock?.Pages ?? []).Select(page => page.Sha256).ToHashSet(StringComparer.Ordinal);
        var findings = report.Findings.ToLookup(finding => finding.Position?.File ?? "");
        var drift = report.Drift.ToLookup(entry => entry.Page);
        return [.. report.Pages.DistinctBy(page => page.File).Select(page => new FindingGroup(page.File,
            [.. findings[page.File], .. drift[page.File].Select(entry => entry.ToFinding()), .. locked.Contains(page.Sha256) ? [] : NotPlaced(page)]))];
    }

    /// <summary>What could not be placed on a page.</summary>
    public static IEnumerable<Finding> NotPlaced(CheckedPage page) =>
        page.Unplaced.Select(each => Finding.Create(DiagnosticCatalog.TextNotPlaced, new SourcePosition(page.File, each.Line, 0), each.Reason, each.Text));
}
