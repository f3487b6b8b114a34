using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Samples;

namespace Iqm.Contracts.Mocking.Flows;

/// <summary>Puts what a flow knows into an answer.</summary>
internal static class FlowBody
{
    /// <summary>The answer with the flow's members in its data: the envelope's, or the body itself. What would not conform is left as it was.</summary>
    public static MockAnswer Apply(MockAnswer answer, MockOperation operation, FlowResult result)
    {
        if ((result.Members is null && result.Keep is null) || answer.Body is not { } body || JsonNode.Parse(body.Span) is not JsonObject root)
            return answer;
        var data = operation.Entry.Context.Envelope is { } envelope ? root[envelope.Data] as JsonObject : root;
        if (data is null)
            return answer;
        foreach (var (name, value) in result.Members ?? [])
            data[name] = value?.DeepClone();
        var changed = JsonSerializer.SerializeToUtf8Bytes(root, SampleJson.Relaxed);
        if (operation.Find(answer.Status) is not { } response || !response.Allows(answer.Status, answer.Headers, changed))
            return answer;
        result.Keep?.Invoke(data);
        return answer with { Body = changed };
    }
}
