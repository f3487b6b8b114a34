using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences.Operations;

namespace Iqm.Contracts.Differences.Rules;

/// <summary><c>x-sunset</c>, the day on which an operation ends, written as <c>2027-01-31</c>.</summary>
internal sealed class SunsetRule : IOperationRule
{
    public void Compare(OperationPair pair, ChangeCollector changes)
    {
        var (before, after) = (pair.Old.Node.Text("x-sunset"), pair.New.Node.Text("x-sunset"));
        if (before == after)
            return;
        var isNearer = before is null || after is not null && string.CompareOrdinal(after, before) < 0;
        changes.Add(isNearer ? DiagnosticCatalog.DiffSunsetNearer : DiagnosticCatalog.DiffSunsetLater, before is null ? pair.Old.Node.Pointer : pair.Old.Node.Pointer.Append("x-sunset"),
            after is null ? pair.New.Node.Pointer : pair.New.Node.Pointer.Append("x-sunset"), pair.Subject, before, after, isRemoval: after is null);
    }
}
