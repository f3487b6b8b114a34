using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Tests.Schemas;

public sealed class JsonSchemaTestSuiteTests
{
    /// <summary>What of the suite does not apply: a file, a group of it, or one test of a group.</summary>
    private static readonly Dictionary<string, string> NotApplicable = new()
    {
        ["additionalItems.json"] = "additionalItems is not in OpenAPI 3.0",
        ["dependencies.json"] = "dependencies is not in OpenAPI 3.0",
        ["patternProperties.json"] = "patternProperties is not in OpenAPI 3.0",
        ["id.json"] = "id is not in OpenAPI 3.0",
        ["refRemote.json"] = "references are resolved when a contract is loaded, against files, without id",
        ["definitions.json"] = "refers to the draft-4 meta schema",
        ["additionalProperties.json: additionalProperties being false does not allow other properties"] = "uses patternProperties",
        ["additionalProperties.json: non-ASCII pattern with additionalProperties"] = "uses patternProperties",
        ["items.json: an array of schemas for items"] = "items is one schema in OpenAPI 3.0",
        ["items.json: items and subitems"] = "items is one schema in OpenAPI 3.0",
        ["properties.json: properties, patternProperties, additionalProperties interaction"] = "uses patternProperties",
        ["ref.json: relative pointer ref to array"] = "items is one schema in OpenAPI 3.0",
        ["ref.json: $ref prevents a sibling id from changing the base uri"] = "id is not in OpenAPI 3.0",
        ["ref.json: remote ref, containing refs itself"] = "refers to the draft-4 meta schema",
        ["ref.json: Recursive references between schemas"] = "refers to an id",
        ["ref.json: Location-independent identifier"] = "refers to an id",
        ["ref.json: Location-independent identifier with base URI change in subschema"] = "refers to an id",
        ["uniqueItems.json: uniqueItems with an array of items and additionalItems=false"] = "items is one schema in OpenAPI 3.0",
        ["uniqueItems.json: uniqueItems=false with an array of items and additionalItems=false"] = "items is one schema in OpenAPI 3.0",
        ["optional/non-bmp-regex.json: Proper UTF-16 surrogate pair handling: patternProperties"] = "uses patternProperties",
        ["optional/unicode.json: unicode semantics should be used for all patternProperties matching"] = "uses patternProperties",
        ["optional/unicode.json: unicode characters do not match ascii ranges"] = "uses patternProperties in its second group of that name",
        ["optional/unicode.json: unicode digits are more than 0 through 9"] = "ECMA-262, to which OpenAPI refers, has \\d for ASCII digits only; optional/ecmascript-regex.json asks for that",
        ["optional/unicode.json: unicode semantics should be used for all pattern matching"] = "ECMA-262, to which OpenAPI refers, has \\w for ASCII letters only; optional/ecmascript-regex.json asks for that",
        ["optional/zeroTerminatedFloats.json"] = "since draft 6, which OpenAPI tools follow, 1.0 is an integer; draft 4 leaves it open",
    };

    [Fact]
    public void Every_case_that_OpenAPI_keeps_gets_its_verdict()
    {
        var wrong = new List<string>();
        var unused = NotApplicable.Keys.ToHashSet();
        var judged = 0;
        var assembly = typeof(JsonSchemaTestSuiteTests).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Suite/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var file = resource["Suite/".Length..];
            using var stream = assembly.GetManifestResourceStream(resource)!;
            foreach (var group in JsonNode.Parse(stream)!.AsArray())
            {
                foreach (var test in group!["tests"]!.AsArray())
                {
                    string groupName = $"{file}: {group["description"]}", name = $"{groupName}: {test!["description"]}";
                    if (new[] { file, groupName, name }.FirstOrDefault(NotApplicable.ContainsKey) is { } reason)
                    {
                        unused.Remove(reason);
                        continue;
                    }
                    judged++;
                    var instance = test["data"]?.ToJsonString() ?? "null";
                    var expected = test["valid"]!.GetValue<bool>();
                    try
                    {
                        var actual = SchemaValidator.Compile(new SchemaSource(group["schema"]!, _ => null), JsonPointer.Root).Validate(Encoding.UTF8.GetBytes(instance));
                        if (actual.IsValid != expected)
                            wrong.Add($"{name}\n  {group["schema"]!.ToJsonString()}\n  {instance} should be {(expected ? "valid" : "invalid")}. {string.Join(' ', actual.Findings)}");
                    }
                    catch (ArgumentException e)
                    {
                        wrong.Add($"{name}: {e.Message}");
                    }
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(unused);
        Assert.True(judged > 300, $"only {judged} cases were judged");
    }
}
