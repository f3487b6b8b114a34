using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Iqm.Contracts.Tests.Properties;

/// <summary>Makes schemas of the keywords that <see cref="NaiveJudge"/> knows.</summary>
internal static class SchemaInputs
{
    private static readonly string[] Composites = ["allOf", "anyOf", "oneOf"];

    /// <summary>A schema, as JSON.</summary>
    public static Gen<string> Schema { get; } = Gen.Sized(size => Of(Math.Min(size, 14)).Select(schema => schema.ToJsonString()));

    /// <summary>The schema with a keyword less, or one of those inside it; never what is no schema.</summary>
    public static IEnumerable<string> Smaller(string json)
    {
        var schema = JsonNode.Parse(json)!.AsObject();
        foreach (var (keyword, value) in schema)
        {
            var fewer = schema.DeepClone().AsObject();
            fewer.Remove(keyword);
            yield return fewer.ToJsonString();
            if (value is JsonObject && keyword is "items" or "not" or "additionalProperties")
                yield return value!.ToJsonString();
            if (value is JsonArray branches && Composites.Contains(keyword))
                foreach (var branch in branches)
                    yield return branch!.ToJsonString();
        }
    }

    private static Gen<JsonObject> Of(int size) => Parts(size).Select(parts =>
    {
        var schema = new JsonObject();
        foreach (var (keyword, value) in parts.SelectMany(part => part))
            schema[keyword] = value?.DeepClone();
        return schema;
    });

    private static Gen<JsonObject[]> Parts(int size)
    {
        var limits = Gen.OneOf(Limit("minimum", -1, 3), Limit("maximum", 0, 4), Limit("minLength", 0, 2), Limit("maxLength", 0, 3), Limit("minItems", 0, 2), Limit("maxItems", 0, 3),
            Limit("minProperties", 0, 2), Limit("maxProperties", 0, 3), Gen.Elements("1", "2", "0.1", "1.5").Select(step => Part("multipleOf", step)),
            Gen.Elements("exclusiveMinimum", "exclusiveMaximum", "uniqueItems").Select(keyword => Part(keyword, "true")));
        var type = Gen.Elements("string", "integer", "number", "boolean", "array", "object").SelectMany(name => Gen.Elements(false, false, true).Select(isNullable => isNullable
            ? new JsonObject { ["type"] = name, ["nullable"] = true } : new JsonObject { ["type"] = name }));
        var values = JsonInputs.Instance.Resize(2).ListOf(2).Select(list => Part("enum", $"[{string.Join(',', list)}]"));
        var required = JsonInputs.Member.Select(name => Part("required", $"[\"{name}\"]"));
        List<(int, Gen<JsonObject>)> kinds = [(4, type), (3, limits), (1, values), (2, required)];
        if (size > 1)
        {
            var inner = Of(size / 2);
            kinds.Add((3, JsonInputs.Member.SelectMany(name => inner.Select(schema => (name, schema))).ListOf(2).Select(members =>
                new JsonObject { ["properties"] = new JsonObject(members.DistinctBy(member => member.name).Select(member => KeyValuePair.Create(member.name, (JsonNode?)member.schema.DeepClone()))) })));
            kinds.Add((2, Gen.OneOf(inner.Select(schema => new JsonObject { ["additionalProperties"] = schema.DeepClone() }), Gen.Constant(Part("additionalProperties", "false")))));
            kinds.Add((2, inner.Select(schema => new JsonObject { ["items"] = schema.DeepClone() })));
            kinds.Add((1, inner.Select(schema => new JsonObject { ["not"] = schema.DeepClone() })));
            kinds.Add((3, Gen.Elements(Composites).SelectMany(keyword => inner.ListOf(2).Select(branches => new JsonObject { [keyword] = new JsonArray([.. branches.Select(branch => branch.DeepClone())]) }))));
        }
        return Gen.Choose(1, 3).SelectMany(count => Gen.Frequency([.. kinds]).ArrayOf(count));
    }

    private static Gen<JsonObject> Limit(string keyword, int from, int to) => Gen.Choose(from, to).Select(value => new JsonObject { [keyword] = value });

    private static JsonObject Part(string keyword, string json) => new() { [keyword] = JsonNode.Parse(json) };
}
