using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting.Structure;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>A schema's keywords fit its type.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.24; JSON Schema Validation (draft Wright 00) §5.</remarks>
internal sealed class SchemaTypeRule : ILintRule
{
    private static readonly (string[] Types, string Wanted, string[] Keywords)[] Applicability =
    [
        (["string"], "strings", ["minLength", "maxLength", "pattern"]),
        (["integer", "number"], "numbers", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
        (["array"], "arrays", ["items", "minItems", "maxItems", "uniqueItems"]),
        (["object"], "objects", ["properties", "required", "additionalProperties", "minProperties", "maxProperties", "discriminator"]),
    ];

    public void Check(LintContext context)
    {
        foreach (var schema in context.Nodes("Schema"))
        {
            if (schema.Text("type") is { } type)
                CheckType(context, schema, type);
            else if (schema.IsTrue("nullable"))
                context.Report(DiagnosticCatalog.LintWithoutEffect, schema.Pointer.Append("nullable"), "nullable", "a schema without 'type'", "a schema that has 'type' beside it");
            foreach (var (bound, flag) in new[] { ("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum") })
                if (schema.IsTrue(flag) && !schema.Has(bound))
                    context.Report(DiagnosticCatalog.LintWithoutEffect, schema.Pointer.Append(flag), flag, $"a schema without '{bound}'", $"schemas with '{bound}'");
            if (schema.IsTrue("readOnly") && schema.IsTrue("writeOnly"))
                context.Report(DiagnosticCatalog.LintContradiction, schema.Pointer.Append("writeOnly"), "'readOnly' and 'writeOnly' are both true, so the value may never be there");
        }
    }

    private static void CheckType(LintContext context, TypedNode schema, string type)
    {
        if (type == "array" && !schema.Has("items"))
            context.Report(DiagnosticCatalog.LintMissingField, schema.Pointer, "Schema with 'type: array'", "items");
        foreach (var (types, wanted, keywords) in Applicability)
            if (!types.Contains(type))
                foreach (var keyword in keywords.Where(schema.Has))
                    context.Report(DiagnosticCatalog.LintWithoutEffect, schema.Pointer.Append(keyword), keyword, $"'type: {Display.Value(type)}'", wanted);
    }
}
