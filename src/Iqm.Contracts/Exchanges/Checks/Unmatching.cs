using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Checks;

/// <summary>Explains why a request leads to no operation, or only nearly to one.</summary>
internal static class Unmatching
{
    /// <summary>No contract has the path.</summary>
    public static Finding Path(in RequestTarget target, string method, List<ContractRouter> candidates)
    {
        var path = target.Path.ToString();
        var templates = candidates.SelectMany(router => router.Operations).Select(operation => operation.Path).Distinct();
        Loading.SourcePosition? position = candidates.Count == 1 ? candidates[0].Contract.Locate(JsonPointer.Root.Append("paths")) : null;
        return Finding.Create(DiagnosticCatalog.OperationUnknown, position, Display.Value($"{method} {path}"), Nearest(path, templates)) with
        {
            Instance = path,
            Schema = candidates.Count == 1 ? "#/paths" : null,
        };
    }

    /// <summary>The path is there, but not for this method.</summary>
    public static Finding Method(Contract contract, string method, List<PathEntry> others)
    {
        var methods = others.SelectMany(entry => entry.Operations).Select(operation => operation.Method).Distinct();
        return Finding.Create(DiagnosticCatalog.MethodUndocumented, contract.Locate(others[0].PathItem), Display.Value(method), Display.Value(others[0].Template), string.Join(", ", methods)) with
        {
            Instance = others[0].Template,
            Schema = others[0].PathItem.ToFragment(),
        };
    }

    /// <summary>The path differs in slashes from the one that it was matched to.</summary>
    public static void ReportSpelling(Judgement judgement, in RouteMatch match)
    {
        var path = match.Rest.Span;
        var wrong = path.Contains("//", StringComparison.Ordinal) ? "one is doubled" : path.EndsWith("/") ? "there is one at the end" : "one is missing";
        judgement.Report(DiagnosticCatalog.PathSpelling, ExchangePart.RequestPath, match.Rest.ToString(), match.Entry!.PathItem, Display.Value(match.Entry.Template), wrong);
    }

    // Templates are compared with the path segment by segment, so that a long value in place of a variable does not count as a difference.
    private static string Nearest(string path, IEnumerable<string> templates)
    {
        var segments = path.Trim('/').Split('/');
        var filled = templates.ToLookup(template =>
        {
            var own = template.Trim('/').Split('/');
            return "/" + string.Join('/', own.Select((segment, index) => index < segments.Length && segment.StartsWith('{') ? segments[index] : segment));
        });
        var near = NearNames.Of("/" + string.Join('/', segments), filled.Select(group => group.Key)).SelectMany(found => filled[found]).Distinct().Take(3).ToList();
        return near.Count == 0 ? "" : $" Nearest: {string.Join(", ", near.Select(template => $"'{Display.Value(template)}'"))}.";
    }
}
