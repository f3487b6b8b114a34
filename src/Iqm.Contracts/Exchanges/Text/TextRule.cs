using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Exchanges.Text;

/// <summary>A value that is sent as text: a parameter, a header field, a form field.</summary>
internal sealed class TextRule
{
    /// <summary>The name as documented; names of headers are compared without regard to case.</summary>
    public required string Name { get; init; }

    public required TextPlace Place { get; init; }

    public required TextStyle Style { get; init; }

    /// <summary>Whether each item or member is written on its own.</summary>
    public required bool Explode { get; init; }

    public required bool IsRequired { get; init; }

    /// <summary>Whether <c>name=</c> is allowed whatever the schema says.</summary>
    public bool AllowsEmpty { get; init; }

    /// <summary>Whether the text is JSON (<c>content: application/json</c>).</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether it must never be shown.</summary>
    public bool IsSecret { get; init; }

    public required TextSchema Schema { get; init; }

    /// <summary>Where the parameter, header or property is documented.</summary>
    public required JsonPointer Pointer { get; init; }

    /// <summary>Where findings about it belong.</summary>
    public string Part => Place switch
    {
        TextPlace.Path => ExchangePart.RequestPath,
        TextPlace.Query => ExchangePart.RequestQuery,
        TextPlace.Header => ExchangePart.RequestHeader,
        TextPlace.Cookie => ExchangePart.RequestCookie,
        TextPlace.ResponseHeader => ExchangePart.ResponseHeader,
        _ => ExchangePart.RequestBody,
    };

    /// <summary>The beginning of a sentence about it.</summary>
    public string Subject => $"The {Kind} '{Diagnostics.Display.Value(Name)}'";

    /// <summary>What it is, in words.</summary>
    public string Kind => Place switch
    {
        TextPlace.Path => "path parameter",
        TextPlace.Query => "query parameter",
        TextPlace.Header => "header parameter",
        TextPlace.Cookie => "cookie parameter",
        TextPlace.ResponseHeader => "response header",
        _ => "form field",
    };

    public bool IsArray => (Schema.Types & ~InstanceTypes.Null) == InstanceTypes.Array;

    public bool IsObject => (Schema.Types & ~InstanceTypes.Null) is InstanceTypes.Object or (InstanceTypes.Object | InstanceTypes.Array);

    /// <summary>Whether the value may be an array or a scalar.</summary>
    public bool IsArrayOrScalar => !IsArray && !IsObject && Schema.Types != InstanceTypes.All && (Schema.Types & InstanceTypes.Array) != 0;

    /// <summary>Whether each member of the object is a field of its own, under the member's name.</summary>
    public bool IsSpread => IsObject && Explode && Style == TextStyle.Form && !IsJson && Place is TextPlace.Query or TextPlace.Cookie;

    /// <summary>Reads a Parameter Object.</summary>
    public static TextRule Parameter(RuleContext rules, ContractNode node, TextPlace place) =>
        Of(rules, node, node.Text("name") ?? "", place, node.Flag("required") == true || place == TextPlace.Path, SchemaDirection.Request);

    /// <summary>Reads a Header Object.</summary>
    public static TextRule ResponseHeader(RuleContext rules, ContractNode node, string name) =>
        Of(rules, node, name, TextPlace.ResponseHeader, node.Flag("required") == true, SchemaDirection.Response);

    private static TextRule Of(RuleContext rules, ContractNode node, string name, TextPlace place, bool required, SchemaDirection direction)
    {
        ContractNode? content = node.Members("content").Select(member => (ContractNode?)member.Node).FirstOrDefault();
        var schema = TextSchema.Of(rules, content ?? node, direction);
        var style = StyleOf(node.Text("style"), place);
        return new TextRule
        {
            Name = name,
            Place = place,
            Style = style,
            Explode = node.Flag("explode") ?? (style == TextStyle.Form),
            IsRequired = required,
            AllowsEmpty = node.Flag("allowEmptyValue") == true,
            IsJson = content is not null && node.Members("content").First().Name is var type && Bodies.MediaType.TryParse(type, out var media) && media.Kind == Bodies.BodyKind.Json,
            IsSecret = node.Flag("x-secret") == true || schema.IsSecret,
            Schema = schema,
            Pointer = node.Pointer,
        };
    }

    /// <summary>What a property of a form is.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="place">Which kind of form.</param>
    /// <param name="encoding">Its Encoding Object; null when there is none.</param>
    /// <param name="pointer">Where it is documented.</param>
    public static TextRule Field(string name, TextSchema schema, TextPlace place, ContractNode? encoding, JsonPointer pointer)
    {
        var style = StyleOf(encoding?.Text("style"), TextPlace.Query);
        var json = encoding?.Text("contentType") is { } type && Bodies.MediaType.TryParse(type, out var media) && media.Kind == Bodies.BodyKind.Json;
        return new TextRule
        {
            Name = name,
            Place = place,
            Style = style,
            Explode = encoding?.Flag("explode") ?? (style == TextStyle.Form),
            IsRequired = false,
            IsJson = json || (encoding?.Text("style") is null && (schema.Types & ~InstanceTypes.Null) == InstanceTypes.Object),
            IsSecret = schema.IsSecret,
            Schema = schema,
            Pointer = pointer,
        };
    }

    private static TextStyle StyleOf(string? style, TextPlace place) => style switch
    {
        "simple" => TextStyle.Simple,
        "label" => TextStyle.Label,
        "matrix" => TextStyle.Matrix,
        "form" => TextStyle.Form,
        "spaceDelimited" => TextStyle.SpaceDelimited,
        "pipeDelimited" => TextStyle.PipeDelimited,
        "deepObject" => TextStyle.DeepObject,
        _ => place is TextPlace.Query or TextPlace.Cookie ? TextStyle.Form : TextStyle.Simple,
    };
}
