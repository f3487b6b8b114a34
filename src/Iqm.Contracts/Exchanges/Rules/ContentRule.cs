using Iqm.Contracts.Exchanges.Bodies;
using Iqm.Contracts.Exchanges.Text;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Exchanges.Rules;

/// <summary>One media type of a body.</summary>
internal sealed class ContentRule
{
    private readonly Lazy<SchemaValidator> _validator;
    private readonly Lazy<TextSchema> _schema;
    private readonly Lazy<(TextRule[] Form, TextRule[] Multipart)> _fields;

    private ContentRule(RuleContext context, MediaType type, ContractNode node, SchemaDirection direction)
    {
        Type = type;
        Node = node;
        Pointer = node.Pointer;
        _schema = new(() => TextSchema.Of(context, node, direction));
        _validator = new(() => context.Validator(node.Member("schema")?.Pointer, direction));
        _fields = new(() => (Fields(TextPlace.FormField), Fields(TextPlace.MultipartField)));
    }

    /// <summary>The key under <c>content</c>.</summary>
    public MediaType Type { get; }

    public ContractNode Node { get; }

    public JsonPointer Pointer { get; }

    public TextSchema Schema => _schema.Value;

    /// <summary>Judges the body as JSON.</summary>
    public SchemaValidator Validator => _validator.Value;

    /// <summary>The documented fields of a form.</summary>
    public TextRule[] FieldsOf(BodyKind kind) => kind == BodyKind.Form ? _fields.Value.Form : _fields.Value.Multipart;

    /// <summary>The media types that a part of a multipart body may have; null when that is not documented.</summary>
    public string? PartTypes(string name) => Node.Member("encoding")?.Member(name)?.Text("contentType");

    /// <summary>Null when the key is no media type; lint reports that.</summary>
    public static ContentRule? Read(RuleContext context, string key, ContractNode node, SchemaDirection direction) =>
        MediaType.TryParse(key, out var type) ? new ContentRule(context, type, node, direction) : null;

    private TextRule[] Fields(TextPlace place) =>
        [.. Schema.Properties.Select(property => TextRule.Field(property.Key, property.Value, place, Node.Member("encoding")?.Member(property.Key), property.Value.Pointer ?? Pointer))];
}
