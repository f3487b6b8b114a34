using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Docs.Blocks;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs.Interpretation;

internal sealed partial class PageInterpreter
{
    private const int MaxSchemaDepth = 12;

    /// <summary>Reads a piece of OpenAPI, YAML or JSON, as documentation; false when the text is none.</summary>
    private bool OpenApi(CodeBlock code, string text)
    {
        if (code.Language is not ("" or "yaml" or "yml" or "json" or "openapi") || !text.Contains("paths", StringComparison.Ordinal) || !text.Contains("responses", StringComparison.Ordinal))
            return false;
        var source = SourceDocument.Read(SourceText.From("block", text), ContractLoadOptions.Default);
        if (source.HasErrors || source.Root is not JsonObject root || root["paths"] is not JsonObject paths)
            return false;
        var server = (root["servers"] as JsonArray)?.FirstOrDefault()?["url"]?.ToString() ?? "";
        var before = _current;
        foreach (var (path, item) in paths)
        {
            foreach (var (member, node) in item as JsonObject ?? [])
            {
                if (HttpMethods.TryParse(member, out var method) && node is JsonObject operation && OperationText.Of(method, server.TrimEnd('/') + path) is { } target)
                    Operation(root, target, (JsonObject)item!, operation, code.Line + Math.Max(1, source.Map.Locate(JsonPointer.Root.Append("paths").Append(path).Append(member)).Line) - 1);
            }
        }
        if (before.Count > 0)
            _current = before;
        return true;
    }

    private void Operation(JsonObject root, OperationText target, JsonObject item, JsonObject operation, int line)
    {
        _isFresh = false;
        Start(target, line, Level + 1);
        var draft = _current[0];
        foreach (var parameter in (item["parameters"] as JsonArray ?? []).Concat(operation["parameters"] as JsonArray ?? []).Select(each => Resolve(root, each)).OfType<JsonObject>())
        {
            if (parameter["name"]?.ToString() is { } name && Enum.TryParse<FactPart>(parameter["in"]?.ToString(), ignoreCase: true, out var part) && part <= FactPart.Cookie)
                Declared(root, draft, part, null, name, parameter["schema"], IsTrue(parameter["required"]), line, 0);
        }
        foreach (var (media, content) in (Resolve(root, operation["requestBody"]) as JsonObject)?["content"] as JsonObject ?? [])
        {
            draft.MediaTypes.Add(media);
            Members(root, draft, FactPart.Request, null, "", content?["schema"], line, 0);
            Shown(draft, content, FactPart.Request, null, line);
        }
        foreach (var (code, response) in operation["responses"] as JsonObject ?? [])
        {
            draft.AddStatus(code.ToUpperInvariant() is "DEFAULT" ? "default" : code.ToUpperInvariant(), FactSource.Documented, line);
            var answer = Resolve(root, response) as JsonObject;
            foreach (var (name, header) in answer?["headers"] as JsonObject ?? [])
                Declared(root, draft, FactPart.ResponseHeader, code, name, Resolve(root, header)?["schema"], null, line, MaxSchemaDepth);
            foreach (var (_, content) in answer?["content"] as JsonObject ?? [])
            {
                Members(root, draft, FactPart.Response, code, "", content?["schema"], line, 0);
                Shown(draft, content, FactPart.Response, code, line);
            }
        }
        _isFresh = false;
    }

    private void Shown(OperationDraft draft, JsonNode? content, FactPart part, string? status, int line)
    {
        foreach (var value in new[] { content?["example"] }.Concat((content?["examples"] as JsonObject ?? []).Select(each => each.Value?["value"])).Where(value => value is JsonObject or JsonArray))
            draft.Samples.Add(SampleOf(value!.DeepClone(), "", [], line, part, status));
    }

    private void Members(JsonObject root, OperationDraft draft, FactPart part, string? status, string path, JsonNode? node, int line, int depth)
    {
        if (depth > MaxSchemaDepth || Resolve(root, node) is not JsonObject schema)
            return;
        var required = (schema["required"] as JsonArray ?? []).Select(name => name?.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, member) in schema["properties"] as JsonObject ?? [])
            Declared(root, draft, part, status, path.Length == 0 ? name : $"{path}.{name}", member, required.Contains(name), line, depth);
        if (schema["items"] is { } items)
            Members(root, draft, part, status, path, items, line, depth + 1);
        foreach (var branch in (JsonNode?[])[schema["allOf"], schema["anyOf"], schema["oneOf"]])
        {
            foreach (var each in branch as JsonArray ?? [])
                Members(root, draft, part, status, path, each, line, depth + 1);
        }
    }

    private void Declared(JsonObject root, OperationDraft draft, FactPart part, string? status, string path, JsonNode? node, bool? required, int line, int depth)
    {
        var schema = Resolve(root, node) as JsonObject;
        Add(draft, new FieldFact
        {
            Part = part, Status = status, Path = path, Type = TypeOf(root, schema, 0), Required = required, Line = line, Headings = draft.Headings,
            AllowedValues = [.. (schema?["enum"] as JsonArray ?? []).Select(value => value?.ToString() ?? "null")],
            Limits = [.. ((string[])["maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum"]).Where(limit => schema?[limit] is JsonValue).Select(limit => $"{limit}={schema![limit]!.ToJsonString()}")],
            Default = schema?["default"] is JsonValue preset ? preset.ToString() : null,
        }, isStacked: false);
        if (part is FactPart.Request or FactPart.Response)
            Members(root, draft, part, status, path, schema, line, depth + 1);
    }

    private static TypeFact? TypeOf(JsonObject root, JsonObject? schema, int depth) => schema?["type"]?.ToString() is { } name
        ? new TypeFact(schema["format"]?.ToString() == "binary" ? "file" : name, schema["format"]?.ToString() is { } format && format != "binary" ? format : null,
            name == "array" && depth < MaxSchemaDepth ? TypeOf(root, Resolve(root, schema["items"]) as JsonObject, depth + 1) : null, IsTrue(schema["nullable"]) == true)
        : schema?["properties"] is not null ? new TypeFact("object") : null;

    private static bool? IsTrue(JsonNode? node) => node?.GetValueKind() switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    private static JsonNode? Resolve(JsonObject root, JsonNode? node)
    {
        for (var i = 0; i < 10 && node is JsonObject holder && holder["$ref"]?.ToString() is { } reference; i++)
            node = reference.StartsWith('#') && JsonPointer.TryParse(reference[1..], out var pointer) ? pointer.Evaluate(root) : null;
        return node;
    }
}
