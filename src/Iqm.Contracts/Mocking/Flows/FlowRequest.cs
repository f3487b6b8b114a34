using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Bodies;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Mocking.Templates;
using Iqm.Contracts.Samples;

namespace Iqm.Contracts.Mocking.Flows;

/// <summary>A request, known to conform, as a flow sees it.</summary>
internal sealed class FlowRequest
{
    private readonly Exchange _request;
    private readonly Dictionary<string, string> _parameters = new(StringComparer.Ordinal);
    private SampleRandom _random;

    public FlowRequest(MockOperation operation, Exchange request, in RouteMatch match, DateTimeOffset now, SampleRandom random)
    {
        (Operation, _request, Now, _random) = (operation, request, now, random);
        foreach (var (name, value) in RequestInputs.PathValues(match))
            _parameters[name] = PercentEncoding.DecodeOrKeep(value.ToString());
        if (request.Url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query)
            foreach (var (name, value) in Pairs(request.Url[(query + 1)..], plusIsSpace: false))
                _parameters.TryAdd(name, value);
        Body = BodyOf();
    }

    public MockOperation Operation { get; }

    public DateTimeOffset Now { get; }

    /// <summary>The body: JSON, or a form as an object of texts; null when there is none.</summary>
    public JsonNode? Body { get; }

    /// <summary>A parameter of path or query; null when it was not sent.</summary>
    public string? Parameter(string name) => _parameters.GetValueOrDefault(name);

    /// <summary>A member of the body as text; null when it is not there.</summary>
    public string? Text(string name) => Body is JsonObject members && members[name] is JsonValue value ? value.TryGetValue(out string? text) ? text : value.ToJsonString() : null;

    /// <summary>The credential for a security scheme; null when there is none.</summary>
    public string? Credential(string scheme) => Operation.Entry.Rules.Security.Alternatives.SelectMany(alternative => alternative).FirstOrDefault(one => one.Name == scheme) is { } found
        ? CredentialCheck.CredentialOf(found, _request) : null;

    public string NewId() => _random.Uuid().ToString();

    private JsonNode? BodyOf()
    {
        if (_request.RequestBody is not { Length: > 0 } body || !MediaType.TryParse(HeaderText.Of(_request.RequestHeaders, "Content-Type") ?? "", out var type))
            return null;
        try
        {
            return type.Kind switch
            {
                BodyKind.Json => JsonNode.Parse(body.Span.TrimStart("\uFEFF"u8)),
                BodyKind.Form => Members(Pairs(Encoding.UTF8.GetString(body.Span), plusIsSpace: true)),
                BodyKind.Multipart => Members((MultipartReader.Read(body, type.Parameter("boundary"), out _) ?? []).Select(part => (part.Name, part.IsFile ? "" : Encoding.UTF8.GetString(part.Content.Span)))),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject Members(IEnumerable<(string Name, string Value)> pairs)
    {
        var members = new JsonObject();
        foreach (var (name, value) in pairs)
            members[name] = value;
        return members;
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string text, bool plusIsSpace)
    {
        foreach (var pair in text.Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && PercentEncoding.TryDecode(pair.AsMemory(0, equals), plusIsSpace, out var name) && PercentEncoding.TryDecode(pair.AsMemory(equals + 1), plusIsSpace, out var value))
                yield return (name.ToString(), value.ToString());
        }
    }
}
