using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Text;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Rules;

/// <summary>One way to carry a credential.</summary>
/// <param name="Name">The name under <c>components/securitySchemes</c>.</param>
/// <param name="Place">Header, query or cookie.</param>
/// <param name="Names">The header, query parameter or cookie, and its other documented spellings.</param>
/// <param name="Scheme">The HTTP authentication scheme in lower case; null for an API key.</param>
/// <param name="Pointer">Where it is documented.</param>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.27; RFC 9110 §11; RFC 7617; RFC 6750.</remarks>
internal sealed record SecurityScheme(string Name, TextPlace Place, string[] Names, string? Scheme, JsonPointer Pointer)
{
    public static SecurityScheme Read(string name, ContractNode node)
    {
        var aliases = node.Texts("x-aliases");
        if (node.Text("type") != "apiKey")
            return new SecurityScheme(name, TextPlace.Header, ["Authorization", .. aliases], node.Text("type") == "http" && node.Text("scheme") is { Length: > 0 } scheme ? scheme.ToLowerInvariant() : "bearer", node.Pointer);
        var place = node.Text("in") switch { "query" => TextPlace.Query, "cookie" => TextPlace.Cookie, _ => TextPlace.Header };
        return new SecurityScheme(name, place, [node.Text("name") ?? "", .. aliases], null, node.Pointer);
    }

    /// <summary>What must be sent, for a message.</summary>
    public string Describe() => Scheme is { } scheme
        ? $"the header '{Names[0]}: {char.ToUpperInvariant(scheme[0])}{Display.Value(scheme[1..])} …' ({Display.Value(Name)})"
        : $"the {Place switch { TextPlace.Query => "query parameter", TextPlace.Cookie => "cookie", _ => "header" }} '{Display.Value(Names[0])}' ({Display.Value(Name)})";
}
