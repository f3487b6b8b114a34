using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Path templates are well-formed and differ in more than the names of their parameters.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.8.</remarks>
internal sealed partial class PathTemplateRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var paths in context.Nodes("Paths"))
        {
            var seen = new Dictionary<string, (string Path, SourcePosition Position)>(StringComparer.Ordinal);
            foreach (var (path, _) in paths.Node)
            {
                if (path.StartsWith("x-", StringComparison.Ordinal))
                    continue;
                var at = paths.Pointer.Append(path);
                if (Fault(path) is { } fault)
                    context.Report(DiagnosticCatalog.LintInvalidPath, at, Display.Value(path), fault);
                var shape = Variable().Replace(path, "{}");
                if (seen.TryGetValue(shape, out var first))
                    context.Report(DiagnosticCatalog.LintDuplicatePath, at, Display.Value(path), Display.Value(first.Path), $"line {first.Position.Line}, column {first.Position.Column}");
                else
                    seen.Add(shape, (path, context.Contract.Locate(at)));
            }
        }
    }

    /// <summary>The names between braces, in order.</summary>
    internal static IEnumerable<string> VariablesOf(string path) => Variable().Matches(path).Select(match => match.Groups[1].Value);

    private static string? Fault(string path)
    {
        if (!path.StartsWith('/'))
            return $"it does not begin with '/'. Write '/{Display.Value(path)}'";
        if (path.AsSpan().ContainsAny('?', '#'))
            return "it holds '?' or '#'. Query parameters are declared under 'parameters' with 'in: query'";
        if (Variable().Replace(path, "").AsSpan().ContainsAny('{', '}'))
            return "its braces do not match, or there is nothing between them";
        var twice = VariablesOf(path).GroupBy(name => name).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? null : $"'{{{Display.Value(twice.Key)}}}' is in it twice";
    }

    [GeneratedRegex(@"\{([^{}/]+)\}")]
    private static partial Regex Variable();
}
