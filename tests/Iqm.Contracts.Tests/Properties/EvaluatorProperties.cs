using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Tests.Properties;

public class EvaluatorProperties
{
    [Fact]
    public void It_accepts_exactly_what_the_specification_allows() => Property.Holds(SchemaInputs.Schema.SelectMany(schema => JsonInputs.Instance.ListOf(8).Select(values => (schema, values: values.ToArray()))), input =>
    {
        var validator = Compile(input.schema);
        foreach (var json in input.values)
        {
            using var value = JsonDocument.Parse(json);
            var result = validator.Validate(Encoding.UTF8.GetBytes(json));
            Assert.True(NaiveJudge.Accepts(JsonNode.Parse(input.schema)!.AsObject(), value.RootElement) == result.IsValid, $"{json} by {input.schema}: {(result.IsValid ? "accepted" : string.Join(' ', result.Findings))}");
        }
    }, times: 600, shrink: input => SchemaInputs.Smaller(input.schema).Select(schema => (schema, input.values))
        .Concat(input.values.Length > 1 ? input.values.Select(value => (input.schema, values: new[] { value })) : JsonInputs.Smaller(input.values[0]).Select(value => (input.schema, values: new[] { value }))));

    [Fact]
    public void White_space_and_the_order_of_members_change_no_verdict() => Property.Holds(SchemaInputs.Schema.SelectMany(schema => JsonInputs.Instance.Select(value => (schema, value))), input =>
    {
        var validator = Compile(input.schema);
        var verdict = Told(validator, input.value);
        Assert.Equal(verdict, Told(validator, input.value));
        Assert.Equal(verdict, Told(validator, JsonNode.Parse(input.value)?.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) ?? "null"));
        Assert.Equal(verdict.Length == 0, Told(validator, Reversed(JsonNode.Parse(input.value))?.ToJsonString() ?? "null").Length == 0);
    });

    [Fact]
    public void Values_are_equal_as_System_Text_Json_has_it_and_then_have_one_hash() => Property.Holds(JsonInputs.Any.ListOf(6).Select(values => values.Select(value => JsonNode.Parse(value)).ToArray()), values =>
    {
        foreach (var one in values)
            foreach (var other in values.Append(Reversed(one)))
            {
                var expected = JsonNode.DeepEquals(one, other);
                Assert.Equal(expected, JsonEquality.Instance.Equals(one, other));
                Assert.Equal(expected, JsonEquality.AreEqual(Utf8(one), Utf8(other)));
                Assert.True(!expected || JsonEquality.Instance.GetHashCode(one) == JsonEquality.Instance.GetHashCode(other));
            }

        static byte[] Utf8(JsonNode? node) => Encoding.UTF8.GetBytes(node?.ToJsonString() ?? "null");
    });

    private static string Told(SchemaValidator validator, string json) => string.Join('\n', validator.Validate(Encoding.UTF8.GetBytes(json)).Findings.Select(finding => $"{finding.Code} {finding.Instance} {finding.Schema}"));

    private static SchemaValidator Compile(string schema)
    {
        var loaded = ContractLoader.Parse("""{"openapi":"3.0.4","info":{"title":"T","version":"1"},"paths":{},"components":{"schemas":{"S":""" + schema + "}}}", "api.json");
        return SchemaValidator.Compile(loaded.Contract!, JsonPointer.Parse("/components/schemas/S"));
    }

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reversed(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => node?.DeepClone(),
    };
}
