using Iqm.Contracts.Differences.Operations;

namespace Iqm.Contracts.Differences;

/// <summary>Compares one thing of an operation that both contracts have.</summary>
internal interface IOperationRule
{
    /// <summary>Reports what differs.</summary>
    void Compare(OperationPair pair, ChangeCollector changes);
}
