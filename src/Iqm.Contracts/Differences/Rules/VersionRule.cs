using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Rules;

/// <summary><c>info.version</c>.</summary>
internal sealed class VersionRule : IDocumentRule
{
    public void Compare(Contract old, Contract @new, ChangeCollector changes)
    {
        var at = JsonPointer.Root.Append("info");
        var (before, after) = (ContractNode.At(old, at)?.Text("version"), ContractNode.At(@new, at)?.Text("version"));
        if (before != after)
            changes.Add(DiagnosticCatalog.DiffVersionChanged, at.Append("version"), at.Append("version"), "", before, after);
    }
}
