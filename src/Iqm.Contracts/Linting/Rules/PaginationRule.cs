using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs.Drift;
using Iqm.Contracts.Envelopes;
using Iqm.Contracts.Linting.Structure;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>What <c>x-pagination</c> names is there: the parameter that moves, and the members of the result.</summary>
internal sealed class PaginationRule : ILintRule
{
    private const string Own = "x-pagination";
    private static readonly string[] s_members = ["by", "parameter", "items", "next", "last", "total", "start"];
    private static readonly string[] s_ways = ["page", "offset", "cursor", "link"];
    private static readonly string[] s_places = ["items", "next", "last", "total"];

    public void Check(LintContext context)
    {
        foreach (var operation in context.Nodes("Operation").Where(operation => operation.Has(Own)))
        {
            var at = operation.Pointer.Append(Own);
            if (operation.Node[Own] is JsonObject declared)
                Check(context, operation, new TypedNode(Own, at, declared));
            else
                Report(context, at, "it must be an object such as {by: page, parameter: page, items: users}");
        }
    }

    private static void Check(LintContext context, TypedNode operation, TypedNode declared)
    {
        foreach (var (name, _) in declared.Node.Where(member => !s_members.Contains(member.Key)))
            Report(context, declared.Pointer.Append(name), $"it has no member '{Display.Value(name)}'; there are '{string.Join("', '", s_members)}'.{NearNames.Sentence(name, s_members)}".TrimEnd('.'));
        var by = declared.Text("by");
        if (!s_ways.Contains(by))
            Report(context, declared.Has("by") ? declared.Pointer.Append("by") : declared.Pointer, $"'by' must be '{string.Join("', '", s_ways)}'");
        if (by is "cursor" or "link" && declared.Text("next") is null)
            Report(context, declared.Pointer, $"'by: {by}' needs 'next'");
        if (by != "link")
            CheckParameter(context, operation, declared);
        foreach (var place in s_places.Where(declared.Has))
            CheckPlace(context, operation, declared, place);
    }

    private static void CheckParameter(LintContext context, TypedNode operation, TypedNode declared)
    {
        var names = Parameters(context.Contract, operation.Pointer).Concat(Parameters(context.Contract, operation.Pointer.Parent)).ToList();
        if (declared.Text("parameter") is not { } name)
            Report(context, declared.Has("parameter") ? declared.Pointer.Append("parameter") : declared.Pointer, "'parameter' must be the name of the parameter that moves");
        else if (!names.Contains(name))
            Report(context, declared.Pointer.Append("parameter"), $"the operation has no query, header or cookie parameter '{Display.Value(name)}'.{NearNames.Sentence(name, names)}".TrimEnd('.'));
    }

    private static IEnumerable<string> Parameters(Contract contract, JsonPointer owner)
    {
        for (var i = 0; i < (contract.Find(owner.Append("parameters")) as JsonArray)?.Count; i++)
        {
            if (contract.Find(contract.Resolve(owner.Append("parameters").Append(i))) is JsonObject parameter && parameter["in"].AsText() != "path" && parameter["name"].AsText() is { } name)
                yield return name;
        }
    }

    /// <summary>A member is looked for below the envelope's data and, for contracts whose envelope is not everywhere, in the answer itself.</summary>
    private static void CheckPlace(LintContext context, TypedNode operation, TypedNode declared, string place)
    {
        var at = declared.Pointer.Append(place);
        if (declared.Text(place) is not { Length: > 0 } text || text[0] == '/' && !JsonPointer.TryParse(text, out _))
        {
            Report(context, at, $"'{place}' must be the name of a member of the result, or a pointer to one such as /data/users");
            return;
        }
        string[] path = text[0] == '/' && JsonPointer.TryParse(text, out var pointer) ? [.. pointer.Tokens] : [text];
        var data = EnvelopeNames.Of(context.Contract)?.Data;
        var schemas = new ContractSchema(context.Contract);
        var answers = Answers(context.Contract, operation.Pointer).ToList();
        if (answers.Count > 0 && !answers.Exists(schema => schemas.Find(schema, path) is not null || data is not null && schemas.Find(schema, [data, .. path]) is not null))
            Report(context, at, $"the result has no member '{Display.Value(text)}'");
    }

    /// <summary>The schemas of the successes that are JSON.</summary>
    private static IEnumerable<JsonPointer> Answers(Contract contract, JsonPointer operation)
    {
        foreach (var (status, _) in contract.Find(operation.Append("responses")) as JsonObject ?? [])
        {
            if (!status.StartsWith('2') && status != "default")
                continue;
            var content = contract.Resolve(operation.Append("responses").Append(status)).Append("content");
            foreach (var (mediaType, _) in contract.Find(content) as JsonObject ?? [])
            {
                var schema = content.Append(mediaType).Append("schema");
                if (mediaType.Contains("json", StringComparison.OrdinalIgnoreCase) && contract.Find(schema) is JsonObject)
                    yield return schema;
            }
        }
    }

    private static void Report(LintContext context, JsonPointer at, string what) => context.Report(DiagnosticCatalog.LintPagination, at, what);
}
