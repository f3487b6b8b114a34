using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Pacts;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>An interaction that is written by hand, with PactNet's verbs. Values may be matchers (<see cref="Match"/>).</summary>
public sealed class InteractionBuilder
{
    private readonly PactBuilder _pact;
    private readonly string _description;
    private readonly List<PactState> _states = [];
    private readonly List<KeyValuePair<string, JsonNode>> _query = [];
    private readonly List<KeyValuePair<string, JsonNode>> _requestHeaders = [];
    private readonly List<KeyValuePair<string, JsonNode>> _responseHeaders = [];
    private string? _operation;
    private (string Method, JsonNode Path)? _request;
    private PactDraftBody? _requestBody;
    private PactDraftBody? _responseBody;
    private int? _status;

    internal InteractionBuilder(PactBuilder pact, string description)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        (_pact, _description) = (pact, description);
    }

    private bool IsResponse => _status is not null;

    /// <summary>A state that the provider must be in.</summary>
    public InteractionBuilder Given(string state, JsonObject? parameters = null)
    {
        _states.Add(new PactState(state, parameters));
        return this;
    }

    /// <summary>The contract's operation that this is about.</summary>
    public InteractionBuilder ForOperation(string operationId)
    {
        _operation = operationId;
        return this;
    }

    /// <summary>What the consumer sends.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">Begins with <c>/</c>; a text or a matcher of one.</param>
    public InteractionBuilder WithRequest(HttpMethod method, JsonNode path)
    {
        ArgumentNullException.ThrowIfNull(method);
        _request = (method.Method, path);
        return this;
    }

    /// <summary>A query parameter, decoded. Given again, it has several values.</summary>
    public InteractionBuilder WithQuery(string name, JsonNode value)
    {
        _query.Add(KeyValuePair.Create(name, value));
        return this;
    }

    /// <summary>What the provider answers. Headers and body after it are the response's.</summary>
    public InteractionBuilder WillRespond(int status = 200)
    {
        _status = status;
        return this;
    }

    /// <summary>A header, of the request or, after <see cref="WillRespond"/>, of the response.</summary>
    public InteractionBuilder WithHeader(string name, JsonNode value)
    {
        (IsResponse ? _responseHeaders : _requestHeaders).Add(KeyValuePair.Create(name, value));
        return this;
    }

    /// <summary>A JSON body, of the request or, after <see cref="WillRespond"/>, of the response.</summary>
    public InteractionBuilder WithJsonBody(JsonNode? body, string contentType = "application/json") => WithBody(new PactDraftBody(contentType, body));

    /// <summary>A JSON body from an object as System.Text.Json writes it; nodes in it stay what they are.</summary>
    public InteractionBuilder WithJsonBody(object body, JsonSerializerOptions? options = null) => WithJsonBody(JsonSerializer.SerializeToNode(body, options));

    /// <summary>A body of text.</summary>
    public InteractionBuilder WithBody(string body, string contentType) => WithBody(new PactDraftBody(contentType, JsonValue.Create(body)));

    /// <summary>A form; values may be matchers.</summary>
    public InteractionBuilder WithFormBody(params ReadOnlySpan<KeyValuePair<string, JsonNode>> fields)
    {
        var pairs = new List<string>();
        var rules = new JsonObject();
        foreach (var (name, value) in fields)
        {
            var isMatcher = value is JsonObject { Count: > 0 };
            var example = isMatcher ? value["value"]?.ToString() ?? "" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
            pairs.Add($"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(example)}");
            if (isMatcher)
                rules[$"$['{name}']"] = Iqm.Contracts.Pacts.Writing.InteractionJson.Rule(value.AsObject());
        }
        return WithBody(new PactDraftBody("application/x-www-form-urlencoded", JsonValue.Create(string.Join('&', pairs))) { Rules = rules.Count > 0 ? rules : null });
    }

    /// <summary>Tries the interaction; see <see cref="PactBuilder.ConsumeAsync"/>.</summary>
    /// <param name="consume">Gets the mock server's address, and does with it what the consumer does.</param>
    /// <exception cref="PactException">The interaction is not complete or wrong in itself, or the consumer did not do what it says.</exception>
    public Task VerifyAsync(Func<Uri, Task> consume) => _pact.ConsumeAsync(Build(), consume);

    private InteractionBuilder WithBody(PactDraftBody body)
    {
        if (IsResponse)
            _responseBody = body;
        else
            _requestBody = body;
        return this;
    }

    private PactDraft Build()
    {
        if (_request is not var (method, path) || _status is not { } status)
            throw new PactException(Finding.Create(DiagnosticCatalog.ConsumerTestInvalid, null, $"The interaction '{Display.Value(_description)}' needs both WithRequest(…) and WillRespond(…)."));
        return new PactDraft
        {
            Description = _description,
            States = [.. _states],
            OperationId = _operation,
            Method = method,
            Path = path,
            Query = [.. _query],
            RequestHeaders = [.. _requestHeaders],
            RequestBody = _requestBody,
            Status = status,
            ResponseHeaders = [.. _responseHeaders],
            ResponseBody = _responseBody,
        };
    }
}
