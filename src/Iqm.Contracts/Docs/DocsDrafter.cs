using System.Text.Json.Nodes;
using Iqm.Contracts.Docs.Drafting;
using Iqm.Contracts.Docs.Drift;
using Iqm.Contracts.Docs.Interpretation;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs;

/// <summary>Begins a contract from pages: OpenAPI for what they document and the contract lacks, with evidence and open questions.</summary>
public static class DocsDrafter
{
    /// <summary>Drafts.</summary>
    /// <param name="pages">The pages as read; those that could not be read are left out. Needs the values of samples: pages as <see cref="DocsReader"/> gives them, not those of a lock.</param>
    /// <param name="contract">What is there already; null for nothing. Its security schemes and envelope are taken over.</param>
    public static DocsDraft Draft(IEnumerable<PageFacts> pages, Contract? contract = null)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var read = pages.Where(page => page.IsReadable).ToList();
        var known = contract is null ? null : ContractOperations.Of(contract);
        var book = new DraftBook();
        var document = new DraftDocument(book, contract);
        var documented = from page in read
                         from operation in page.Operations
                         where known?.Find(operation.Method, operation.Path) is null
                         group (page, operation) by (operation.Method, OperationText.Normalize(operation.Path));
        foreach (var group in documented)
            document.Add([.. group]);
        var used = read.Where(page => document.Pages.Contains(page.Id)).DistinctBy(page => page.Id).ToList();
        foreach (var page in used)
        {
            foreach (var text in page.Unplaced)
                book.Ask(page.File, text.Line, $"Not placed: {text.Reason}: {text.Text}");
        }
        var root = document.Build(used);
        DraftExamples.Fit(root, book, document.Notes);
        return new DocsDraft(root, [.. used], [.. book.Evidence.Select(entry => entry with { At = [.. entry.At.Select(at => Existing(root, at))] })],
            [.. book.Questions.OrderBy(question => used.FindIndex(page => page.File == question.Page)).ThenBy(question => question.Line)]);
    }

    // What an alternative holds stands deeper than the notes say; the nearest place that is there speaks of it too.
    private static JsonPointer Existing(JsonObject root, JsonPointer at)
    {
        while (!at.IsRoot && at.Evaluate(root) is null)
            at = at.Parent;
        return at;
    }
}
