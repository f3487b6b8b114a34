using Iqm.Contracts.Docs.Blocks;

namespace Iqm.Contracts.Docs.Interpretation;

internal sealed partial class PageInterpreter
{
    /// <summary>Reads a component that stands for one field.</summary>
    private void ComponentField(ComponentBlock component)
    {
        string? Text(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (component.Attributes.TryGetValue(name, out var value) && value.Trim() is { Length: > 0 } text)
                    return text;
            }
            return null;
        }

        var place = Array.Find(Blocks.ComponentField.Places, each => Text(each) is not null) ?? Text("in", "location")?.ToLowerInvariant();
        var name = Text("name", "field", "param") ?? (place is null ? null : Text(place));
        if (name is null || FieldHead.PathOf(name) is not { } path)
        {
            Unplaced(component.Line, "a component for a field, but no name", component.Name);
            return;
        }
        var type = Text(Blocks.ComponentField.Types) is { } words && TypeText.TryWhole(words, out var read) ? read.Type : null;
        bool? required = !component.Attributes.TryGetValue("required", out var mark) ? null : mark.Trim() is "" or "true" or "required" ? true : mark.Trim() is "false" ? false : null;
        var section = place switch
        {
            "query" => new Section(SectionKind.Query),
            "path" => new Section(SectionKind.Path),
            "header" => new Section(_inResponses ? SectionKind.ResponseHeaders : SectionKind.Headers),
            "cookie" => new Section(SectionKind.Cookies),
            "body" => new Section(SectionKind.Request),
            _ => component.Name.StartsWith("Response", StringComparison.OrdinalIgnoreCase) ? new Section(SectionKind.Response, _status) : _section,
        };
        var values = (Text("enum", "allowedValues", "options") ?? "").Trim('[', ']');
        var constraints = Constraints.None with { Default = Text("default", "defaultValue"), Allowed = values.Length == 0 ? [] : [.. Constraints.Values(values)] };
        Place(path, type, required, constraints, component.Line, null, section);
    }
}
