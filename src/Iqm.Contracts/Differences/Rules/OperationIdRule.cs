using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences.Operations;

namespace Iqm.Contracts.Differences.Rules;

/// <summary><c>operationId</c>, from which names in generated code come.</summary>
internal sealed class OperationIdRule : IOperationRule
{
    public void Compare(OperationPair pair, ChangeCollector changes)
    {
        var (before, after) = (pair.Old.Operation.OperationId, pair.New.Operation.OperationId);
        if (before != after)
            changes.Add(DiagnosticCatalog.DiffOperationIdChanged, pair.Old.Node.Pointer.Append("operationId"), pair.New.Node.Pointer.Append("operationId"), pair.Subject, before, after);
    }
}
