using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Rules;

/// <summary>The credentials that an operation asks for: one of several alternatives, each of one or more schemes.</summary>
/// <param name="Alternatives">The alternatives; none when no credential is asked for. An alternative without schemes asks for nothing.</param>
/// <param name="Pointer">Where it is documented.</param>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.30.</remarks>
internal sealed record SecurityRule(SecurityScheme[][] Alternatives, JsonPointer Pointer)
{
    public static SecurityRule Read(ContractNode operation)
    {
        var contract = operation.Contract;
        var root = new ContractNode(contract, JsonPointer.Root, contract.Root);
        var holder = operation.Object.ContainsKey("security") ? operation : root;
        var schemes = root.Member("components")?.Member("securitySchemes");
        return new SecurityRule(
            [.. holder.Items("security").Select(requirement => requirement.Object.Select(named => schemes?.Member(named.Key) is { } scheme ? SecurityScheme.Read(named.Key, scheme) : null).OfType<SecurityScheme>().ToArray())],
            holder.Object.ContainsKey("security") ? holder.Pointer.Append("security") : operation.Pointer);
    }
}
