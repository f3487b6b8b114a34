using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Rules;

/// <summary>Where the security schemes say that tokens come from.</summary>
internal sealed class OAuthAddressRule : IDocumentRule
{
    private static readonly string[] Addresses = ["authorizationUrl", "tokenUrl", "refreshUrl"];

    public void Compare(Contract old, Contract @new, ChangeCollector changes)
    {
        var at = JsonPointer.Root.Append("components");
        var (before, after) = (ContractNode.At(old, at), ContractNode.At(@new, at));
        foreach (var (name, was) in before?.Members("securitySchemes") ?? [])
        {
            if (after?.Member("securitySchemes")?.Member(name) is not { } isNow)
                continue;
            One(was, isNow, "openIdConnectUrl", $"The OpenID Connect address of '{Display.Value(name)}'", changes);
            foreach (var (flow, wasFlow) in was.Members("flows"))
                if (isNow.Member("flows")?.Member(flow) is { } isNowFlow)
                    foreach (var address in Addresses)
                        One(wasFlow, isNowFlow, address, $"The {address} ({Display.Value(flow)}) of '{Display.Value(name)}'", changes);
        }
    }

    private static void One(ContractNode old, ContractNode @new, string member, string subject, ChangeCollector changes)
    {
        var (before, after) = (old.Text(member), @new.Text(member));
        if (before != after)
            changes.Add(DiagnosticCatalog.DiffOAuthAddressChanged, before is null ? old.Pointer : old.Pointer.Append(member), after is null ? @new.Pointer : @new.Pointer.Append(member), subject, before, after, isRemoval: after is null);
    }
}
