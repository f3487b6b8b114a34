using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting.Structure;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>Parameters and headers are complete, not ambiguous, and declared once.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.12.</remarks>
internal sealed class ParameterRule : ILintRule
{
    private static readonly Dictionary<string, string[]> Styles = new()
    {
        ["path"] = ["simple", "label", "matrix"],
        ["query"] = ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        ["header"] = ["simple"],
        ["cookie"] = ["form"],
    };

    private static readonly Dictionary<string, string> IgnoredHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Accept"] = "the media types of responses",
        ["Content-Type"] = "the media types of the request body",
        ["Authorization"] = "a security scheme",
    };

    public void Check(LintContext context)
    {
        foreach (var parameter in context.Nodes("Parameter"))
            CheckParameter(context, parameter);
        foreach (var header in context.Nodes("Header"))
            CheckForm(context, header, "header");
        foreach (var owner in context.Nodes("Path Item").Concat(context.Nodes("Operation")))
            CheckUnique(context, owner.Pointer.Append("parameters"));
    }

    private static void CheckParameter(LintContext context, TypedNode parameter)
    {
        var location = parameter.Text("in");
        if (location == "path" && !parameter.IsTrue("required"))
            context.Report(DiagnosticCatalog.LintParameterForm, At(parameter, "required"), "A path parameter is always required. Add 'required: true'.");
        if (parameter.Text("name") is { Length: 0 })
            context.Report(DiagnosticCatalog.LintParameterForm, At(parameter, "name"), "The name is empty.");
        CheckForm(context, parameter, location);
        if (location is not "query")
            foreach (var field in new[] { "allowEmptyValue", "allowReserved" })
                if (parameter.Has(field) && location is not null)
                    context.Report(DiagnosticCatalog.LintWithoutEffect, At(parameter, field), field, $"a {location} parameter", "query parameters");
        if (location == "header" && parameter.Text("name") is { } name && IgnoredHeaders.TryGetValue(name, out var instead))
            context.Report(DiagnosticCatalog.LintIgnoredHeader, At(parameter, "name"), Display.Value(name), instead);
    }

    private static void CheckForm(LintContext context, TypedNode node, string? location)
    {
        var (hasSchema, hasContent) = (node.Has("schema"), node.Has("content"));
        if (hasSchema == hasContent)
            context.Report(DiagnosticCatalog.LintParameterForm, hasContent ? At(node, "content") : node.Pointer,
                hasContent ? "There are both 'schema' and 'content'. Keep one." : $"A {node.Kind.ToLowerInvariant()} needs a 'schema' (or 'content' with one media type).");
        if (node.Node["content"] is JsonObject content && content.Count != 1)
            context.Report(DiagnosticCatalog.LintParameterForm, At(node, "content"), "'content' holds exactly one media type here.");
        if (location is not null && node.Text("style") is { } style && Styles.TryGetValue(location, out var styles) && !styles.Contains(style))
            context.Report(DiagnosticCatalog.LintParameterForm, At(node, "style"), $"The style '{Display.Value(style)}' is not one for 'in: {location}'. There are '{string.Join("', '", styles)}'.");
    }

    private static void CheckUnique(LintContext context, JsonPointer list)
    {
        if (context.Contract.Find(list) is not JsonArray items)
            return;
        var seen = new Dictionary<(string, string), SourcePosition>();
        for (var i = 0; i < items.Count; i++)
        {
            var at = list.Append(i);
            if (context.Contract.Find(context.Contract.Resolve(at)) is not JsonObject parameter || parameter["name"].AsText() is not { } name || parameter["in"].AsText() is not { } location)
                continue;
            var position = context.Contract.Locate(at);
            // Field names of HTTP have no case.
            var key = (location == "header" ? name.ToLowerInvariant() : name, location);
            if (!seen.TryAdd(key, position))
                context.Report(DiagnosticCatalog.LintDuplicateParameter, at, location, Display.Value(name), $"line {seen[key].Line}, column {seen[key].Column}");
        }
    }

    private static JsonPointer At(TypedNode node, string field) => node.Pointer.Append(field);
}
