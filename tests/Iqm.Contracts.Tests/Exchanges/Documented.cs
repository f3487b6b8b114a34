using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Exchanges;

/// <summary>Conforming exchanges, made from what a contract documents: parameters, credentials, examples.</summary>
internal static class Documented
{
    public const string Uuid = "0099ba73-0571-4741-8fc3-ec0d32f47b51";

    /// <summary>One exchange for each combination of an operation's documented request and response examples; an operation without a request example gets a minimal body.</summary>
    public static IEnumerable<DocumentedExchange> Of(Contract contract)
    {
        foreach (var operation in ContractOperation.Of(contract))
        {
            var node = new ContractNode(contract, operation.Pointer, operation.Node);
            foreach (var request in Requests(node))
                foreach (var (key, response) in node.Members("responses"))
                    foreach (var (type, content) in response.Members("content"))
                        foreach (var (_, example) in Examples(content))
                            yield return new DocumentedExchange(operation, node, request.Type, request.Content, request.Value, key, response, type, content, example, Exchange(operation, node, request.Type, request.Value, key, response, type, example));
        }
    }

    private static IEnumerable<(string? Type, ContractNode? Content, JsonNode? Value)> Requests(ContractNode operation)
    {
        if (operation.Member("requestBody") is not { } body)
        {
            yield return default;
            yield break;
        }
        foreach (var (type, content) in body.Members("content"))
        {
            var examples = Examples(content).Select(example => example.Value).ToList();
            if (examples.Count == 0)
                examples.Add(new JsonObject { ["displayName"] = "Some Body", ["removeUserProfile"] = true });
            foreach (var value in examples)
                yield return (type, content, value);
        }
    }

    private static IEnumerable<(string Name, JsonNode? Value)> Examples(ContractNode content) =>
        content.Members("examples").Select(example => (example.Name, example.Node.Object["value"]));

    private static Exchange Exchange(ContractOperation operation, ContractNode node, string? requestType, JsonNode? request, string key, ContractNode response, string type, JsonNode? example)
    {
        var query = new List<string>();
        var headers = new List<HeaderField>();
        var path = operation.Path;
        foreach (var parameter in node.Items("parameters"))
        {
            var name = parameter.Text("name")!;
            var text = parameter.Object["example"]?.ToString() ?? (parameter.Member("schema")!.Text("type") == "integer" ? "200001" : "some-id");
            switch (parameter.Text("in"))
            {
                case "path":
                    path = path.Replace($"{{{name}}}", Uri.EscapeDataString(text), StringComparison.Ordinal);
                    break;
                case "query":
                    query.Add($"{name}={Uri.EscapeDataString(text)}");
                    break;
                default:
                    headers.Add(new HeaderField(name, text));
                    break;
            }
        }
        var root = new ContractNode(node.Contract, JsonPointer.Root, node.Contract.Root);
        var requirement = (node.Object.ContainsKey("security") ? node : root).Items("security").Select(one => one.Object.FirstOrDefault().Key).FirstOrDefault();
        if (requirement is not null)
            headers.Add(new HeaderField("Authorization", requirement == "basicAuth" ? "Basic ZGVtbzpwQDU1dzByZA==" : "Bearer 00000000-0000-4000-8000-000000000001"));
        byte[]? body = null;
        if (requestType is not null)
        {
            headers.Add(new HeaderField("Content-Type", requestType == "multipart/form-data" ? "multipart/form-data; boundary=b" : requestType));
            body = Encoding.UTF8.GetBytes(Body(requestType, request));
        }
        return new Exchange
        {
            Method = operation.Method.ToUpperInvariant(),
            Url = root.Items("servers").First().Text("url") + path + (query.Count == 0 ? "" : "?" + string.Join('&', query)),
            RequestHeaders = [.. headers],
            RequestBody = body,
            Status = key == "4XX" ? 403 : int.Parse(key, System.Globalization.CultureInfo.InvariantCulture),
            ResponseHeaders = [new HeaderField("Content-Type", type), .. response.Members("headers").Select(header => new HeaderField(header.Name, Uuid))],
            ResponseBody = Encoding.UTF8.GetBytes(example?.ToJsonString() ?? "null"),
        };
    }

    public static string Body(string type, JsonNode? value) => type switch
    {
        "application/x-www-form-urlencoded" => string.Join('&', value!.AsObject().Select(field => $"{field.Key}={Uri.EscapeDataString(Text(field.Value))}")),
        "multipart/form-data" => string.Concat(value!.AsObject().Select(field => $"--b\r\nContent-Disposition: form-data; name=\"{field.Key}\"\r\n\r\n{Text(field.Value)}\r\n")) + "--b--\r\n",
        _ => value?.ToJsonString() ?? "null",
    };

    private static string Text(JsonNode? value) => value is JsonValue text && text.TryGetValue(out string? result) ? result : value?.ToJsonString() ?? "";
}

/// <summary>A conforming exchange and where each of its halves is documented.</summary>
internal sealed record DocumentedExchange(
    ContractOperation Operation, ContractNode Node, string? RequestType, ContractNode? RequestContent, JsonNode? Request,
    string Status, ContractNode Response, string ResponseType, ContractNode ResponseContent, JsonNode? Example, Exchange Exchange)
{
    public override string ToString() => $"{Operation.OperationId} {RequestType} -> {Status}";
}
