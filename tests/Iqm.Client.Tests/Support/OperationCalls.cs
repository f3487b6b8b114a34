using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Iqm.Contracts.Runtime;

namespace Iqm.Contracts.ClientTests;

/// <summary>The methods of a generated client by operationId, so that a test can go through all of them.</summary>
public sealed class OperationCalls<TClient>
{
    private readonly Dictionary<string, Call> _calls = [];

    public IEnumerable<string> Operations => _calls.Keys;

    /// <summary>Calls the method that throws.</summary>
    public Task<object?> SendAsync(TClient client, string operation, JsonNode? body) => _calls[operation].Send(client, body);

    /// <summary>Calls the method that gives everything.</summary>
    public Task<CallOutcome> SendWithResponseAsync(TClient client, string operation, JsonNode? body) => _calls[operation].SendWithResponse(client, body);

    /// <summary>An operation whose body is JSON, or a form that can be written as JSON.</summary>
    internal void Add<TBody, T>(string operation, JsonTypeInfo<TBody> body, Func<TClient, TBody, Task<T>> send, Func<TClient, TBody, Task<ApiResponse<T>>> sendWithResponse) =>
        _calls.Add(operation, new(
            async (client, json) => await send(client, json.Deserialize(body)!),
            async (client, json) => CallOutcome.Of(await sendWithResponse(client, json.Deserialize(body)!))));

    /// <summary>An operation without a documented body.</summary>
    internal void Add<T>(string operation, Func<TClient, Task<T>> send, Func<TClient, Task<ApiResponse<T>>> sendWithResponse) =>
        _calls.Add(operation, new(async (client, _) => await send(client), async (client, _) => CallOutcome.Of(await sendWithResponse(client))));

    private sealed record Call(Func<TClient, JsonNode?, Task<object?>> Send, Func<TClient, JsonNode?, Task<CallOutcome>> SendWithResponse);
}
