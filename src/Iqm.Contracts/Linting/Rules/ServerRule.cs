using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting.Structure;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Variables in a server's URL are declared, and their defaults allowed.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.5, §4.7.6.</remarks>
internal sealed class ServerRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var server in context.Nodes("Server"))
        {
            var declared = (server.Node["variables"] as JsonObject)?.Select(variable => variable.Key).ToArray() ?? [];
            if (server.Text("url") is { } url)
                foreach (var variable in PathTemplateRule.VariablesOf(url).Except(declared))
                    context.Report(DiagnosticCatalog.LintServer, server.Pointer.Append("url"), $"The URL has the variable '{Display.Value(variable)}', which is not under 'variables'.{NearNames.Sentence(variable, declared)}");
        }
        foreach (var variable in context.Nodes("Server Variable"))
            if (variable.Text("default") is { } fallback && variable.Node["enum"] is JsonArray allowed && !allowed.Any(value => value.AsText() == fallback))
                context.Report(DiagnosticCatalog.LintServer, variable.Pointer.Append("default"), $"The default '{Display.Value(fallback)}' is not in 'enum'.");
    }
}
