using System.Globalization;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Mocking.Flows;

/// <summary>InsightIQ: users are found by the ID that they were created with, and get tokens for the Connect SDK.</summary>
internal sealed class InsightIqFlow : IMockFlow
{
    private readonly Dictionary<string, JsonObject> _users = new(StringComparer.Ordinal);

    public string Contract => "insightiq";

    public FlowResult? Handle(FlowRequest request) => request.Operation.Name switch
    {
        "createUser" => Create(request),
        "getUserByExternalId" => Get(request),
        "createSdkToken" => Token(request),
        _ => null,
    };

    public bool? Accepts(string scheme, string credential, DateTimeOffset now) => null;

    private FlowResult Create(FlowRequest request)
    {
        var id = request.Text("external_id") ?? "";
        return _users.ContainsKey(id) ? FlowResult.Refused(409, "A user with this external_id exists.")
            : new FlowResult { Keep = user => _users[id] = user };
    }

    private FlowResult Get(FlowRequest request) =>
        _users.TryGetValue(request.Parameter("external_id") ?? "", out var user) ? new FlowResult { Members = user } : FlowResult.Refused(404, "There is no user with this external_id.");

    private FlowResult Token(FlowRequest request)
    {
        var id = request.Text("user_id");
        return _users.Values.Any(user => user["id"]?.GetValue<string>() == id)
            ? new FlowResult { Members = new JsonObject { ["expires_at"] = request.Now.UtcDateTime.AddDays(7).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture) } }
            : FlowResult.Refused(404, "There is no user with this user_id.");
    }
}
