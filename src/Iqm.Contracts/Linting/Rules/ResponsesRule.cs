using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Responses are under a status, a range of statuses, or <c>default</c>, and there is one at least.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.16.</remarks>
internal sealed partial class ResponsesRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var responses in context.Nodes("Responses"))
        {
            var statuses = responses.Node.Select(member => member.Key).Where(name => !name.StartsWith("x-", StringComparison.Ordinal)).ToArray();
            if (statuses.Length == 0)
                context.Report(DiagnosticCatalog.LintMissingField, responses.Pointer, "Responses", "default' or a status such as '200");
            foreach (var status in statuses.Where(status => !Status().IsMatch(status)))
                context.Report(DiagnosticCatalog.LintInvalidStatus, responses.Pointer.Append(status), Display.Value(status));
        }
        foreach (var response in context.Nodes("Response"))
            foreach (var (name, _) in response.Node["headers"] as System.Text.Json.Nodes.JsonObject ?? [])
                if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                    context.Report(DiagnosticCatalog.LintIgnoredHeader, response.Pointer.Append("headers").Append(name), name, "the keys of 'content'");
    }

    [GeneratedRegex(@"^([1-5]([0-9]{2}|XX)|default)\z")]
    private static partial Regex Status();
}
