using Iqm.Contracts.Docs.Interpretation;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>Finds the locked page that a page is a later state of.</summary>
internal static class PageMatching
{
    /// <summary>By id; a page under a new name by its operations, or by its title when it shares one operation at least.</summary>
    public static LockedPage? Find(PageFacts page, IReadOnlyCollection<LockedPage> locked)
    {
        if (locked.FirstOrDefault(each => each.Id == page.Id) is { } same)
            return same;
        var keys = Keys(page);
        return locked.Select(each => (Page: each, Shared: Keys(each.Facts).Count(keys.Contains), All: Math.Max(keys.Count, each.Facts.Operations.Length)))
            .Where(each => each.Shared > 0 && (each.Shared * 2 > each.All || each.Page.Facts.Title is { } title && title.Equals(page.Title, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(each => each.Shared).ThenBy(each => each.Page.Id, StringComparer.Ordinal).Select(each => each.Page).FirstOrDefault();
    }

    private static HashSet<string> Keys(PageFacts page) => [.. page.Operations.Select(operation => $"{operation.Method} {OperationText.Normalize(operation.Path)}")];
}
