using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences.Operations;

namespace Iqm.Contracts.Differences.Rules;

/// <summary>Method and path, and the names of path parameters.</summary>
internal sealed class AddressRule : IOperationRule
{
    public void Compare(OperationPair pair, ChangeCollector changes)
    {
        if (pair.Old.Template != pair.New.Template)
        {
            // What the new contract still knows as another spelling works on, until it does not.
            var isKnown = pair.New.Aliases.Contains(pair.Old.Template, StringComparer.Ordinal);
            changes.Add(DiagnosticCatalog.DiffOperationMoved, pair.Old.Node.Pointer, pair.New.Node.Pointer, pair.New.Operation.OperationId is { } id ? $"'{Display.Value(id)}'" : pair.Subject,
                $"{pair.Old.Operation.Method} {pair.Old.Operation.Path}", $"{pair.New.Operation.Method} {pair.New.Operation.Path}", severity: isKnown ? ChangeSeverity.Risky : null);
            return;
        }
        foreach (var (before, after) in pair.Old.PathParameters.Zip(pair.New.PathParameters))
            if (before != after)
                changes.Add(DiagnosticCatalog.DiffPathParameterRenamed, pair.Old.Node.Pointer, pair.New.Node.Pointer, pair.Subject, before, after);
    }
}
