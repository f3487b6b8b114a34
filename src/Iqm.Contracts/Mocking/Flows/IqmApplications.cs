using System.Globalization;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Mocking.Flows;

/// <summary>IQM: which applications each user may use. Everybody begins with the two that the contract shows.</summary>
internal sealed class IqmApplications
{
    private static readonly Application[] Initial = [new(7, "Campaigns"), new(11, "Conversions")];

    private readonly Dictionary<string, SortedDictionary<int, Application>> _granted = new(StringComparer.Ordinal);

    public FlowResult Add(FlowRequest request)
    {
        var applications = Of(request.Text("userId") ?? request.Text("userID") ?? "");
        foreach (var text in (request.Text("appIds") ?? "").Split(',', StringSplitOptions.TrimEntries))
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                applications.TryAdd(id, new Application(id, string.Create(CultureInfo.InvariantCulture, $"Application {id}")));
        return FlowResult.Usual;
    }

    public FlowResult List(FlowRequest request)
    {
        var all = Of(request.Parameter("uowId") ?? "").Values;
        var word = request.Parameter("searchField") ?? "";
        var found = all.Where(application => application.Name.Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();
        var order = request.Parameter("sortBy") ?? "";
        // All applications are of one type, so sorting by it changes nothing.
        if (order.EndsWith("appName", StringComparison.Ordinal))
            found = [.. found.OrderBy(application => application.Name, StringComparer.Ordinal)];
        if (order == "-appName")
            found.Reverse();
        int page = Count(request, "pageNo", 1), limit = Count(request, "limit", 10);
        return new FlowResult
        {
            Members = new JsonObject
            {
                ["data"] = new JsonArray([.. found.Skip((int)Math.Min(int.MaxValue, (page - 1L) * limit)).Take(limit).Select(application => (JsonNode)application.ToJson())]),
                ["totalRecords"] = all.Count,
                ["filteredRecords"] = found.Count,
            },
        };
    }

    private SortedDictionary<int, Application> Of(string user)
    {
        if (!_granted.TryGetValue(user, out var applications))
            _granted[user] = applications = new SortedDictionary<int, Application>(Initial.ToDictionary(application => application.Id));
        return applications;
    }

    private static int Count(FlowRequest request, string name, int otherwise) =>
        int.TryParse(request.Parameter(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : otherwise;

    private sealed record Application(int Id, string Name)
    {
        public JsonObject ToJson() => new() { ["appId"] = Id, ["appName"] = Name, ["appOwner"] = "IQM Corporation", ["appType"] = "Default App" };
    }
}
