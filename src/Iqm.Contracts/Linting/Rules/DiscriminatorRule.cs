using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting.Structure;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>A discriminator chooses between named schemas that exist.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.25.</remarks>
internal sealed class DiscriminatorRule : ILintRule
{
    private static readonly JsonPointer Schemas = JsonPointer.Parse("/components/schemas");

    public void Check(LintContext context)
    {
        var names = (context.Contract.Find(Schemas) as JsonObject)?.Select(schema => schema.Key).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var discriminator in context.Nodes("Discriminator"))
        {
            foreach (var (value, target) in discriminator.Node["mapping"] as JsonObject ?? [])
                if (target.AsText() is { } name && !name.AsSpan().ContainsAny('#', '/', '.') && !names.Contains(name))
                    context.Report(DiagnosticCatalog.LintDiscriminator, discriminator.Pointer.Append("mapping").Append(value), $"There is no schema '{Display.Value(name)}'.{NearNames.Sentence(name, names)}");
            var schema = discriminator.Pointer.Parent;
            foreach (var keyword in new[] { "oneOf", "anyOf" })
                for (var i = 0; i < (context.Contract.Find(schema.Append(keyword)) as JsonArray)?.Count; i++)
                    if (References.Of(context.Contract.Find(schema.Append(keyword).Append(i))) is null)
                        context.Report(DiagnosticCatalog.LintDiscriminator, schema.Append(keyword).Append(i), "Beside a discriminator each alternative is a $ref, for values are mapped to names of schemas.");
        }
    }
}
