using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences;

/// <summary>Compares what is said once for a whole document.</summary>
internal interface IDocumentRule
{
    /// <summary>Reports what differs.</summary>
    void Compare(Contract old, Contract @new, ChangeCollector changes);
}
