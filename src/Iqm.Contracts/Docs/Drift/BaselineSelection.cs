using Iqm.Contracts.Docs.Interpretation;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>Finds the contract that a page is about.</summary>
/// <remarks>
/// In this order: the one whose lock has the page's name; whose evidence has it; whose lock has most of the page's operations under another name; which has most of its
/// operations; whose servers have the same owner as the hosts on the page; whose paths begin alike.
/// </remarks>
internal static class BaselineSelection
{
    /// <summary>The baseline; a lone one is always it. Null when nothing connects the page with any of several.</summary>
    public static DocsBaseline? For(PageFacts page, IReadOnlyList<DocsBaseline> baselines)
    {
        if (baselines.Count <= 1)
            return baselines.Count == 0 ? null : baselines[0];
        var (best, signs) = baselines.Select(baseline => (baseline, Signs: Signs(page, baseline))).MaxBy(each => each.Signs);
        return signs == default ? null : best;
    }

    private static (int Lock, int Evidence, int Past, int Operations, int Servers, int Roots, int Alone) Signs(PageFacts page, DocsBaseline baseline)
    {
        var locked = baseline.Lock?.Pages ?? [];
        var past = PageMatching.Find(page, locked);
        var operations = baseline.Contract is null ? null : ContractOperations.Of(baseline.Contract);
        return (
            locked.Any(each => each.Id == page.Id) ? 1 : 0,
            baseline.Evidence?.PageHashes.ContainsKey(page.Id) == true ? 1 : 0,
            past is null ? 0 : 1,
            operations is null ? 0 : page.Operations.Count(operation => operations.Find(operation.Method, operation.Path) is not null),
            operations is null ? 0 : page.Operations.Count(operation => operation.Server is { } server && operations.Servers.Any(each => Owner(each) == Owner(server))),
            operations is null ? 0 : page.Operations.Count(operation => operation.Server is null && operations.All.Any(each => Root(each.Path) == Root(operation.Path))),
            // A lock that several contracts share, and none of them knows the page: the lock alone.
            past is not null && baseline.Contract is null ? 1 : 0);
    }

    // 'api.staging.example.ai' and 'api.example.ai' belong together.
    private static string Owner(string server) => string.Join('.', server.Split('/')[^1].Split(':')[0].ToLowerInvariant().Split('.').TakeLast(2));

    // '/api/v3' is a sign, '/v1' alone hardly one; it still tells two vendors apart where there is no other.
    private static string Root(string path) => OperationText.Normalize(path).Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
}
