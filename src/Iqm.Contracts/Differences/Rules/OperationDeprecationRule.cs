using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences.Operations;

namespace Iqm.Contracts.Differences.Rules;

/// <summary><c>deprecated</c> of an operation.</summary>
internal sealed class OperationDeprecationRule : IOperationRule
{
    public void Compare(OperationPair pair, ChangeCollector changes)
    {
        var (before, after) = (pair.Old.Node.Flag("deprecated") == true, pair.New.Node.Flag("deprecated") == true);
        if (!before && after)
            changes.Add(DiagnosticCatalog.DiffOperationDeprecated, pair.Old.Node.Pointer, pair.New.Node.Pointer.Append("deprecated"), pair.Subject);
        else if (before && !after)
            changes.Add(DiagnosticCatalog.DiffOperationReinstated, pair.Old.Node.Pointer.Append("deprecated"), pair.New.Node.Pointer, pair.Subject, isRemoval: true);
    }
}
