using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>Shapes one operation: its parameters, its body, its answers.</summary>
internal sealed partial class OperationShaper(Contract contract, SchemaShaper schemas, IReadOnlyDictionary<JsonPointer, IReadOnlyList<string>> evidence, List<Finding> findings)
{
    public OperationShape? Shape(OperationPlan plan, string name)
    {
        var typeName = Naming.Pascal(plan.Id, "Operation");
        var operation = new OperationShape
        {
            Id = plan.Id,
            Name = name,
            Method = plan.Method,
            Path = plan.Path,
            Server = Servers.First(plan.Node) ?? Servers.First(contract.Find(plan.PathItem) as JsonObject),
            Pointer = plan.Pointer,
            Summary = EffectiveSchema.StringOf(plan.Node["summary"]),
            Description = EffectiveSchema.StringOf(plan.Node["description"]),
            Deprecated = plan.Node["deprecated"] is JsonValue deprecated && deprecated.TryGetValue<bool>(out var flag) && flag,
            Evidence = EvidenceOf(plan),
        };
        Security(plan, operation);
        Parameters(plan, operation, typeName);
        Body(plan, operation, typeName);
        Responses(plan, operation, typeName);
        return operation;
    }

    private List<string> EvidenceOf(OperationPlan plan) =>
        [.. evidence.Where(e => plan.Pointer.Contains(e.Key)).SelectMany(e => e.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The schemes of the first requirement that asks for anything; an empty requirement beside it makes them optional.</summary>
    private void Security(OperationPlan plan, OperationShape operation)
    {
        var requirements = plan.Node["security"] as JsonArray ?? contract.Root["security"] as JsonArray;
        foreach (var requirement in requirements?.OfType<JsonObject>() ?? [])
        {
            if (requirement.Count == 0)
                continue;
            operation.Security.AddRange(requirement.Select(s => s.Key));
            return;
        }
    }

    private void Parameters(OperationPlan plan, OperationShape operation, string typeName)
    {
        var names = new NameScope(StringComparer.Ordinal, ["cancellationToken", "body", "target", "request"]);
        var seen = new HashSet<(string, string)>();
        // An operation's own parameter replaces that of the path item. Source: OpenAPI 3.0.3 §4.7.10, parameters.
        var pointers = List(plan.Pointer).Concat(List(plan.PathItem)).ToList();
        var found = new List<ParameterShape>();
        foreach (var pointer in pointers)
        {
            if (contract.Find(pointer) is not JsonObject node || EffectiveSchema.StringOf(node["name"]) is not { Length: > 0 } wireName || EffectiveSchema.StringOf(node["in"]) is not { } place)
                continue;
            if (Location(place) is not { } location || !seen.Add((place, wireName)) || Ambient(node) || Reserved(location, wireName))
                continue;
            if (location == ParameterLocation.Path && !plan.Path.Contains("{" + wireName + "}", StringComparison.Ordinal))
            {
                findings.Add(Finding.Create(DiagnosticCatalog.PathParameterNotInTemplate, contract.Locate(pointer), wireName, plan.Path));
                continue;
            }
            found.Add(Parameter(pointer, node, wireName, location, typeName, names));
        }
        operation.SentPath = PathTemplate.Sent(plan.Path, name => found.Exists(p => p.In == ParameterLocation.Query && p.WireName == name));
        foreach (var undeclared in PathTemplate.Names(operation.SentPath).Where(n => !found.Exists(p => p.In == ParameterLocation.Path && p.WireName == n)))
        {
            findings.Add(Finding.Create(DiagnosticCatalog.PathParameterUndeclared, contract.Locate(plan.Pointer), undeclared, plan.Path));
            found.Add(new ParameterShape
            {
                WireName = undeclared, Name = names.Take(Naming.Camel(undeclared, "value")), In = ParameterLocation.Path, Style = ParameterStyle.Simple, Explode = false,
                Required = true, Use = new TypeUse(new PrimitiveType(PrimitiveKind.String), false), Limits = "",
            });
        }
        operation.Parameters.AddRange(found.Where(p => p.Required).OrderBy(p => p.In != ParameterLocation.Path));
        operation.Parameters.AddRange(found.Where(p => !p.Required));
    }

    private ParameterShape Parameter(JsonPointer pointer, JsonObject node, string wireName, ParameterLocation location, string typeName, NameScope names)
    {
        var schema = pointer.Append("schema");
        var style = Style(EffectiveSchema.StringOf(node["style"]), location);
        if (node["schema"] is null && node["content"] is JsonObject { Count: > 0 } content)
        {
            schema = pointer.Append("content").Append(content.First().Key).Append("schema");
            style = ParameterStyle.Json;
        }
        var use = contract.Find(contract.Resolve(schema)) is JsonObject ? schemas.Shape(schema, typeName + Naming.Pascal(wireName, "Parameter")) : new TypeUse(new PrimitiveType(PrimitiveKind.String), false);
        // Outside bodies there is no raw byte and no null.
        if (use.Type is PrimitiveType { Kind: PrimitiveKind.Binary } or AnyType)
            use = new TypeUse(new PrimitiveType(PrimitiveKind.String), false);
        var preset = contract.Find(contract.Resolve(schema)) is JsonObject described ? described["default"] : null;
        var always = EffectiveSchema.StringOf(node["x-send"]) == "always";
        return new ParameterShape
        {
            WireName = wireName,
            Name = names.Take(Naming.Camel(wireName, "value")),
            SentDefault = always ? preset : null,
            Preset = preset,
            In = location,
            Style = style,
            Explode = Flag(node, "explode") ?? style is ParameterStyle.Form or ParameterStyle.DeepObject,
            Required = location == ParameterLocation.Path || Flag(node, "required") == true || always && preset is null,
            Use = use with { Nullable = false },
            AllowReserved = Flag(node, "allowReserved") == true,
            Description = EffectiveSchema.StringOf(node["description"]),
            Limits = contract.Find(contract.Resolve(schema)) is JsonObject ? Limits.Describe(EffectiveSchema.Of(contract, schema)) : "",
        };
    }

    private IEnumerable<JsonPointer> List(JsonPointer owner)
    {
        if (contract.Find(owner.Append("parameters")) is not JsonArray list)
            yield break;
        for (var i = 0; i < list.Count; i++)
            yield return contract.Resolve(owner.Append("parameters").Append(i));
    }

    private static bool Ambient(JsonObject node) => Flag(node, "x-ambient") == true;

    /// <summary>Header parameters of these names are ignored. Source: OpenAPI 3.0.3 §4.7.12.1. The length is the body's own.</summary>
    private static bool Reserved(ParameterLocation location, string name) => location == ParameterLocation.Header && name.ToUpperInvariant() is ("ACCEPT" or "CONTENT-TYPE" or "AUTHORIZATION" or "CONTENT-LENGTH");

    private static ParameterLocation? Location(string place) => place switch
    {
        "path" => ParameterLocation.Path,
        "query" => ParameterLocation.Query,
        "header" => ParameterLocation.Header,
        "cookie" => ParameterLocation.Cookie,
        _ => null,
    };

    private static ParameterStyle Style(string? style, ParameterLocation location) => style switch
    {
        "form" => ParameterStyle.Form,
        "simple" => ParameterStyle.Simple,
        "spaceDelimited" => ParameterStyle.SpaceDelimited,
        "pipeDelimited" => ParameterStyle.PipeDelimited,
        "deepObject" => ParameterStyle.DeepObject,
        "label" => ParameterStyle.Label,
        "matrix" => ParameterStyle.Matrix,
        _ => location is ParameterLocation.Query or ParameterLocation.Cookie ? ParameterStyle.Form : ParameterStyle.Simple,
    };

    private static bool? Flag(JsonObject node, string keyword) => node[keyword] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;
}
