using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>A check under way: pages come one after the other, and their facts are let go as soon as they were compared.</summary>
/// <param name="baselines">What pages are compared with.</param>
internal sealed class DocsCheck(IReadOnlyList<DocsBaseline> baselines)
{
    private readonly List<CheckedPage> _pages = [];
    private readonly List<(int Page, Finding Finding)> _findings = [];
    private readonly List<DriftEntry> _drift = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<(int Index, PageFacts Page, DocsBaseline Baseline)> _renamed = [];

    public void Add(PageFacts page)
    {
        var index = _pages.Count;
        _pages.Add(CheckedPage.Of(page));
        _findings.AddRange(page.Findings.Select(finding => (index, finding)));
        if (!page.IsReadable || baselines.Count == 0)
            return;
        if (BaselineSelection.For(page, baselines) is not { } baseline)
        {
            if (page.Operations.Length > 0)
                Report(index, DiagnosticCatalog.PageWithoutContract);
            return;
        }
        var locked = baseline.Lock?.Pages ?? [];
        if (locked.IsEmpty || locked.Any(each => each.Id == page.Id))
            Compare(index, page, baseline, locked.FirstOrDefault(each => each.Id == page.Id));
        else
            // Which of the locked pages have lost theirs is known when all names are.
            _renamed.Add((index, page, baseline));
    }

    public DriftReport Complete()
    {
        var names = _pages.Select(page => page.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, page, baseline) in _renamed)
            // A locked page is one page's past only; the one that bears its name has the first claim.
            Compare(index, page, baseline, PageMatching.Find(page, [.. baseline.Lock!.Pages.Where(each => !_taken.Contains(each.Id) && !names.Contains(each.Id))]));
        return new DriftReport(
            [.. _pages],
            [.. _drift.OrderByDescending(entry => entry.Severity).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Page, StringComparer.Ordinal).ThenBy(entry => entry.Line).ThenBy(entry => entry.Key, StringComparer.Ordinal)],
            [.. _findings.OrderBy(each => each.Page).Select(each => each.Finding)]);
    }

    private void Compare(int index, PageFacts page, DocsBaseline baseline, LockedPage? past)
    {
        if (past is not null)
            _taken.Add(past.Id);
        if (past is { Operations.Length: > 0 } && page.Operations.IsEmpty)
            Report(index, DiagnosticCatalog.PageLostOperations, past.Operations.Length);
        else
            _drift.AddRange(PageCheck.Check(page, past, baseline));
    }

    private void Report(int index, FindingDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        _findings.Add((index, Finding.Create(descriptor, new SourcePosition(_pages[index].File, 0, 0), arguments)));
}
