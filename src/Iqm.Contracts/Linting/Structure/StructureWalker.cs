using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting.Structure;

/// <summary>Goes through a document along the grammar: reports what does not fit, and collects every object with its kind.</summary>
internal sealed class StructureWalker(LintContext context)
{
    private readonly HashSet<(JsonPointer, string)> _seen = [];

    // Not followed at once: references of thousands of schemas to one another would exhaust the stack.
    private readonly Queue<(JsonNode Node, JsonPointer At, string Kind)> _targets = new();

    public void Walk()
    {
        VisitObject(context.Contract.Root, JsonPointer.Root, "OpenAPI");
        while (_targets.TryDequeue(out var target))
            Visit(target.Node, target.At, new ObjectShape(target.Kind, OrReference: true), target.Kind);
    }

    private void Visit(JsonNode? node, JsonPointer at, Shape shape, string owner)
    {
        var fits = shape switch
        {
            AnyShape => true,
            ScalarShape scalar => Fits(node, scalar),
            ChoiceShape choice => node.AsText() is { } text && choice.Values.Contains(text),
            ListShape list => node is JsonArray items && items.Count >= list.Minimum,
            MapShape or ObjectShape => node is JsonObject,
            BooleanOrShape => node is JsonObject || node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            _ => false,
        };
        if (!fits)
        {
            context.Report(DiagnosticCatalog.LintFieldType, at, Display.Value(at.Last), Describe(node), shape.Wanted, owner, HintFor(node, at.Last, shape));
            return;
        }
        switch (shape)
        {
            case ListShape list:
                for (var i = 0; i < ((JsonArray)node!).Count; i++)
                    Visit(((JsonArray)node)[i], at.Append(i), list.Item, owner);
                break;
            case MapShape map:
                foreach (var (name, value) in (JsonObject)node!)
                    if (!(map.Value is ObjectShape && name.StartsWith("x-", StringComparison.Ordinal) && value is not JsonObject))
                        Visit(value, at.Append(name), map.Value, owner);
                break;
            case ObjectShape { OrReference: true, Kind: var kind } when References.Of(node) is { } reference:
                Follow(reference, at, kind);
                break;
            case ObjectShape { Kind: var kind }:
                VisitObject((JsonObject)node!, at, kind);
                break;
            case BooleanOrShape either when node is JsonObject:
                Visit(node, at, either.Other, owner);
                break;
        }
    }

    private void VisitObject(JsonObject node, JsonPointer at, string kind)
    {
        if (!_seen.Add((at, kind)))
            return;
        context.Add(new TypedNode(kind, at, node));
        var type = OpenApiGrammar.Of(kind);
        foreach (var (name, value) in node)
        {
            if (type.Fields.TryGetValue(name, out var shape))
                Visit(value, at.Append(name), shape, kind);
            else if (name.StartsWith("x-", StringComparison.Ordinal))
                continue;
            else if (type.Pattern is { } pattern && name != "$ref")
                Visit(value, at.Append(name), pattern, kind);
            else
                context.Report(DiagnosticCatalog.LintUnknownField, at.Append(name), Display.Value(name), kind, FieldHints.Of(kind, name), NearNames.Sentence(name, type.Fields.Keys));
        }
        foreach (var name in type.Required)
            if (!node.ContainsKey(name))
                context.Report(DiagnosticCatalog.LintMissingField, at, kind, name);
        if (kind == "Path Item" && References.Of(node) is { } reference)
            Follow(reference, at, kind);
    }

    private void Follow(string reference, JsonPointer at, string kind)
    {
        if (!JsonPointer.TryParse(reference, out var target))
            return;
        if (target.Tokens.ToArray() is ["components", var section, _] && OpenApiGrammar.ComponentKinds.TryGetValue(section, out var actual) && actual != kind)
        {
            context.Report(DiagnosticCatalog.LintReferenceKind, at.Append("$ref"), Display.Value(reference), actual, kind);
            return;
        }
        if (!_seen.Contains((target, kind)) && context.Contract.Find(target) is { } node)
            _targets.Enqueue((node, target, kind));
    }

    private static bool Fits(JsonNode? node, ScalarShape shape)
    {
        var kind = node?.GetValueKind();
        if (shape == Shape.Text)
            return kind == JsonValueKind.String;
        if (shape == Shape.Flag)
            return kind is JsonValueKind.True or JsonValueKind.False;
        return kind == JsonValueKind.Number && (shape == Shape.Number || node.AsDecimal() is { } number && number >= 0 && decimal.Truncate(number) == number);
    }

    private static string Describe(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject => "an object",
        JsonArray { Count: 0 } => "an empty list",
        JsonArray => "a list",
        _ => $"'{Display.Value(node.AsText() ?? node.ToJsonString())}'",
    };

    private static string HintFor(JsonNode? node, string? field, Shape shape) => (shape, node) switch
    {
        (ChoiceShape choice, JsonValue) when node.AsText() is { } text => NearNames.Sentence(text, choice.Values),
        (ChoiceShape, JsonArray) when field == "type" => " Lists of types are OpenAPI 3.1; write 'nullable: true' or 'anyOf'.",
        (ScalarShape, JsonValue) when shape == Shape.Text => " Quote it.",
        (ScalarShape, JsonValue) when shape == Shape.Flag && field?.StartsWith("exclusive", StringComparison.Ordinal) == true => " Numbers here are OpenAPI 3.1; write the number in 'minimum' or 'maximum' and true here.",
        (ScalarShape, JsonValue) when node.AsText() is not null => " Remove the quotes if that is what it is.",
        (ListShape, JsonValue { } value) when field == "required" && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => " In a schema it lists the names of members that must be there.",
        _ => "",
    };
}
