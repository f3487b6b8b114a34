using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting.Structure;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Security schemes have the fields their type asks for.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.27 to §4.7.29.</remarks>
internal sealed class SecuritySchemeRule : ILintRule
{
    private static readonly Dictionary<string, string[]> Fields = new()
    {
        ["apiKey"] = ["name", "in"],
        ["http"] = ["scheme"],
        ["oauth2"] = ["flows"],
        ["openIdConnect"] = ["openIdConnectUrl"],
    };

    private static readonly Dictionary<string, string[]> FlowFields = new()
    {
        ["implicit"] = ["authorizationUrl"],
        ["password"] = ["tokenUrl"],
        ["clientCredentials"] = ["tokenUrl"],
        ["authorizationCode"] = ["authorizationUrl", "tokenUrl"],
    };

    public void Check(LintContext context)
    {
        foreach (var scheme in context.Nodes("Security Scheme"))
        {
            if (scheme.Text("type") is not { } type || !Fields.TryGetValue(type, out var needed))
                continue;
            Require(context, scheme, $"A scheme of type '{type}'", needed);
            foreach (var field in Fields.Values.SelectMany(fields => fields).Append("bearerFormat").Except(needed))
                if (scheme.Has(field) && !(field == "bearerFormat" && type == "http"))
                    context.Report(DiagnosticCatalog.LintWithoutEffect, scheme.Pointer.Append(field), field, $"a scheme of type '{type}'", $"type '{Fields.FirstOrDefault(pair => pair.Value.Contains(field)).Key ?? "http"}'");
        }
        foreach (var flow in context.Nodes("OAuth Flow"))
            if (FlowFields.TryGetValue(flow.Pointer.Last!, out var needed))
                Require(context, flow, $"The flow '{flow.Pointer.Last}'", needed);
        foreach (var flows in context.Nodes("OAuth Flows"))
            if (!flows.Node.Any(member => FlowFields.ContainsKey(member.Key) && member.Value is JsonObject))
                context.Report(DiagnosticCatalog.LintSecurityScheme, flows.Pointer, $"'flows' names none of '{string.Join("', '", FlowFields.Keys)}'.");
    }

    private static void Require(LintContext context, TypedNode node, string owner, string[] fields)
    {
        foreach (var field in fields)
            if (!node.Has(field))
                context.Report(DiagnosticCatalog.LintSecurityScheme, node.Pointer, $"{owner} needs '{field}'.");
    }
}
