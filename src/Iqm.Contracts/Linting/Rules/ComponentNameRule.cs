using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting.Structure;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Components have names that every tool can carry.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.7.1.</remarks>
internal sealed partial class ComponentNameRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var components in context.Nodes("Components"))
            foreach (var section in OpenApiGrammar.ComponentKinds.Keys)
                foreach (var (name, _) in components.Node[section] as JsonObject ?? [])
                    if (!Name().IsMatch(name))
                        context.Report(DiagnosticCatalog.LintComponentName, components.Pointer.Append(section).Append(name), Display.Value(name));
    }

    [GeneratedRegex(@"^[a-zA-Z0-9._-]+\z")]
    private static partial Regex Name();
}
