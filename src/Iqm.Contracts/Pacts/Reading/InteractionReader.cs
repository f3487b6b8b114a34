using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Pacts.Reading;

/// <summary>Reads the interactions of a pact.</summary>
internal sealed class InteractionReader(PactShape shape, int version)
{
    public ImmutableArray<PactInteraction> ReadAll(JsonObject root)
    {
        var read = ImmutableArray.CreateBuilder<PactInteraction>();
        if (root["messages"] is JsonArray { Count: > 0 } messages)
            shape.Add(DiagnosticCatalog.InteractionNotHttp, JsonPointer.Root.Append("messages"), $"{messages.Count} message(s)");
        var at = JsonPointer.Root.Append("interactions");
        if (root["interactions"] is not JsonArray interactions)
        {
            if (root.ContainsKey("interactions"))
                shape.Malformed(at, "'interactions' must be an array");
            return [];
        }
        if (interactions.Count == 0 && root["messages"] is null)
            shape.Add(DiagnosticCatalog.PactEmpty, at);
        var seen = new Dictionary<string, (JsonNode Node, JsonPointer Pointer)>(StringComparer.Ordinal);
        for (var i = 0; i < interactions.Count; i++)
        {
            var errors = shape.Errors;
            var here = at.Append(i);
            if (Read(interactions[i], here) is not { } interaction || shape.Errors > errors)
                continue;
            var key = interaction.Description + "\0" + string.Join('\0', interaction.States);
            if (!seen.TryAdd(key, (interactions[i]!, here)) && !JsonEquality.Instance.Equals(seen[key].Node, interactions[i]))
                shape.Add(DiagnosticCatalog.InteractionAmbiguous, here, Display.Value(interaction.Description), seen[key].Pointer);
            read.Add(interaction);
        }
        return read.ToImmutable();
    }

    private PactInteraction? Read(JsonNode? node, JsonPointer at)
    {
        if (shape.Object(node, at, "an interaction") is not { } interaction)
            return null;
        var description = shape.Text(interaction, "description", at);
        if (description is null)
            shape.Malformed(at, "an interaction has a 'description'");
        if (interaction["type"] is JsonValue kind && kind.TryGetValue(out string? type) && type != "Synchronous/HTTP")
        {
            shape.Add(DiagnosticCatalog.InteractionNotHttp, at, $"'{Display.Value(description)}', of type '{Display.Value(type)}',");
            return null;
        }
        if (interaction["pluginConfiguration"] is JsonObject { Count: > 0 } plugins)
        {
            shape.Add(DiagnosticCatalog.PluginUnknown, at.Append("pluginConfiguration"), Display.Value(description), Display.Value(string.Join("', '", plugins.Select(plugin => plugin.Key))));
            return null;
        }
        if (shape.Object(interaction["request"], at.Append("request"), "'request'") is not { } request || shape.Object(interaction["response"], at.Append("response"), "'response'") is not { } response)
            return null;
        var messages = new MessageReader(shape, version);
        return new PactInteraction
        {
            Pointer = at,
            Description = description ?? "",
            States = States(interaction, at),
            OperationId = ((((interaction["comments"] as JsonObject)?["references"] as JsonObject)?["openapi"] as JsonObject)?["operationId"] as JsonValue) is { } id && id.TryGetValue(out string? text) ? text : null,
            Request = messages.Request(request, at.Append("request")),
            Response = messages.Response(response, at.Append("response")),
        };
    }

    private ImmutableArray<string> States(JsonObject interaction, JsonPointer at)
    {
        if (interaction["providerStates"] is JsonArray states)
        {
            var names = ImmutableArray.CreateBuilder<string>();
            for (var i = 0; i < states.Count; i++)
                if (shape.Object(states[i], at.Append("providerStates").Append(i), "a provider state") is { } state && shape.Text(state, "name", at.Append("providerStates").Append(i)) is { } name)
                    names.Add(name);
            return names.ToImmutable();
        }
        if (interaction["providerStates"] is not null and not JsonArray and not JsonValue)
            shape.Malformed(at.Append("providerStates"), "'providerStates' must be an array");
        foreach (var spelling in (ReadOnlySpan<string>)["providerState", "provider_state", "providerStates"])
            if (interaction[spelling] is not null)
                return shape.Text(interaction, spelling, at) is { Length: > 0 } state ? [state] : [];
        return [];
    }
}
