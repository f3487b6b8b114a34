using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Pacts.Checking;

/// <summary>A contract's schemas as they hold for a part of a response: a pact names the members that the consumer uses, not all that are sent.</summary>
/// <remarks>
/// In a copy of the contract nothing is required and no number of members is asked for; with less to tell branches apart, <c>oneOf</c> is as <c>anyOf</c>, and a
/// discriminator that is there still chooses. What stands under <c>not</c> stays as it is.
/// </remarks>
internal sealed class PartialSchemas
{
    private readonly Contract _contract;
    private readonly Lazy<SchemaSource> _source;
    private readonly Dictionary<JsonPointer, SchemaValidator> _validators = [];

    public PartialSchemas(Contract contract)
    {
        _contract = contract;
        _source = new(() =>
        {
            var root = contract.Root.DeepClone();
            Relax(root);
            return new SchemaSource(root, pointer => contract.Locate(pointer));
        });
    }

    /// <summary>Judges a partial response by the schema; members that no schema names are errors.</summary>
    public SchemaValidator Validator(JsonPointer schema)
    {
        schema = _contract.Resolve(schema);
        if (!_validators.TryGetValue(schema, out var validator))
            _validators[schema] = validator = SchemaValidator.Compile(_source.Value, schema, new SchemaValidationOptions { Direction = SchemaDirection.Response, ReportUndocumentedProperties = true });
        return validator;
    }

    /// <param name="node">A part of the contract.</param>
    /// <param name="isMap">Whether the members' names are the contract's own, such as those of properties.</param>
    private static void Relax(JsonNode? node, bool isMap = false)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                Relax(item);
            return;
        }
        if (node is not JsonObject members)
            return;
        if (!isMap)
        {
            if (members["required"] is JsonArray)
                members.Remove("required");
            members.Remove("minProperties");
            RelaxChoice(members);
        }
        foreach (var (name, member) in members)
            if (isMap || name is not ("not" or "enum" or "default" or "example" or "examples"))
                Relax(member, !isMap && name is "properties" or "schemas");
    }

    private static void RelaxChoice(JsonObject schema)
    {
        if (schema["discriminator"] is JsonObject discriminator && discriminator["propertyName"] is JsonValue value && value.TryGetValue(out string? property))
        {
            schema.Remove("discriminator");
            foreach (var keyword in (ReadOnlySpan<string>)["oneOf", "anyOf"])
                if (schema[keyword] is JsonArray branches)
                    for (var i = 0; i < branches.Count; i++)
                        Choose(branches, i, property, discriminator["mapping"] as JsonObject);
        }
        if (schema["oneOf"] is not JsonArray)
            return;
        var choice = schema["oneOf"]!.DeepClone();
        schema.Remove("oneOf");
        if (!schema.ContainsKey("anyOf"))
            schema["anyOf"] = choice;
        else if (schema["allOf"] is JsonArray all)
            all.Add(new JsonObject { ["anyOf"] = choice });
        else
            schema["allOf"] = new JsonArray(new JsonObject { ["anyOf"] = choice });
    }

    private static void Choose(JsonArray branches, int index, string property, JsonObject? mapping)
    {
        if (References.Of(branches[index]) is not { } reference)
            return;
        var name = reference[(reference.LastIndexOf('/') + 1)..];
        var names = (mapping ?? []).Where(entry => entry.Value is JsonValue target && target.TryGetValue(out string? text) && (text == reference || text == name)).Select(entry => entry.Key).Append(name).Distinct();
        var only = new JsonObject { ["properties"] = new JsonObject { [property] = new JsonObject { ["enum"] = new JsonArray([.. names.Select(one => (JsonNode)one)]) } } };
        branches[index] = new JsonObject { ["allOf"] = new JsonArray(branches[index]!.DeepClone(), only) };
    }
}
