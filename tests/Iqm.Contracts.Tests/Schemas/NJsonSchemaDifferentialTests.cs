using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.Schemas.Compilation;
using NJsonSchema;

namespace Iqm.Contracts.Tests.Schemas;

/// <summary>Our verdicts against NJsonSchema's, read as OpenAPI 3: on the generated cases, and on the smallest cases of each kind of difference.</summary>
public sealed class NJsonSchemaDifferentialTests
{
    [Fact]
    public async Task Where_NJsonSchema_decides_otherwise_ajv_decides_as_we_do_or_its_difference_is_explained()
    {
        var against = new List<string>();
        var different = 0;
        foreach (var group in GeneratedCases.Judged().GroupBy(one => one.Schemas))
        {
            var peer = await Read(group.Key);
            foreach (var one in group.Where(one => Conforms(peer, one.Instance) != one.Ours.IsValid))
            {
                different++;
                if (one.Ajv != one.Ours.IsValid)
                    against.Add(one.Key);
            }
        }
        Assert.All(against, key => Assert.True(AjvDifferentialTests.Differences.ContainsKey(key), key));
        // Were there none, the comparison would not compare.
        Assert.True(different > 100, $"{different} differences");
    }

    /// <summary>The kinds of difference, ours being the verdict of the specifications.</summary>
    [Theory]
    [InlineData("integers written with a fraction or exponent", """{"type":"integer"}""", "1.0", true)]
    [InlineData("null in a branch", """{"anyOf":[{"type":"object","nullable":true,"required":["a"]}]}""", "null", true)]
    [InlineData("required of what is no object", """{"required":["a"]}""", "1", true)]
    [InlineData("lengths in UTF-16 units", """{"maxLength":1}""", "\"😀\"", true)]
    [InlineData("patterns by UTF-16 units", """{"pattern":"^.$"}""", "\"😀\"", true)]
    [InlineData("\\w beyond ASCII", """{"pattern":"^\\w$"}""", "\"é\"", false)]
    [InlineData("enum by text", """{"enum":[1]}""", "\"1\"", false)]
    [InlineData("enum by .NET's text of booleans", """{"enum":[true]}""", "\"True\"", false)]
    [InlineData("numbers as doubles", """{"multipleOf":3}""", "1e300", false)]
    [InlineData("date-time with a space", """{"type":"string","format":"date-time"}""", "\"2024-02-29 12:34:56Z\"", false)]
    [InlineData("date-time without offset", """{"type":"string","format":"date-time"}""", "\"2024-02-29T12:34:56\"", false)]
    [InlineData("date-time on no day", """{"type":"string","format":"date-time"}""", "\"2024-02-30T00:00:00Z\"", false)]
    [InlineData("uuid without hyphens", """{"type":"string","format":"uuid"}""", "\"179a0bb4c572447794577dacf1b84848\"", false)]
    [InlineData("relative references as uri", """{"type":"string","format":"uri"}""", "\"/a\"", false)]
    [InlineData("base64 with too much padding", """{"type":"string","format":"byte"}""", "\"T===\"", false)]
    [InlineData("fractions as int32", """{"type":"number","format":"int32"}""", "0.5", false)]
    public async Task Kinds_of_difference(string kind, string schema, string instance, bool ours)
    {
        var schemas = new JsonObject { ["S"] = JsonNode.Parse(schema) };
        Assert.True(Conforms(await Read(schemas), instance) == !ours, $"{kind}: NJsonSchema agrees by now; remove the case");
        var root = new JsonObject { ["components"] = new JsonObject { ["schemas"] = schemas.DeepClone() } };
        Assert.Equal(ours, SchemaValidator.Compile(new SchemaSource(root, _ => null), JsonPointer.Parse("/components/schemas/S")).Validate(Encoding.UTF8.GetBytes(instance)).IsValid);
    }

    private static Task<JsonSchema> Read(JsonObject schemas)
    {
        var document = new JsonObject { ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = "#/definitions/S" }), ["definitions"] = schemas.DeepClone() };
        return JsonSchema.FromJsonAsync(document.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal));
    }

    private static bool Conforms(JsonSchema schema, string instance) => schema.Validate(instance, SchemaType.OpenApi3).Count == 0;
}
