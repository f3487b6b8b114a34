using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>An operationId is used once.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.10.1.</remarks>
internal sealed class OperationIdRule : ILintRule
{
    public void Check(LintContext context)
    {
        var seen = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        foreach (var operation in context.Nodes("Operation"))
        {
            if (operation.Text("operationId") is not { } id)
                continue;
            var at = operation.Pointer.Append("operationId");
            if (seen.TryGetValue(id, out var first))
                context.Report(DiagnosticCatalog.LintDuplicateOperationId, at, Display.Value(id), $"line {first.Line}, column {first.Column}");
            else
                seen.Add(id, context.Contract.Locate(at));
        }
    }
}
