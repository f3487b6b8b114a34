using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>A place in a contract's schemas, and what is declared for it.</summary>
internal sealed record SchemaPlace(JsonPointer Pointer, bool IsRequired)
{
    /// <summary>Pointer of the schema after references.</summary>
    public required JsonPointer Target { get; init; }
}

/// <summary>Walks schemas by the paths of documented fields.</summary>
internal sealed class ContractSchema(Contract contract)
{
    private const int MaxDepth = 24;

    /// <summary>The member at a path below a schema; arrays and combinations are walked through. Null when the schema declares none.</summary>
    public SchemaPlace? Find(JsonPointer schema, IReadOnlyList<string> path)
    {
        var found = Member(schema, path[0], 0);
        for (var i = 1; i < path.Count && found is not null; i++)
            found = Member(found.Target, path[i], 0);
        return found;
    }

    /// <summary>The member of that name wherever it is below a schema; null when there is none, or several that differ.</summary>
    public SchemaPlace? FindAnywhere(JsonPointer schema, string name)
    {
        var seen = new HashSet<JsonPointer>();
        var queue = new Queue<JsonPointer>([schema]);
        while (queue.TryDequeue(out var next) && seen.Count < 2_000)
        {
            if (!seen.Add(contract.Resolve(next)))
                continue;
            foreach (var (member, place) in Members(next, 0))
            {
                if (member == name)
                    return place;
                queue.Enqueue(place.Target);
            }
        }
        return null;
    }

    /// <summary>The declared members of a schema, through references, arrays and combinations.</summary>
    public IEnumerable<(string Name, SchemaPlace Place)> Members(JsonPointer schema, int depth)
    {
        var target = contract.Resolve(schema);
        if (depth > MaxDepth || contract.Find(target) is not JsonObject node)
            yield break;
        var required = node["required"] is JsonArray names ? names.Select(name => name?.ToString()).ToHashSet(StringComparer.Ordinal) : [];
        if (node["properties"] is JsonObject properties)
        {
            foreach (var (name, _) in properties)
            {
                var pointer = target.Append("properties").Append(name);
                yield return (name, new SchemaPlace(pointer, required.Contains(name)) { Target = contract.Resolve(pointer) });
            }
        }
        if (node["additionalProperties"] is JsonObject)
        {
            var pointer = target.Append("additionalProperties");
            yield return ("*", new SchemaPlace(pointer, false) { Target = contract.Resolve(pointer) });
        }
        if (node["items"] is JsonObject)
        {
            foreach (var each in Members(target.Append("items"), depth + 1))
                yield return each;
        }
        foreach (var keyword in (string[])["allOf", "anyOf", "oneOf"])
        {
            for (var i = 0; i < (node[keyword] as JsonArray)?.Count; i++)
            {
                foreach (var (name, place) in Members(target.Append(keyword).Append(i), depth + 1))
                    yield return (name, place with { IsRequired = keyword == "allOf" && (place.IsRequired || required.Contains(name)) });
            }
        }
    }

    /// <summary>The JSON types that a schema allows; empty when it does not say. <c>file</c> for binary strings.</summary>
    public HashSet<string> TypesOf(JsonPointer schema, int depth = 0)
    {
        var result = new HashSet<string>(StringComparer.Ordinal);
        var target = contract.Resolve(schema);
        if (depth > MaxDepth || contract.Find(target) is not JsonObject node)
            return result;
        if (node["type"]?.ToString() is { } type)
        {
            result.Add(node["format"]?.ToString() == "binary" ? "file" : type);
            return result;
        }
        foreach (var keyword in (string[])["allOf", "anyOf", "oneOf"])
        {
            for (var i = 0; i < (node[keyword] as JsonArray)?.Count; i++)
                result.UnionWith(TypesOf(target.Append(keyword).Append(i), depth + 1));
        }
        return result;
    }

    /// <summary>The enumerated values of a schema or of its items; null when it enumerates none.</summary>
    public HashSet<string>? ValuesOf(JsonPointer schema, int depth = 0)
    {
        var target = contract.Resolve(schema);
        if (depth > MaxDepth || contract.Find(target) is not JsonObject node)
            return null;
        if (node["enum"] is JsonArray values)
            return [.. values.Select(value => value?.ToString() ?? "null")];
        if (node["items"] is JsonObject)
            return ValuesOf(target.Append("items"), depth + 1);
        foreach (var keyword in (string[])["allOf", "anyOf", "oneOf"])
        {
            for (var i = 0; i < (node[keyword] as JsonArray)?.Count; i++)
            {
                if (ValuesOf(target.Append(keyword).Append(i), depth + 1) is { } found)
                    return found;
            }
        }
        return null;
    }

    private SchemaPlace? Member(JsonPointer schema, string name, int depth)
    {
        SchemaPlace? any = null;
        foreach (var (member, place) in Members(schema, depth))
        {
            if (member == name)
                return place;
            if (member == "*")
                any = place;
        }
        return any;
    }
}
