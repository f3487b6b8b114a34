using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting.Structure;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>The extensions that this toolkit reads have the form it reads.</summary>
internal sealed class ExtensionRule : ILintRule
{
    private static readonly string[] EnvelopeMembers = ["success", "data", "errors"];

    public void Check(LintContext context)
    {
        if (context.Contract.Root.TryGetPropertyValue("x-envelope", out var envelope))
            CheckEnvelope(context, envelope, JsonPointer.Root.Append("x-envelope"));
        foreach (var response in context.Nodes("Response"))
            if (response.Has("x-envelope") && response.Text("x-envelope") != "none")
                context.Report(DiagnosticCatalog.LintExtension, response.Pointer.Append("x-envelope"), "x-envelope", "'none' at a response");
        foreach (var (kind, name) in new[] { ("Schema", "x-secret"), ("Parameter", "x-secret"), ("Header", "x-secret"), ("Security Scheme", "x-secret"), ("Parameter", "x-ambient") })
            foreach (var node in context.Nodes(kind))
                if (node.Has(name) && node.Node[name]?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
                    context.Report(DiagnosticCatalog.LintExtension, node.Pointer.Append(name), name, "true or false");
    }

    private static void CheckEnvelope(LintContext context, JsonNode? envelope, JsonPointer at)
    {
        if (envelope is not JsonObject members)
        {
            context.Report(DiagnosticCatalog.LintExtension, at, "x-envelope", "an object such as {success: success, data: data, errors: errorObjects}");
            return;
        }
        foreach (var (name, value) in members)
            if (!EnvelopeMembers.Contains(name) || value.AsText() is not { Length: > 0 })
                context.Report(DiagnosticCatalog.LintExtension, at.Append(name), "x-envelope", "an object with names of members under 'success', 'data' and 'errors'");
        foreach (var name in EnvelopeMembers.Where(name => !members.ContainsKey(name)))
            context.Report(DiagnosticCatalog.LintExtension, at, "x-envelope", $"an object that also says what '{name}' is called");
    }
}
