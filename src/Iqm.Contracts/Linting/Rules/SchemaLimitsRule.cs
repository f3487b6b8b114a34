using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting.Structure;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Limits leave something over, and names are required once.</summary>
/// <remarks>Source: JSON Schema Validation (draft Wright 00) §5.</remarks>
internal sealed class SchemaLimitsRule : ILintRule
{
    private static readonly (string Low, string High)[] Pairs = [("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties")];

    public void Check(LintContext context)
    {
        foreach (var schema in context.Nodes("Schema"))
        {
            foreach (var (low, high) in Pairs)
                if (schema.Number(low) is { } least && schema.Number(high) is { } most && (least > most || least == most && low == "minimum" && (schema.IsTrue("exclusiveMinimum") || schema.IsTrue("exclusiveMaximum"))))
                    context.Report(DiagnosticCatalog.LintContradiction, schema.Pointer.Append(high), $"no value is between '{low}: {schema.Node[low]!.ToJsonString()}' and '{high}: {schema.Node[high]!.ToJsonString()}'");
            if (schema.Number("multipleOf") is <= 0)
                context.Report(DiagnosticCatalog.LintContradiction, schema.Pointer.Append("multipleOf"), "'multipleOf' must be more than 0");
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var required = schema.Node["required"] as JsonArray ?? [];
            for (var i = 0; i < required.Count; i++)
                if (required[i].AsText() is { } name && !seen.Add(name))
                    context.Report(DiagnosticCatalog.LintContradiction, schema.Pointer.Append("required").Append(i), $"'required' names '{Display.Value(name)}' twice");
        }
    }
}
