using System.Globalization;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Loading.Overlays;

/// <summary>Applies one overlay to a document.</summary>
/// <remarks>Source: OpenAPI Overlay 1.0.0 §4.4.</remarks>
internal sealed class OverlayApplication(SourceDocument overlay, JsonNode document, OverlayPlaces places, List<Finding> findings)
{
    public void Run()
    {
        if (overlay.Root is not JsonObject root || root["overlay"] is not JsonValue version || !version.TryGetValue<string>(out var text) || !text.StartsWith("1.", StringComparison.Ordinal))
        {
            Report(DiagnosticCatalog.InvalidOverlay, JsonPointer.Root, "it has no member 'overlay: 1.0.0'");
            return;
        }
        var actions = JsonPointer.Root.Append("actions");
        if (root["actions"] is not JsonArray { Count: > 0 } list)
        {
            Report(DiagnosticCatalog.InvalidOverlay, actions, "it has no list 'actions'");
            return;
        }
        for (var i = 0; i < list.Count; i++)
            Act(actions.Append(i), list[i] as JsonObject);
    }

    private void Act(JsonPointer at, JsonObject? action)
    {
        if (action?["target"] is not JsonValue value || !value.TryGetValue<string>(out var target))
        {
            Report(DiagnosticCatalog.InvalidOverlay, at, "an action has no 'target'");
            return;
        }
        var remove = action["remove"] is JsonValue flag && flag.TryGetValue<bool>(out var removes) && removes;
        if (!remove && action["update"] is null)
        {
            Report(DiagnosticCatalog.InvalidOverlay, at, "an action has neither 'update' nor 'remove: true'");
            return;
        }
        try
        {
            var selected = JsonPathParser.Parse(target).Select(document);
            if (selected.Count == 0)
                Report(DiagnosticCatalog.OverlayTargetMissing, at.Append("target"), Display.Value(target));
            // Items are taken out from behind, so that those before keep their places.
            foreach (var node in remove ? selected.Reverse() : selected)
            {
                if (remove)
                    Remove(node, at);
                else
                    Update(node, action["update"]!, at.Append("update"));
            }
        }
        catch (FormatException e)
        {
            Report(DiagnosticCatalog.InvalidOverlayTarget, at.Append("target"), Display.Value(target), e.Message);
        }
    }

    private void Remove(PathNode node, JsonPointer at)
    {
        switch (node.Pointer.Parent.Evaluate(document))
        {
            case JsonObject parent when !node.Pointer.IsRoot:
                parent.Remove(node.Pointer.Last!);
                break;
            case JsonArray items:
                var index = int.Parse(node.Pointer.Last!, CultureInfo.InvariantCulture);
                items.RemoveAt(index);
                places.Removed(node.Pointer.Parent, index);
                break;
            default:
                Report(DiagnosticCatalog.InvalidOverlay, at, "an action removes the whole document");
                break;
        }
    }

    private void Update(PathNode node, JsonNode update, JsonPointer source)
    {
        switch (node.Value, update)
        {
            case (JsonObject target, JsonObject members):
                Merge(target, node.Pointer, members, source);
                break;
            case (JsonArray target, _):
                Append(target, node.Pointer, update, source);
                break;
            default:
                Report(DiagnosticCatalog.OverlayUpdateMismatch, source, Display.Value(node.Pointer.ToFragment()), node.Value is JsonObject ? "an object, so 'update' must be one too" : "a plain value; update the object that holds it");
                break;
        }
    }

    private void Merge(JsonObject target, JsonPointer at, JsonObject members, JsonPointer source)
    {
        foreach (var (name, value) in members)
        {
            var (memberAt, memberSource) = (at.Append(name), source.Append(name));
            switch (target[name], value)
            {
                case (JsonObject inner, JsonObject innerMembers):
                    Merge(inner, memberAt, innerMembers, memberSource);
                    break;
                case (JsonArray items, JsonArray more):
                    for (var i = 0; i < more.Count; i++)
                        Append(items, memberAt, more[i], memberSource.Append(i));
                    break;
                default:
                    target[name] = value?.DeepClone();
                    places.Set(memberAt, overlay.Map, memberSource);
                    break;
            }
        }
    }

    private void Append(JsonArray items, JsonPointer at, JsonNode? value, JsonPointer source)
    {
        items.Add(value?.DeepClone());
        places.Set(at.Append(items.Count - 1), overlay.Map, source);
    }

    private void Report(FindingDescriptor descriptor, JsonPointer at, params ReadOnlySpan<object?> arguments) =>
        findings.Add(Finding.Create(descriptor, overlay.Map.Locate(at), arguments));
}
