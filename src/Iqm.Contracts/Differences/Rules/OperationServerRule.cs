using Iqm.Contracts.Differences.Operations;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Rules;

/// <summary><c>servers</c> of an operation or its path item, where there are any.</summary>
internal sealed class OperationServerRule : IOperationRule
{
    public void Compare(OperationPair pair, ChangeCollector changes)
    {
        var (before, after) = (Holder(pair.Old), Holder(pair.New));
        if (!before.Pointer.IsRoot || !after.Pointer.IsRoot)
            ServerComparison.Run(before, after, changes);
    }

    private static ContractNode Holder(OperationSide side) =>
        HasServers(side.Node) ? side.Node : HasServers(side.PathItem) ? side.PathItem : new ContractNode(side.Node.Contract, JsonPointer.Root, side.Node.Contract.Root);

    private static bool HasServers(ContractNode node) => node.Items("servers").Any();
}
