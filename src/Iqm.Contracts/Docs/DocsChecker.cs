using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs.Drift;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs;

/// <summary>Compares pages with what was accepted of them and with the contract.</summary>
public static class DocsChecker
{
    /// <summary>Compares pages with one lock and one contract.</summary>
    /// <param name="pages">The pages as read; those that could not be read give their findings and no drift.</param>
    /// <param name="locked">Accepted facts; null when none were yet.</param>
    /// <param name="contract">The contract; null to compare with the lock only.</param>
    /// <param name="evidence">What is decided; null for nothing.</param>
    public static DriftReport Check(IEnumerable<PageFacts> pages, DocsLock? locked, Contract? contract, DecidedEvidence? evidence = null) =>
        Check(pages, [new DocsBaseline(locked, contract, evidence)]);

    /// <summary>Compares pages with several contracts: each page with the one whose lock or evidence knows it, or whose operations it documents.</summary>
    /// <param name="pages">The pages as read.</param>
    /// <param name="baselines">One for each contract. A lone one is compared with all pages; of several, a page that none of them knows is itself a finding.</param>
    public static DriftReport Check(IEnumerable<PageFacts> pages, IReadOnlyList<DocsBaseline> baselines)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var read = ImmutableArray.CreateBuilder<PageFacts>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var drift = new List<DriftEntry>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var all = pages.ToList();
        foreach (var page in all)
        {
            read.Add(page);
            findings.AddRange(page.Findings);
            if (!page.IsReadable || baselines.Count == 0)
                continue;
            if (BaselineSelection.For(page, baselines) is not { } baseline)
            {
                if (page.Operations.Length > 0)
                    findings.Add(Finding.Create(DiagnosticCatalog.PageWithoutContract, new SourcePosition(page.File, 0, 0)));
                continue;
            }
            // A locked page is one page's past only; the one that bears its name has the first claim.
            var candidates = (baseline.Lock?.Pages ?? []).Where(each => each.Id == page.Id || !taken.Contains(each.Id) && !all.Exists(other => other.Id == each.Id)).ToList();
            var past = PageMatching.Find(page, candidates);
            if (past is not null)
                taken.Add(past.Id);
            if (past is { Facts.Operations.Length: > 0 } && page.Operations.IsEmpty)
            {
                findings.Add(Finding.Create(DiagnosticCatalog.PageLostOperations, new SourcePosition(page.File, 0, 0), past.Facts.Operations.Length));
                continue;
            }
            drift.AddRange(PageCheck.Check(page, past, baseline));
        }
        return new DriftReport(read.ToImmutable(), [.. drift.OrderByDescending(entry => entry.Severity).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Page, StringComparer.Ordinal).ThenBy(entry => entry.Line)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)], findings.ToImmutable());
    }

    /// <summary>The baseline that a page belongs to, as <see cref="Check(IEnumerable{PageFacts}, IReadOnlyList{DocsBaseline})"/> chooses it; null when none knows the page.</summary>
    public static DocsBaseline? BaselineOf(PageFacts page, IReadOnlyList<DocsBaseline> baselines)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(baselines);
        return BaselineSelection.For(page, baselines);
    }

    /// <summary>What a page is called in a lock: its own name, or that of the locked page whose operations it documents; null when there is neither.</summary>
    public static string? LockedNameOf(PageFacts page, DocsLock locked)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(locked);
        return PageMatching.Find(page, locked.Pages)?.Id;
    }
}
