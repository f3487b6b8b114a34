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
    /// <param name="pages">The pages, read one after the other: of a page that its lock knows by name nothing but the findings is held when the next one is read.</param>
    /// <param name="baselines">One for each contract. A lone one is compared with all pages; of several, a page that none of them knows is itself a finding.</param>
    public static DriftReport Check(IEnumerable<PageFacts> pages, IReadOnlyList<DocsBaseline> baselines)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(baselines);
        var check = new DocsCheck(baselines);
        foreach (var page in pages)
            check.Add(page);
        return check.Complete();
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
