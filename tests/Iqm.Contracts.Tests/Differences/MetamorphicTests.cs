using System.Text.Json.Nodes;
using Iqm.Contracts.Differences;
using Iqm.Contracts.Loading;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Tests.Differences;

/// <summary>What is written another way and means the same is no change.</summary>
public class MetamorphicTests
{
    private const string A = "A: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}";

    private static void Same(string old, string @new)
    {
        Assert.Equal("", Differ.Changes(Differ.Schemas(old), Described(Differ.Schemas(@new))));
        Assert.Equal("", Differ.Changes(Differ.Schemas(@new), Described(Differ.Schemas(old))));
    }

    // What is written the same is not looked at, and would prove nothing.
    private static Contract Described(Contract contract)
    {
        Describe(contract.Root["components"]!["schemas"]!.AsObject().Select(schema => schema.Value));
        return contract;

        static void Describe(IEnumerable<JsonNode?> schemas)
        {
            foreach (var schema in schemas.OfType<JsonObject>().ToArray())
            {
                Describe(schema["properties"] is JsonObject properties ? properties.Select(property => property.Value) : []);
                foreach (var keyword in (string[])["items", "additionalProperties"])
                    Describe([schema[keyword]]);
                foreach (var keyword in (string[])["allOf", "oneOf", "anyOf"])
                    Describe(schema[keyword] as JsonArray ?? []);
                if (!schema.ContainsKey("$ref"))
                    schema["description"] = "described";
            }
        }
    }

    [Theory]
    [InlineData("iqm")]
    [InlineData("insightiq")]
    public void A_contract_does_not_differ_from_itself(string name)
    {
        var path = Path.Combine(RepositoryPaths.Root, "specs", name);
        var (one, other) = (ContractLoader.Load(path).Contract!, ContractLoader.Load(path).Contract!);
        Assert.Empty(ContractDiff.Compare(one, other).Changes);
    }

    [Theory]
    [InlineData("iqm")]
    [InlineData("insightiq")]
    public void Format_order_of_keys_and_file_format_are_no_changes(string name)
    {
        var contract = ContractLoader.Load(Path.Combine(RepositoryPaths.Root, "specs", name)).Contract!;
        var json = Reversed(contract.Root)!.ToJsonString();
        var other = ContractLoader.Parse(json, "openapi.json").Contract!;
        // Only where order says which is meant first does it stay.
        Assert.DoesNotContain(ContractDiff.Compare(contract, other).Changes, change => change.Code != "IQMC6309");
    }

    [Theory]
    [MemberData(nameof(RuleCases.Schemas), MemberType = typeof(RuleCases))]
    public void A_schema_does_not_differ_from_itself(string name, string old, string @new, string expected)
    {
        Assert.NotEqual(name, expected);
        Same(old, old);
        Same(@new, @new);
    }

    [Fact]
    public void Random_schemas_do_not_differ_from_themselves()
    {
        var random = new Random(3);
        for (var i = 0; i < 300; i++)
        {
            var schemas = RandomContract.Make(random);
            Same(schemas, schemas);
        }
    }

    [Fact]
    public void Inlining_a_reference_is_no_change() =>
        Same($"S: {{type: array, items: {{$ref: '#/components/schemas/A'}}}}\n{A}", "{type: array, items: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}}");

    [Fact]
    public void Splitting_into_allOf_is_no_change() => Same(
        "{type: object, required: [a], properties: {a: {type: string, maxLength: 5}, b: {type: integer}}}",
        "{allOf: [{type: object, properties: {a: {type: string}}}, {type: object, required: [a], properties: {a: {maxLength: 5}}}], properties: {b: {type: integer}}}");

    [Fact]
    public void Renaming_a_component_is_no_change() =>
        Same($"S: {{oneOf: [{{$ref: '#/components/schemas/A'}}, {{type: string}}]}}\n{A}", $"S: {{oneOf: [{{$ref: '#/components/schemas/Renamed'}}, {{type: string}}]}}\n{A.Replace("A:", "Renamed:", StringComparison.Ordinal)}");

    [Fact]
    public void Renaming_a_component_that_a_discriminator_names_is_a_change()
    {
        const string Union = "S: {{oneOf: [{{$ref: '#/components/schemas/{0}'}}], discriminator: {{propertyName: a}}}}\n{1}";
        var changes = Differ.Changes(Differ.Schemas(string.Format(null, Union, "A", A)), Differ.Schemas(string.Format(null, Union, "B", A.Replace("A:", "B:", StringComparison.Ordinal))));
        Assert.Contains("breaking 6579 s /components/schemas/S/discriminator: A -> -", changes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{type: string, nullable: true}", "{type: [string, 'null']}")]
    [InlineData("{type: string, nullable: true}", "{oneOf: [{type: string}, {type: 'null'}]}")]
    [InlineData("{type: string, nullable: true}", "{anyOf: [{type: 'null'}, {type: string}]}")]
    [InlineData("{type: object, nullable: true, properties: {a: {type: string}}}", "{oneOf: [{type: object, properties: {a: {type: string}}}, {type: 'null'}]}")]
    public void Null_is_the_same_in_all_spellings(string one, string other) => Same(one, other);

    [Theory]
    [InlineData("{type: [string, integer]}", "{oneOf: [{type: integer}, {type: string}]}")]
    [InlineData("{type: [string, integer], maxLength: 5}", "{anyOf: [{type: string, maxLength: 5}, {type: integer}]}")]
    [InlineData("{enum: [a, b]}", "{type: string, enum: [b, a]}")]
    [InlineData("{type: string, const: a}", "{type: string, enum: [a]}")]
    [InlineData("{type: integer, minimum: 1, exclusiveMinimum: true}", "{type: integer, exclusiveMinimum: 1}")]
    [InlineData("{type: integer, minimum: 1}", "{type: integer, minimum: 1.0}")]
    [InlineData("{type: string, minLength: 0}", "{type: string}")]
    [InlineData("{type: object}", "{type: object, additionalProperties: true}")]
    [InlineData("{type: object}", "{type: object, additionalProperties: {}}")]
    [InlineData("{type: string, format: password}", "{type: string}")]
    [InlineData("{type: string, description: a, example: x, title: T}", "{type: string, description: b}")]
    [InlineData("{type: string, format: date-time, x-offset: optional}", "{type: string, x-offset: optional, anyOf: [{format: date-time}, {pattern: x}]}")]
    [InlineData("{type: object, required: [a, b]}", "{type: object, required: [b, a, a]}")]
    [InlineData("{oneOf: [{type: object, properties: {a: {}}}]}", "{anyOf: [{type: object, properties: {a: {}}}]}")]
    [InlineData("{default: {a: 1, b: [1.0]}}", "{default: {b: [1], a: 1.00}}")]
    public void Spellings_of_the_same_are_no_changes(string one, string other) => Same(one, other);

    [Fact]
    public void Schemas_that_only_refer_to_themselves_are_compared_to_an_end() => Same(
        "S: {allOf: [{$ref: '#/components/schemas/S'}, {type: object}]}", "S: {allOf: [{$ref: '#/components/schemas/S'}, {type: object}]}");

    [Fact]
    public void A_schema_that_only_a_discriminator_names_is_compared()
    {
        const string S = "S: {{type: object, required: [kind], properties: {{kind: {{type: string}}}}, discriminator: {{propertyName: kind, mapping: {{a: A}}}}}}\nA: {{allOf: [{{$ref: '#/components/schemas/S'}}, {{properties: {{a: {{type: {0}}}}}}}]}}";
        var changes = Differ.Changes(Differ.Schemas(string.Format(null, S, "string")), Differ.Schemas(string.Format(null, S, "integer")));
        Assert.Contains("breaking 6601 s /components/schemas/A/allOf/1/properties/a/type: string -> integer", changes, StringComparison.Ordinal);
    }

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reversed(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => node?.DeepClone(),
    };
}
