using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Iqm.Contracts.ClientTests;

/// <summary>What the tests of one vendor share: its contract, and the client that was generated from it.</summary>
public sealed class Vendor<TClient>(string name, JsonSerializerContext json, OperationCalls<TClient> calls)
{
    public DocumentedContract Contract { get; } = new(name);

    public OperationCalls<TClient> Calls { get; } = calls;

    /// <summary>Rows of a theory: every documented request.</summary>
    public TheoryData<string, string> RequestRows => [.. Contract.Requests.Select(r => new TheoryDataRow<string, string>(r.Operation, r.Name))];

    /// <summary>Rows of a theory: every documented response with the name of its example.</summary>
    public TheoryData<string, string> ResponseRows => [.. Contract.Responses.Select(r => new TheoryDataRow<string, string>(r.Operation, r.Name))];

    /// <summary>What an operation is called with when the test is about its answer: its first documented body.</summary>
    public JsonNode? AnyBody(string operation) => Contract.Requests.FirstOrDefault(r => r.Operation == operation)?.Value;

    /// <summary>How the generated code reads and writes the type of a component, or a list of one.</summary>
    public JsonTypeInfo TypeOf(JsonObject schema)
    {
        var list = schema["items"];
        var reference = (list ?? schema)["$ref"]!.GetValue<string>();
        var type = typeof(TClient).Assembly.GetType($"{typeof(TClient).Namespace}.{reference[(reference.LastIndexOf('/') + 1)..]}", throwOnError: true)!;
        return TypeOf(list is null ? type : typeof(IReadOnlyList<>).MakeGenericType(type));
    }

    public JsonTypeInfo TypeOf(Type type) => json.GetTypeInfo(type) ?? throw new InvalidOperationException($"The serializer context does not know {type}.");

    /// <summary>JSON to object to JSON.</summary>
    public JsonNode? RoundTrip(JsonNode payload, JsonTypeInfo type) => ToJson(payload.Deserialize(type), type);

    /// <summary>The JSON of a call's result.</summary>
    public JsonNode? ToJson(object? value) => ToJson(value, TypeOf(value!.GetType()));

    private static JsonNode? ToJson(object? value, JsonTypeInfo type) => JsonSerializer.SerializeToNode(value, type);
}
