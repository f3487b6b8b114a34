using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts.Matching;

namespace Iqm.Contracts.Pacts.Reading;

/// <summary>Reads requests and responses.</summary>
internal sealed class MessageReader(PactShape shape, int version)
{
    public PactRequest Request(JsonObject node, JsonPointer at)
    {
        var headers = Fields(node, "headers", at);
        var body = new BodyReader(shape, version).Read(node, at, headers);
        var method = shape.Text(node, "method", at);
        var path = shape.Text(node, "path", at);
        if (method is not { Length: > 0 })
            shape.Malformed(at, "a request has a 'method'");
        if (path is not { Length: > 0 })
            shape.Malformed(at, "a request has a 'path'");
        else if (path[0] != '/')
            shape.Malformed(at.Append("path"), "'path' must begin with '/'");
        return new PactRequest
        {
            Pointer = at,
            Method = (method ?? "").ToUpperInvariant(),
            Path = path ?? "/",
            Query = Query(node, at),
            Headers = headers,
            Body = body,
            Rules = new RulesReader(shape, version).Read(node, at, body),
        };
    }

    public PactResponse Response(JsonObject node, JsonPointer at)
    {
        var headers = Fields(node, "headers", at);
        var body = new BodyReader(shape, version).Read(node, at, headers);
        var status = 200;
        if (node["status"] is { } given && !(given is JsonValue value && int.TryParse(MatcherSemantics.TextOf(value), out status) && status is >= 100 and <= 599))
            shape.Malformed(at.Append("status"), "'status' must be a number from 100 to 599");
        return new PactResponse { Pointer = at, Status = status, Headers = headers, Body = body, Rules = new RulesReader(shape, version).Read(node, at, body) };
    }

    private List<PactField> Query(JsonObject node, JsonPointer at)
    {
        if (node["query"] is not JsonValue value)
            return Fields(node, "query", at);
        if (!value.TryGetValue(out string? query))
        {
            shape.Malformed(at.Append("query"), "'query' must be a string, or an object of names and lists of values");
            return [];
        }
        var fields = new List<PactField>();
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(equals < 0 ? pair : pair[..equals]);
            fields.Add(new PactField(name, fields.Count(field => field.Name == name), equals < 0 ? null : Decode(pair[(equals + 1)..]), at.Append("query")));
        }
        return fields;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private List<PactField> Fields(JsonObject node, string member, JsonPointer at)
    {
        var fields = new List<PactField>();
        if (shape.OptionalObject(node, member, at) is not { } named)
            return fields;
        foreach (var (name, value) in named)
        {
            var place = at.Append(member).Append(name);
            if (value is JsonArray values)
            {
                for (var i = 0; i < values.Count; i++)
                    fields.Add(new PactField(name, i, Scalar(values[i], place.Append(i)), place.Append(i)));
            }
            else
                fields.Add(new PactField(name, 0, Scalar(value, place), place));
        }
        return fields;
    }

    private string? Scalar(JsonNode? value, JsonPointer at)
    {
        if (value is null or JsonValue)
            return value?.GetValueKind() == JsonValueKind.Null ? null : MatcherSemantics.TextOf(value);
        shape.Malformed(at, "a value of a header or query parameter must be a string");
        return null;
    }
}
