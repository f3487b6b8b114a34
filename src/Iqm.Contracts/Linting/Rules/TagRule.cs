using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting.Structure;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>A tag is declared once.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.1.</remarks>
internal sealed class TagRule : ILintRule
{
    public void Check(LintContext context)
    {
        var seen = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        var tags = context.Contract.Root["tags"] as JsonArray ?? [];
        for (var i = 0; i < tags.Count; i++)
        {
            var at = JsonPointer.Root.Append("tags").Append(i).Append("name");
            if ((tags[i] as JsonObject)?["name"].AsText() is { } name && !seen.TryAdd(name, context.Contract.Locate(at)))
                context.Report(DiagnosticCatalog.LintDuplicateTag, at, Display.Value(name), $"line {seen[name].Line}, column {seen[name].Column}");
        }
    }
}
