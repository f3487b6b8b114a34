using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>A link leads to one operation that exists.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.20.</remarks>
internal sealed class LinkRule : ILintRule
{
    public void Check(LintContext context)
    {
        var ids = context.Nodes("Operation").Select(operation => operation.Text("operationId")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var link in context.Nodes("Link"))
        {
            if (link.Has("operationId") == link.Has("operationRef"))
                context.Report(DiagnosticCatalog.LintLink, link.Pointer, link.Has("operationId") ? "There are both 'operationId' and 'operationRef'. Keep one." : "Neither 'operationId' nor 'operationRef' says which operation is meant.");
            if (link.Text("operationId") is { } id && !ids.Contains(id))
                context.Report(DiagnosticCatalog.LintLink, link.Pointer.Append("operationId"), $"There is no operation '{Display.Value(id)}'.{NearNames.Sentence(id, ids)}");
        }
    }
}
