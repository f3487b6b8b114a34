using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Bodies;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Mocking.Templates;
using Iqm.Contracts.Samples;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Mocking;

/// <summary>One media type of a documented response: its examples, and what can be generated for it.</summary>
internal sealed class MockContent
{
    private const int Attempts = 24;
    private const int SparseFrom = 16;

    private readonly MockResponse _response;
    private readonly ContentRule _rule;
    private readonly Lazy<SampleShape> _shape;
    private readonly TemplateRules _templates;
    private readonly Lazy<MockExample?> _generated;

    public MockContent(MockResponse response, ContentRule rule, SampleShapes shapes, TemplateRules templates, List<Finding> findings)
    {
        (_response, _rule, _templates) = (response, rule, templates);
        var documented = rule.Type.Value;
        MediaType = HeaderText.IsSafe(documented) && !documented.Contains('*', StringComparison.Ordinal) ? documented : Concrete(documented);
        Kind = Exchanges.Bodies.MediaType.TryParse(MediaType, out var type) ? type.Kind : BodyKind.Opaque;
        _shape = new(() => rule.Node.Member("schema") is { } schema ? shapes.Of(schema.Pointer) : new SampleShape { Types = InstanceTypes.Object });
        Examples = [.. Documented().Select(one => Example(one.Name, one.Value, one.At, findings)).OfType<MockExample>()];
        _generated = new(() => Generate(_response.Status, templates.Seed) is { } body ? new MockExample("", _templates.Compile(body, Kind == BodyKind.Json && response.Status is >= 200 and <= 299)) : null);
    }

    /// <summary>As it is sent; a documented range is made definite.</summary>
    public string MediaType { get; }

    public ContentRule Rule => _rule;

    public BodyKind Kind { get; }

    /// <summary>Those that conform, in document order.</summary>
    public MockExample[] Examples { get; }

    /// <summary>The first example; where there is none, one that is generated once. Null when there is nothing that conforms.</summary>
    public MockExample? Usual => Examples.Length > 0 ? Examples[0] : _generated.Value;

    /// <summary>Makes a body that conforms; null when none is found.</summary>
    /// <param name="status">The status it is sent with.</param>
    /// <param name="random">Decides.</param>
    public byte[]? Generate(int status, SampleRandom random)
    {
        if (Kind is not (BodyKind.Json or BodyKind.Text))
            return Encoding.ASCII.GetBytes(SampleWords.Phrase(ref random));
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                var body = Sample(_shape.Value, status, new SampleRandom(random.Next()), attempt >= SparseFrom);
                if (_response.Allows(status, BodyHeaders, body))
                    return body;
            }
            catch (SampleException) when (attempt < SparseFrom)
            {
                attempt = SparseFrom - 1;
            }
            catch (SampleException)
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>Whether a body of this media type conforms; header fields are not judged.</summary>
    public bool Allows(int status, ReadOnlyMemory<byte> body) => _response.Allows(status, BodyHeaders, body);

    private System.Collections.Immutable.ImmutableArray<HeaderField> BodyHeaders
    {
        get
        {
            var random = default(SampleRandom);
            return field.IsDefault ? field = _response.Headers(MediaType, ref random) : field;
        }
    }

    private byte[] Sample(SampleShape shape, int status, SampleRandom random, bool isSparse)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, SampleJson.Options))
            new SchemaSampler(json, random) { IsSparse = isSparse, Outermost = _response.Rule.Envelope is { } envelope && Kind == BodyKind.Json ? EnvelopeDemands.Of(envelope, status) : null }.Write(shape);
        if (Kind == BodyKind.Json)
            return buffer.WrittenSpan.ToArray();
        return Encoding.UTF8.GetBytes(JsonNode.Parse(buffer.WrittenSpan) is JsonValue value && value.TryGetValue(out string? text) ? text : Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private IEnumerable<(string Name, JsonNode? Value, JsonPointer At)> Documented()
    {
        foreach (var (name, node) in _rule.Node.Members("examples"))
            if (node.Object.TryGetPropertyValue("value", out var value))
                yield return (name, value, node.Pointer);
        if (_rule.Node.Object.TryGetPropertyValue("example", out var example))
            yield return ("", example, _rule.Pointer.Append("example"));
        if (_rule.Node.Member("schema") is { } schema && schema.Object.TryGetPropertyValue("example", out var shown))
            yield return ("", shown, schema.Pointer.Append("example"));
    }

    private MockExample? Example(string name, JsonNode? value, JsonPointer at, List<Finding> findings)
    {
        var body = Kind == BodyKind.Json ? Json(value) : Encoding.UTF8.GetBytes(value is JsonValue text && text.TryGetValue(out string? plain) ? plain : value?.ToJsonString() ?? "");
        if (Allows(_response.Status, body))
            return new MockExample(name, _templates.Compile(body, Kind == BodyKind.Json && _response.Status is >= 200 and <= 299));
        var contract = _templates.Contract;
        findings.Add(Finding.Create(DiagnosticCatalog.MockExampleUnusable, contract.Locate(at), name.Length > 0 ? $"'{Display.Value(name)}'" : "here", Display.Value(_response.Rule.Key)) with { Operation = _templates.Operation });
        return null;
    }

    private static byte[] Json(JsonNode? value)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, SampleJson.Options))
        {
            if (value is null)
                json.WriteNullValue();
            else
                value.WriteTo(json);
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static string Concrete(string range) =>
        range.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? "text/plain" : range.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ? "image/png"
        : range.StartsWith("*/", StringComparison.Ordinal) || range.StartsWith("application/", StringComparison.OrdinalIgnoreCase) ? "application/json" : "application/octet-stream";
}
