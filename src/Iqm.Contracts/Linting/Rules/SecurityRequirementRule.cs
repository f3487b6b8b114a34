using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting.Structure;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Security requirements name schemes and scopes that are declared.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.30.</remarks>
internal sealed class SecurityRequirementRule : ILintRule
{
    private static readonly JsonPointer Schemes = JsonPointer.Parse("/components/securitySchemes");

    public void Check(LintContext context)
    {
        var declared = context.Contract.Find(Schemes) as JsonObject ?? [];
        foreach (var requirement in context.Nodes("Security Requirement"))
            foreach (var (name, scopes) in requirement.Node)
            {
                var at = requirement.Pointer.Append(name);
                if (!declared.ContainsKey(name))
                    context.Report(DiagnosticCatalog.LintUnknownSecurityScheme, at, Display.Value(name), NearNames.Sentence(name, declared.Select(scheme => scheme.Key)));
                else if (context.Contract.Find(context.Contract.Resolve(Schemes.Append(name))) is JsonObject scheme && scopes is JsonArray list)
                    CheckScopes(context, scheme, name, list, at);
            }
    }

    private static void CheckScopes(LintContext context, JsonObject scheme, string name, JsonArray scopes, JsonPointer at)
    {
        var type = scheme["type"].AsText();
        if (type is "apiKey" or "http" && scopes.Count > 0)
            context.Report(DiagnosticCatalog.LintSecurityScheme, at, $"Schemes of type '{type}' have no scopes. Write '{Display.Value(name)}: []'.");
        if (type != "oauth2" || scheme["flows"] is not JsonObject flows)
            return;
        var known = flows.Select(flow => flow.Value).OfType<JsonObject>().Select(flow => flow["scopes"]).OfType<JsonObject>().SelectMany(all => all.Select(scope => scope.Key)).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < scopes.Count; i++)
            if (scopes[i].AsText() is { } scope && !known.Contains(scope))
                context.Report(DiagnosticCatalog.LintSecurityScheme, at.Append(i), $"No flow of '{Display.Value(name)}' declares the scope '{Display.Value(scope)}'.{NearNames.Sentence(scope, known)}");
    }
}
