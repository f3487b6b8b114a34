using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Pacts.Writing;

/// <summary>An interaction in the form that a pact file of version 4 has.</summary>
internal static class InteractionJson
{
    /// <summary>The whole interaction; members are sorted by <see cref="CanonicalJson"/> when it is written.</summary>
    /// <param name="draft">The interaction.</param>
    /// <param name="suite">Which tests wrote it, so that only they remove it; null for nobody in particular.</param>
    /// <exception cref="PactException">A matcher has no example.</exception>
    public static JsonObject Of(PactDraft draft, string? suite = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var interaction = new JsonObject { ["type"] = "Synchronous/HTTP", ["description"] = draft.Description, ["pending"] = false, ["request"] = Request(draft), ["response"] = Response(draft) };
        var references = new JsonObject();
        if (draft.OperationId is { } operation)
            references["openapi"] = new JsonObject { ["operationId"] = operation };
        if (suite is not null)
            references["test"] = new JsonObject { ["suite"] = suite };
        if (references.Count > 0)
            interaction["comments"] = new JsonObject { ["references"] = references };
        if (draft.States.Length > 0)
            interaction["providerStates"] = new JsonArray([.. draft.States.Select(state => new JsonObject { ["name"] = state.Name, ["params"] = state.Parameters is { Count: > 0 } some ? some.DeepClone() : null }).Select(WithoutNulls)]);
        return interaction;
    }

    /// <summary>A matcher (<see cref="Match"/>) as a rule of a pact file: matchers, and how they combine.</summary>
    public static JsonObject Rule(JsonObject matcher)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        return MatcherSplitter.Rule(matcher);
    }

    private static JsonObject Request(PactDraft draft)
    {
        var rules = new JsonObject();
        var request = new JsonObject { ["method"] = draft.Method };
        var path = new JsonObject();
        request["path"] = MatcherSplitter.Split(draft.Path, "$", path);
        if (path.Count > 0)
            rules["path"] = path["$"]!.DeepClone();
        if (draft.Query.Length > 0)
            request["query"] = Fields(draft.Query, "query", rules);
        Finish(request, draft.RequestHeaders, draft.RequestBody, rules);
        return request;
    }

    private static JsonObject Response(PactDraft draft)
    {
        var response = new JsonObject { ["status"] = draft.Status };
        Finish(response, draft.ResponseHeaders, draft.ResponseBody, []);
        return response;
    }

    private static void Finish(JsonObject message, ImmutableArray<KeyValuePair<string, JsonNode>> headers, PactDraftBody? body, JsonObject rules)
    {
        if (body is not null && !headers.Any(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
            headers = [.. headers, KeyValuePair.Create("Content-Type", (JsonNode)body.ContentType)];
        if (headers.Length > 0)
            message["headers"] = Fields(headers, "header", rules);
        if (body is not null)
        {
            var bodyRules = body.Rules?.DeepClone().AsObject() ?? [];
            message["body"] = new JsonObject { ["contentType"] = body.ContentType, ["encoded"] = false, ["content"] = MatcherSplitter.Split(body.Content, "$", bodyRules) };
            if (bodyRules.Count > 0)
                rules["body"] = bodyRules;
        }
        if (rules.Count > 0)
            message["matchingRules"] = rules;
    }

    private static JsonObject Fields(IEnumerable<KeyValuePair<string, JsonNode>> fields, string category, JsonObject rules)
    {
        var values = new JsonObject();
        foreach (var (name, value) in fields)
        {
            var own = new JsonObject();
            var example = MatcherSplitter.Split(value, "$", own);
            if (values[name] is JsonArray list)
                list.Add(example);
            else
                values[name] = new JsonArray(example);
            if (own.Count == 0)
                continue;
            if (rules[category] is not JsonObject)
                rules[category] = new JsonObject();
            rules[category]![name] = own["$"]!.DeepClone();
        }
        return values;
    }

    private static JsonObject WithoutNulls(JsonObject members)
    {
        foreach (var (name, value) in members.ToArray())
            if (value is null)
                members.Remove(name);
        return members;
    }
}
