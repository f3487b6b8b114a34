using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Linting.Structure;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Names in a path template and path parameters are the same.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.12.1.</remarks>
internal sealed class PathParameterRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var operation in context.Operations)
        {
            var variables = PathTemplateRule.VariablesOf(operation.Path).ToHashSet(StringComparer.Ordinal);
            var declared = Declared(context.Contract, operation).ToArray();
            foreach (var variable in variables.Except(declared.Select(parameter => parameter.Name)))
                context.Report(DiagnosticCatalog.LintPathParameterUndeclared, operation.Pointer, Display.Value(variable), operation.Display,
                    Display.Value(operation.PathItem.ToFragment()), NearNames.Sentence(variable, declared.Select(parameter => parameter.Name)));
            foreach (var (name, at) in declared.Where(parameter => !variables.Contains(parameter.Name)))
                context.Report(DiagnosticCatalog.LintPathParameterUnused, at, Display.Value(name), Display.Value(operation.Path), NearNames.Sentence(name, variables));
        }
    }

    private static IEnumerable<(string Name, JsonPointer At)> Declared(Contract contract, ContractOperation operation)
    {
        foreach (var owner in new[] { operation.PathItem, operation.Pointer })
        {
            var list = owner.Append("parameters");
            if (contract.Find(list) is not JsonArray items)
                continue;
            for (var i = 0; i < items.Count; i++)
                if (contract.Find(contract.Resolve(list.Append(i))) is JsonObject parameter && parameter["in"].AsText() == "path" && parameter["name"].AsText() is { } name)
                    yield return (name, list.Append(i));
        }
    }
}
