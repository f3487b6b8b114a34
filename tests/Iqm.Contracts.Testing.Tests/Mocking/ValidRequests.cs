using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Bodies;
using Iqm.Contracts.Exchanges.Text;
using Iqm.Contracts.Mocking;
using Iqm.Contracts.Samples;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>Requests made of what contracts say of them.</summary>
internal static class ValidRequests
{
    public static IEnumerable<(Exchange Request, MockOperation Operation)> Of(MockEngine engine) => engine.Operations.Select(operation => (Of(operation), operation));

    public static Exchange With(this Exchange request, string name, string value) => request with { RequestHeaders = request.RequestHeaders.Add(new HeaderField(name, value)) };

    /// <summary>The same request without credential, without parameters, with other bodies.</summary>
    public static IEnumerable<Exchange> Broken(Exchange request)
    {
        yield return request with { RequestHeaders = [.. request.RequestHeaders.Where(header => header.Name != "Authorization")] };
        yield return request with { RequestHeaders = [.. request.RequestHeaders.Where(header => header.Name is "Authorization" or "Content-Type")] };
        yield return request with { Url = request.Url + (request.Url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "no%0D%0Athing=%FF" };
        foreach (var body in (string[])["", "{}", "{", "[]", "\"\u0001", "{\"external_id\":7}", "{\"a\r\nb\":1}"])
            yield return request with { RequestBody = Encoding.UTF8.GetBytes(body) };
        yield return request with { RequestHeaders = [.. request.RequestHeaders.Where(header => header.Name != "Content-Type"), new HeaderField("Content-Type", "text/csv")], RequestBody = "a"u8.ToArray() };
    }

    private static Exchange Of(MockOperation operation)
    {
        var (entry, headers, query, path) = (operation.Entry, new List<HeaderField>(), new List<string>(), operation.Entry.Path);
        var shapes = new SampleShapes(entry.Context.Contract, SchemaDirection.Request);
        foreach (var rule in entry.Rules.Path.Concat(entry.Rules.Query).Concat(entry.Rules.Headers).Where(rule => rule.IsRequired))
        {
            var text = Sample(shapes.Of(rule.Schema.Pointer)) is JsonValue value && value.TryGetValue(out string? plain) ? plain : Sample(shapes.Of(rule.Schema.Pointer))!.ToJsonString();
            if (rule.Place == TextPlace.Path)
                path = path.Replace($"{{{rule.Name}}}", Uri.EscapeDataString(text), StringComparison.Ordinal);
            else if (rule.Place == TextPlace.Query)
                query.Add($"{rule.Name}={Uri.EscapeDataString(text)}");
            else
                headers.Add(new HeaderField(rule.Name, text));
        }
        if (entry.Rules.Security.Alternatives is [[{ Scheme: { } scheme }, ..], ..])
            headers.Add(new HeaderField("Authorization", scheme == "basic" ? "Basic dTpw" : "Bearer token"));
        byte[]? body = null;
        if (entry.Rules.Body?.Contents.FirstOrDefault() is { } content)
        {
            headers.Add(new HeaderField("Content-Type", content.Type.Value));
            var node = Sample(shapes.Of(content.Schema.Pointer))!;
            body = Encoding.UTF8.GetBytes(content.Type.Kind == BodyKind.Form
                ? string.Join('&', node.AsObject().Select(member => $"{member.Key}={Uri.EscapeDataString(member.Value is JsonValue value && value.TryGetValue(out string? text) ? text : member.Value?.ToJsonString() ?? "")}")) : node.ToJsonString());
        }
        return new Exchange { Method = entry.Method, Url = entry.Servers[0].BasePath + path + (query.Count == 0 ? "" : "?" + string.Join('&', query)), RequestHeaders = [.. headers], RequestBody = body };
    }

    private static JsonNode? Sample(SampleShape shape)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            new SchemaSampler(json, new SampleRandom(4)) { IsSparse = true }.Write(shape);
        return JsonNode.Parse(buffer.WrittenSpan);
    }
}
