using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting.Structure;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Examples fit the schema they are an example of.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.14: an example should match the media type and the schema.</remarks>
internal sealed class ExampleRule : ILintRule
{
    public void Check(LintContext context)
    {
        if (context.Examples is null)
            return;
        foreach (var schema in context.Nodes("Schema").Where(schema => schema.Has("example")))
            Judge(context, schema.Pointer, schema.Pointer.Append("example"), SchemaDirection.None);
        foreach (var parameter in context.Nodes("Parameter"))
            JudgeAll(context, parameter, SchemaDirection.Request);
        foreach (var header in context.Nodes("Header"))
            JudgeAll(context, header, SchemaDirection.Response);
        foreach (var media in context.Nodes("Media Type"))
            JudgeAll(context, media, DirectionOf(context, media.Pointer));
    }

    private static void JudgeAll(LintContext context, TypedNode node, SchemaDirection direction)
    {
        var schema = node.Pointer.Append("schema");
        if (!node.Has("schema"))
            return;
        if (node.Has("example") && IsJudged(node, node.Node["example"]))
            Judge(context, schema, node.Pointer.Append("example"), direction);
        foreach (var (name, _) in node.Node["examples"] as JsonObject ?? [])
        {
            var example = context.Contract.Resolve(node.Pointer.Append("examples").Append(name));
            if (context.Contract.Find(example) is JsonObject found && found.ContainsKey("value") && IsJudged(node, found["value"]))
                Judge(context, schema, example.Append("value"), direction);
        }
    }

    // A text under another media type than JSON is the payload as it travels, not a value.
    private static bool IsJudged(TypedNode node, JsonNode? value) =>
        node.Kind != "Media Type" || value.AsText() is null || IsJson(node.Pointer.Last!) || node.Pointer.Last!.StartsWith("text/", StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(string mediaType)
    {
        var essence = mediaType.Split(';')[0].Trim();
        return essence is "*/*" || essence.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || essence.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    private static void Judge(LintContext context, JsonPointer schema, JsonPointer value, SchemaDirection direction)
    {
        foreach (var problem in context.Examples!.Validate(schema, context.Contract.Find(value), direction))
        {
            var at = JsonPointer.TryParse(problem.Instance, out var inside) ? JsonPointer.Parse(value.ToString() + inside) : value;
            context.Report(Finding.Create(DiagnosticCatalog.LintExample, context.Contract.Locate(at), problem.Code, problem.Message) with
            {
                Instance = problem.Instance,
                Schema = problem.Schema,
            }, at);
        }
    }

    private static SchemaDirection DirectionOf(LintContext context, JsonPointer media)
    {
        for (var owner = media.Parent.Parent; !owner.IsRoot; owner = owner.Parent)
            if (context.KindAt(owner) is { } kind)
                return kind is "Request Body" or "Parameter" ? SchemaDirection.Request : kind is "Response" or "Header" ? SchemaDirection.Response : SchemaDirection.None;
        return SchemaDirection.None;
    }
}
