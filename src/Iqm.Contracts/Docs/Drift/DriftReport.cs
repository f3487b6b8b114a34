using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Docs;

/// <summary>What <see cref="DocsChecker"/> found.</summary>
/// <param name="Pages">The pages that were checked, in the order given.</param>
/// <param name="Drift">Differences, most serious first, then by page and line.</param>
/// <param name="Findings">Pages that could not be read, and a lock that could not.</param>
public sealed record DriftReport(ImmutableArray<CheckedPage> Pages, ImmutableArray<DriftEntry> Drift, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether pages and contract agree: nothing beyond what is only worth knowing, and every page was read.</summary>
    public bool IsClean => !Drift.Any(entry => entry.Severity != Severity.Info) && !Findings.Any(finding => finding.Severity == Severity.Error);
}

/// <summary>A page that was checked, without its facts.</summary>
/// <param name="Id">The file's name without extension; what evidence and lock call the page.</param>
/// <param name="File">The path as the user gave it, with <c>/</c> separators.</param>
/// <param name="Title">The page's title; null when it has none.</param>
/// <param name="Format">The form it was read as.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the file's bytes; empty when nothing was read.</param>
/// <param name="IsReadable">Whether facts were read.</param>
/// <param name="Operations">How many operations it documents.</param>
/// <param name="Unplaced">What looks like a fact but could not be placed, by line.</param>
public sealed record CheckedPage(string Id, string File, string? Title, PageFormat Format, string Sha256, bool IsReadable, int Operations, ImmutableArray<UnplacedText> Unplaced)
{
    internal static CheckedPage Of(PageFacts page) => new(page.Id, page.File, page.Title, page.Format, page.Sha256, page.IsReadable, page.Operations.Length, page.Unplaced);
}
