using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting.Structure;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Values of an enum have the schema's type, and each is there once.</summary>
/// <remarks>Source: JSON Schema Validation (draft Wright 00) §5.20.</remarks>
internal sealed class EnumRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var schema in context.Nodes("Schema"))
        {
            var values = schema.Node["enum"] as JsonArray ?? [];
            var seen = new HashSet<JsonNode?>(JsonEquality.Instance);
            for (var i = 0; i < values.Count; i++)
            {
                var at = schema.Pointer.Append("enum").Append(i);
                if (schema.Text("type") is { } type && !Fits(values[i], type, schema.IsTrue("nullable")))
                    context.Report(DiagnosticCatalog.LintEnum, at, $"{Shown(values[i])} is not of 'type: {Display.Value(type)}'{(values[i] is null ? " without 'nullable: true'" : values[i].AsText() is null && type == "string" ? "; quote it" : "")}");
                if (!seen.Add(values[i]))
                    context.Report(DiagnosticCatalog.LintEnum, at, $"{Shown(values[i])} is there twice");
            }
        }
    }

    private static bool Fits(JsonNode? value, string type, bool nullable) => value?.GetValueKind() switch
    {
        null => nullable,
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type == "number" || type == "integer" && (value.AsDecimal() is not { } number || decimal.Truncate(number) == number),
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Object => type == "object",
        _ => type == "array",
    };

    private static string Shown(JsonNode? value) => value is JsonObject or JsonArray ? "A value" : $"'{Display.Value(value.AsText() ?? value?.ToJsonString())}'";
}
