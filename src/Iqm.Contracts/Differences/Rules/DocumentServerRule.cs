using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Rules;

/// <summary><c>servers</c> at the root.</summary>
internal sealed class DocumentServerRule : IDocumentRule
{
    public void Compare(Contract old, Contract @new, ChangeCollector changes) =>
        ServerComparison.Run(new ContractNode(old, JsonPointer.Root, old.Root), new ContractNode(@new, JsonPointer.Root, @new.Root), changes);
}
