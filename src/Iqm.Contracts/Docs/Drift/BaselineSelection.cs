namespace Iqm.Contracts.Docs.Drift;

/// <summary>Finds the contract that a page is about.</summary>
internal static class BaselineSelection
{
    public static DocsBaseline For(PageFacts page, IReadOnlyList<DocsBaseline> baselines)
    {
        if (baselines.Count == 1)
            return baselines[0];
        return baselines.FirstOrDefault(baseline => baseline.Lock?.Pages.Any(each => each.Id == page.Id) == true)
            ?? baselines.FirstOrDefault(baseline => baseline.Evidence?.PageHashes.ContainsKey(page.Id) == true)
            ?? baselines.MaxBy(baseline => Shared(page, baseline))!;
    }

    private static int Shared(PageFacts page, DocsBaseline baseline)
    {
        var result = baseline.Lock is { } locked && PageMatching.Find(page, locked.Pages) is not null ? 1_000 : 0;
        if (baseline.Contract is null)
            return result;
        var operations = ContractOperations.Of(baseline.Contract);
        return result + page.Operations.Count(operation => operations.Find(operation.Method, operation.Path) is not null) * 10
            + page.Operations.Count(operation => operation.Server is { } server && operations.Servers.Any(each => SameOwner(each, server)));
    }

    // 'api.staging.example.ai' and 'api.example.ai' belong together.
    private static bool SameOwner(string a, string b) => Owner(a) == Owner(b);

    private static string Owner(string server) => string.Join('.', server.Split('/')[^1].Split(':')[0].Split('.').TakeLast(2));
}
