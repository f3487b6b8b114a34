using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Tests.Schemas;

/// <summary>The cases of <c>Ajv/cases.json</c> with ajv's verdicts and ours.</summary>
internal static class GeneratedCases
{
    /// <param name="Key">Schema and instance by number: <c>12/3</c>.</param>
    /// <param name="Schemas">The component schemas; S is the one that judges.</param>
    /// <param name="Instance">JSON text.</param>
    /// <param name="Ajv">What ajv says.</param>
    /// <param name="Ours">What we say.</param>
    public sealed record Case(string Key, JsonObject Schemas, string Instance, bool Ajv, SchemaValidationResult Ours)
    {
        public override string ToString() => $"{Key}: ajv says {Ajv}\n  {Schemas.ToJsonString()}\n  {Instance}\n  {string.Join(' ', Ours.Findings)}";
    }

    public static IEnumerable<Case> Judged()
    {
        using var stream = typeof(GeneratedCases).Assembly.GetManifestResourceStream("Ajv/cases.json")!;
        var groups = JsonNode.Parse(stream)!.AsArray();
        for (var i = 0; i < groups.Count; i++)
        {
            var schemas = groups[i]!["schemas"]!.AsObject();
            var root = new JsonObject { ["components"] = new JsonObject { ["schemas"] = schemas.DeepClone() } };
            var validator = SchemaValidator.Compile(new SchemaSource(root, _ => null), JsonPointer.Parse("/components/schemas/S"));
            var verdicts = groups[i]!["verdicts"]!.GetValue<string>();
            for (var k = 0; k < verdicts.Length; k++)
            {
                var instance = groups[i]!["instances"]![k]!.GetValue<string>();
                yield return new Case($"{i}/{k}", schemas, instance, verdicts[k] == '1', validator.Validate(Encoding.UTF8.GetBytes(instance)));
            }
        }
    }
}
