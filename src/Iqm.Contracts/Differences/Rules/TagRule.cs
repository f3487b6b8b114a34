using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences.Operations;

namespace Iqm.Contracts.Differences.Rules;

/// <summary>The first tag, which decides the class that has the operation in generated code.</summary>
internal sealed class TagRule : IOperationRule
{
    public void Compare(OperationPair pair, ChangeCollector changes)
    {
        var (before, after) = (pair.Old.Node.Texts("tags").FirstOrDefault(), pair.New.Node.Texts("tags").FirstOrDefault());
        if (before != after)
            changes.Add(DiagnosticCatalog.DiffOperationRegrouped, pair.Old.Node.Pointer.Append("tags"), pair.New.Node.Pointer.Append("tags"), pair.Subject, before, after);
    }
}
