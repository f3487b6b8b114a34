using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Tests.Schemas;

/// <summary>Judges JSON by the schema S of a small contract.</summary>
internal static class Judge
{
    /// <param name="schemas">What stands under <c>components/schemas</c>: YAML in which S is the schema that is meant; or only S's value, in braces.</param>
    /// <param name="options">How to judge.</param>
    public static SchemaValidator Compile(string schemas, SchemaValidationOptions? options = null)
    {
        if (schemas.StartsWith('{'))
            schemas = $"S: {schemas}";
        var text = $"openapi: 3.0.4\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n    {schemas.Trim().ReplaceLineEndings("\n    ")}\n";
        var loaded = ContractLoader.Parse(text, "api.yaml");
        Assert.Empty(loaded.Findings);
        return SchemaValidator.Compile(loaded.Contract!, JsonPointer.Parse("/components/schemas/S"), options);
    }

    public static SchemaValidationResult Judged(string schemas, string json, SchemaValidationOptions? options = null) =>
        Compile(schemas, options).Validate(Encoding.UTF8.GetBytes(json));

    public static void Accepts(string schemas, string json, SchemaValidationOptions? options = null)
    {
        var result = Judged(schemas, json, options);
        Assert.True(result.IsValid && result.Findings.IsEmpty, $"{json}\n{string.Join('\n', result.Findings)}");
    }

    /// <summary>There is exactly one finding, and it has this code and instance location.</summary>
    public static Finding Refuses(string schemas, string json, FindingDescriptor expected, string instance = "", SchemaValidationOptions? options = null)
    {
        var result = Judged(schemas, json, options);
        Assert.False(result.IsValid, $"{json} is accepted");
        Assert.True(result.Findings.Length == 1, $"{json}\n{string.Join('\n', result.Findings)}");
        var finding = result.Findings[0];
        Assert.Equal((expected.Code, instance), (finding.Code, finding.Instance));
        return finding;
    }
}
