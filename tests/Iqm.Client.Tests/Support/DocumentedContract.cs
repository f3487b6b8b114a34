using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.ClientTests;

/// <summary>What a contract documents, read from the contract itself, so that no test can forget a part of it.</summary>
public sealed class DocumentedContract
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly Contract _contract;

    /// <summary>Loads the contract of a vendor.</summary>
    /// <param name="vendor">The folder in specs/.</param>
    public DocumentedContract(string vendor)
    {
        var loaded = ContractLoader.Load(RepositoryPaths.In("specs", vendor));
        _contract = loaded.Contract ?? throw new InvalidOperationException(string.Join('\n', loaded.Findings));
        Operations = [.. Find()];
        foreach (var (id, node) in Operations)
        {
            Requests.AddRange(RequestsOf(id, node));
            Responses.AddRange(ResponsesOf(id, node));
        }
    }

    /// <summary>Each operation by its operationId.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonObject>> Operations { get; }

    /// <summary>Every example of a request body.</summary>
    public List<DocumentedPayload> Requests { get; } = [];

    /// <summary>Every example of a response body.</summary>
    public List<DocumentedPayload> Responses { get; } = [];

    public JsonObject Root => _contract.Root;

    /// <summary>The documented example of a request.</summary>
    public DocumentedPayload Request(string operation, string example) => Requests.First(r => r.Operation == operation && r.Name == example);

    /// <summary>The documented example of a response; names are unique inside an operation.</summary>
    public DocumentedPayload Response(string operation, string example) => Responses.Single(r => r.Operation == operation && r.Name == example);

    /// <summary>The node itself, or what it refers to.</summary>
    public JsonObject Resolve(JsonNode? node)
    {
        var found = node!.AsObject();
        while (found["$ref"] is JsonValue reference)
            found = _contract.Find(JsonPointer.Parse(reference.GetValue<string>()[1..]))!.AsObject();
        return found;
    }

    private IEnumerable<KeyValuePair<string, JsonObject>> Find() =>
        from path in _contract.Root["paths"]!.AsObject()
        from method in Resolve(path.Value)
        where s_methods.Contains(method.Key)
        select KeyValuePair.Create(method.Value!["operationId"]!.GetValue<string>(), method.Value!.AsObject());

    private IEnumerable<DocumentedPayload> RequestsOf(string operation, JsonObject node) =>
        node["requestBody"] is { } body ? Examples(operation, "", Resolve(body), false) : [];

    private IEnumerable<DocumentedPayload> ResponsesOf(string operation, JsonObject node) =>
        from response in node["responses"]!.AsObject()
        let resolved = Resolve(response.Value)
        let wrapped = _contract.Root["x-envelope"] is JsonObject && resolved["x-envelope"]?.ToString() != "none"
        from example in Examples(operation, response.Key, resolved, wrapped)
        select example;

    private IEnumerable<DocumentedPayload> Examples(string operation, string status, JsonObject owner, bool wrapped) =>
        from media in owner["content"]?.AsObject() ?? []
        from example in media.Value!["examples"]?.AsObject() ?? []
        select new DocumentedPayload(operation, status, media.Key, example.Key, Resolve(example.Value)["value"]!, media.Value["schema"]!.AsObject(), wrapped);
}
