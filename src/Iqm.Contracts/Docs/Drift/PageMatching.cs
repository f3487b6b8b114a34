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
        var keys = Keys(page.Operations.Select(operation => operation.ToString()));
        return locked.Select(each => (Page: each, Shared: Keys(each.Operations).Count(keys.Contains), All: Math.Max(keys.Count, each.Operations.Length)))
            .Where(each => each.Shared > 0 && (each.Shared * 2 > each.All || each.Page.Title is { } title && title.Equals(page.Title, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(each => each.Shared).ThenBy(each => each.Page.Id, StringComparer.Ordinal).Select(each => each.Page).FirstOrDefault();
    }

    private static HashSet<string> Keys(IEnumerable<string> operations) => [.. operations.Select(each => each.Split(' ', 2)).Select(each => $"{each[0]} {OperationText.Normalize(each[1])}")];
}
