using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Rules;

/// <summary>One alternative under <c>security</c>: schemes that are all needed.</summary>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Schemes">Each scheme with its scopes.</param>
internal sealed record SecurityRequirement(JsonPointer Pointer, SecurityRequirement.Scheme[] Schemes)
{
    /// <param name="Name">The name under <c>components/securitySchemes</c>.</param>
    /// <param name="Form">How the credential is carried, in words; what a scheme is called does not matter.</param>
    /// <param name="Scopes">In ordinal order.</param>
    /// <param name="Pointer">Where the scheme is defined; where it is asked for when it is not defined.</param>
    internal sealed record Scheme(string Name, string Form, string[] Scopes, JsonPointer Pointer);

    /// <summary>What is carried, without the schemes' names.</summary>
    public string Form => string.Join(" and ", Schemes.Select(scheme => scheme.Form).Order(StringComparer.Ordinal));

    /// <summary>The names of the schemes.</summary>
    public string Names => string.Join(" and ", Schemes.Select(scheme => scheme.Name).Order(StringComparer.Ordinal));

    /// <summary>What an operation asks for; empty when it asks for nothing.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="holder">What has the list: the operation, or the document.</param>
    public static SecurityRequirement[] Of(ContractNode operation, out ContractNode holder)
    {
        var root = new ContractNode(operation.Contract, JsonPointer.Root, operation.Contract.Root);
        holder = operation.Object.ContainsKey("security") ? operation : root;
        return [.. holder.Items("security").Select(requirement => new SecurityRequirement(requirement.Pointer, [.. requirement.Object.Select(asked => Read(root, requirement, asked.Key))]))];
    }

    private static Scheme Read(ContractNode root, ContractNode requirement, string name)
    {
        string[] scopes = [.. requirement.Texts(name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return root.Member("components")?.Member("securitySchemes")?.Member(name) is { } scheme
            ? new Scheme(name, FormOf(scheme), scopes, scheme.Pointer) : new Scheme(name, name, scopes, requirement.Pointer.Append(name));
    }

    private static string FormOf(ContractNode scheme) => scheme.Text("type") switch
    {
        "apiKey" => $"{scheme.Text("in")} '{(scheme.Text("in") == "header" ? scheme.Text("name")?.ToLowerInvariant() : scheme.Text("name"))}'",
        "http" => $"HTTP {scheme.Text("scheme")?.ToLowerInvariant()}",
        "oauth2" => $"OAuth 2 ({string.Join(", ", scheme.Members("flows").Select(flow => flow.Name).Order(StringComparer.Ordinal))})",
        "openIdConnect" => "OpenID Connect",
        var other => other ?? "unknown",
    };
}
