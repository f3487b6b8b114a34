using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Of two ways to give an example only one is used.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.14, §4.7.19.</remarks>
internal sealed class ExampleFormRule : ILintRule
{
    private static readonly string[] Owners = ["Media Type", "Parameter", "Header"];

    public void Check(LintContext context)
    {
        foreach (var node in Owners.SelectMany(context.Nodes))
            if (node.Has("example") && node.Has("examples"))
                context.Report(DiagnosticCatalog.LintExampleForm, node.Pointer.Append("examples"), "example", "examples");
        foreach (var example in context.Nodes("Example"))
            if (example.Has("value") && example.Has("externalValue"))
                context.Report(DiagnosticCatalog.LintExampleForm, example.Pointer.Append("externalValue"), "value", "externalValue");
    }
}
