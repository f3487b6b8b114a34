using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Text;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Samples;

namespace Iqm.Contracts.Mocking;

/// <summary>A documented header field of a response: one that is required, or that the contract shows a value of.</summary>
internal sealed class MockHeader
{
    private const int Attempts = 10;

    private readonly string _name;
    private readonly TextRule _rule;
    private readonly Lazy<SampleShape> _shape;
    private readonly bool _isUuid;
    private readonly HeaderField? _constant;

    private MockHeader(string name, TextRule rule, Lazy<SampleShape> shape, bool isUuid, string? constant)
    {
        (_name, _rule, _shape, _isUuid) = (name, rule, shape, isUuid);
        _constant = constant is null ? null : new HeaderField(name, constant);
    }

    public bool IsConstant => _constant is not null;

    /// <summary>Null for a field that is not sent.</summary>
    public static MockHeader? Of(TextRule rule, Contract contract, SampleShapes shapes)
    {
        if (!HeaderText.IsToken(rule.Name) || rule.Name.ToLowerInvariant() is "content-length" or "transfer-encoding" or "connection" or "content-encoding" or "date")
            return null;
        var schema = rule.Schema.Pointer is { } pointer ? contract.Find(pointer) as JsonObject : null;
        var shown = (contract.Find(rule.Pointer) as JsonObject)?["example"] ?? schema?["example"] ?? schema?["default"];
        if (!rule.IsRequired && shown is null)
            return null;
        // An ID is a new one each time, whatever the example says.
        var isUuid = schema is not null && schema["format"]?.GetValueKind() == JsonValueKind.String && schema["format"]!.GetValue<string>() == "uuid" && !schema.ContainsKey("pattern") && !schema.ContainsKey("enum");
        var constant = shown is null || isUuid ? null : Text(rule, shown);
        return new MockHeader(rule.Name, rule, new Lazy<SampleShape>(() => shapes.Of(rule.Schema.Pointer)), isUuid, constant is not null && HeaderText.IsSafe(constant) && Fits(rule, shown!) ? constant : null);
    }

    public HeaderField Make(ref SampleRandom random)
    {
        if (_constant is { } constant)
            return constant;
        if (_isUuid)
            return new HeaderField(_name, random.Uuid().ToString());
        for (var attempt = 0; attempt < Attempts; attempt++)
            if (Sample(ref random) is { } node && Text(_rule, node) is var text && HeaderText.IsSafe(text))
                return new HeaderField(_name, text);
        return new HeaderField(_name, SampleWords.Word(ref random));
    }

    private JsonNode? Sample(ref SampleRandom random)
    {
        var buffer = new ArrayBufferWriter<byte>();
        try
        {
            using (var json = new Utf8JsonWriter(buffer, SampleJson.Options))
                new SchemaSampler(json, new SampleRandom(random.Next())).Write(_shape.Value);
            return _rule.Schema.Validator.Validate(buffer.WrittenSpan).IsValid ? JsonNode.Parse(buffer.WrittenSpan) : null;
        }
        catch (SampleException)
        {
            return null;
        }
    }

    private static bool Fits(TextRule rule, JsonNode shown) => rule.Schema.Validator.Validate(JsonSerializer.SerializeToUtf8Bytes(shown)).IsValid;

    // Source: OpenAPI 3.0.4 §4.7.21: header fields have the style simple.
    private static string Text(TextRule rule, JsonNode node) => rule.IsJson ? node.ToJsonString() : node switch
    {
        JsonArray items => string.Join(',', items.Select(Scalar)),
        JsonObject members => string.Join(',', members.Select(member => rule.Explode ? $"{member.Key}={Scalar(member.Value)}" : $"{member.Key},{Scalar(member.Value)}")),
        _ => Scalar(node),
    };

    private static string Scalar(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : node?.ToJsonString() ?? "";
}
