using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting.Structure;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>A discriminator chooses between named schemas that exist.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.25.</remarks>
internal sealed class DiscriminatorRule : ILintRule
{
    private static readonly string[] Combinators = ["oneOf", "anyOf"];

    private static readonly JsonPointer Schemas = JsonPointer.Parse("/components/schemas");

    public void Check(LintContext context)
    {
        var names = (context.Contract.Find(Schemas) as JsonObject)?.Select(schema => schema.Key).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var discriminator in context.Nodes("Discriminator"))
        {
            foreach (var (value, target) in discriminator.Node["mapping"] as JsonObject ?? [])
                if (target.AsText() is { } name && !name.AsSpan().ContainsAny('#', '/', '.') && !names.Contains(name))
                    context.Report(DiagnosticCatalog.LintDiscriminator, discriminator.Pointer.Append("mapping").Append(value), $"There is no schema '{Display.Value(name)}'.{NearNames.Sentence(name, names)}");
            CheckAlternatives(context, discriminator);
        }
    }

    private static void CheckAlternatives(LintContext context, TypedNode discriminator)
    {
        var schema = discriminator.Pointer.Parent;
        var alternatives = Combinators.SelectMany(keyword => Enumerable.Range(0, (context.Contract.Find(schema.Append(keyword)) as JsonArray)?.Count ?? 0).Select(schema.Append(keyword).Append)).ToArray();
        foreach (var alternative in alternatives.Where(at => References.Of(context.Contract.Find(at)) is null))
            context.Report(DiagnosticCatalog.LintDiscriminator, alternative, "Beside a discriminator each alternative is a $ref, for values are mapped to names of schemas.");
        if (discriminator.Text("propertyName") is not { } property || IsRequired(context.Contract, schema, property, []))
            return;
        foreach (var alternative in alternatives.DefaultIfEmpty(schema).Where(at => !IsRequired(context.Contract, at, property, [])))
            context.Report(DiagnosticCatalog.LintDiscriminator, discriminator.Pointer.Append("propertyName"),
                $"'{Display.Value(property)}' is not 'required' by '{Display.Value(context.Contract.Resolve(alternative).ToFragment())}', so a value could come without it.");
    }

    private static bool IsRequired(Contract contract, JsonPointer schema, string property, HashSet<JsonPointer> seen)
    {
        var at = contract.Resolve(schema);
        if (!seen.Add(at) || seen.Count > 1000 || contract.Find(at) is not JsonObject node)
            return false;
        if (node["required"] is JsonArray required && required.Any(name => name.AsText() == property))
            return true;
        var parts = (node["allOf"] as JsonArray)?.Count ?? 0;
        return Enumerable.Range(0, parts).Any(i => IsRequired(contract, at.Append("allOf").Append(i), property, seen));
    }
}
