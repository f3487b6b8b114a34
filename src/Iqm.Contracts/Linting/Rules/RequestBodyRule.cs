using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Methods whose request content has no meaning get none.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.10.1; RFC 9110 §9.3.1, §9.3.2, §9.3.5.</remarks>
internal sealed class RequestBodyRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var operation in context.Nodes("Operation"))
            if (operation.Pointer.Last is "get" or "head" or "delete" && operation.Has("requestBody"))
                context.Report(DiagnosticCatalog.LintBodyWithoutMeaning, operation.Pointer.Append("requestBody"), operation.Pointer.Last.ToUpperInvariant());
    }
}
