using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>A default is a value that the schema allows.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.24.1: the value must conform to the type in the same schema.</remarks>
internal sealed class DefaultRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var schema in context.Nodes("Schema").Where(schema => schema.Has("default")))
        {
            var value = schema.Pointer.Append("default");
            foreach (var problem in context.Examples?.Validate(schema.Pointer, schema.Node["default"], SchemaDirection.None) ?? [])
            {
                var at = JsonPointer.TryParse(problem.Instance, out var inside) ? JsonPointer.Parse(value.ToString() + inside) : value;
                context.Report(Finding.Create(DiagnosticCatalog.LintDefault, context.Contract.Locate(at), problem.Code, problem.Message) with
                {
                    Instance = problem.Instance,
                    Schema = problem.Schema,
                }, at);
            }
        }
    }
}
