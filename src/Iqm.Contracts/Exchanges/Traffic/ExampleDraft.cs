using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>A request while its values are gathered.</summary>
internal sealed class ExampleDraft(string template)
{
    private readonly List<string> _query = [];
    private readonly List<string> _cookies = [];
    private string _path = template;

    public List<HeaderField> Headers { get; } = [];

    /// <summary>What is required and has no value.</summary>
    public List<string> Missing { get; } = [];

    /// <param name="place">As OpenAPI has it: <c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c>.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">A scalar, or a list of scalars.</param>
    /// <param name="explode">Whether each item of a list in the query has the name again.</param>
    public void Add(string place, string name, JsonNode value, bool explode)
    {
        string[] items = value is JsonArray list ? [.. list.Select(Text)] : [Text(value)];
        switch (place)
        {
            case "path":
                _path = _path.Replace($"{{{name}}}", string.Join(',', items.Select(Uri.EscapeDataString)), StringComparison.Ordinal);
                break;
            case "query" when explode:
                _query.AddRange(items.Select(item => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(item)}"));
                break;
            case "query":
                _query.Add($"{Uri.EscapeDataString(name)}={string.Join(',', items.Select(Uri.EscapeDataString))}");
                break;
            case "cookie":
                _cookies.Add($"{name}={string.Join(',', items)}");
                break;
            default:
                Headers.Add(new HeaderField(name, string.Join(',', items)));
                break;
        }
    }

    public ExampleRequest Request(string contract, string operation, string method, string? mediaType, byte[]? body)
    {
        ImmutableArray<HeaderField> headers = [new HeaderField("Accept", "application/json, */*;q=0.1"), .. Headers,
            .. _cookies.Count > 0 ? [new HeaderField("Cookie", string.Join("; ", _cookies))] : ReadOnlySpan<HeaderField>.Empty,
            .. mediaType is not null ? [new HeaderField("Content-Type", mediaType)] : ReadOnlySpan<HeaderField>.Empty];
        return new ExampleRequest(contract, operation, method, _query.Count == 0 ? _path : $"{_path}?{string.Join('&', _query)}", headers, body is null ? default(ReadOnlyMemory<byte>?) : body);
    }

    /// <summary>An object as <c>application/x-www-form-urlencoded</c>.</summary>
    public static byte[] Form(JsonNode value) => Encoding.UTF8.GetBytes(value is not JsonObject members ? Text(value)
        : string.Join('&', members.SelectMany(member => (member.Value as JsonArray ?? [member.Value?.DeepClone()]).Select(item => $"{Uri.EscapeDataString(member.Key)}={Uri.EscapeDataString(Text(item))}"))));

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : node?.ToJsonString() ?? "";
}
