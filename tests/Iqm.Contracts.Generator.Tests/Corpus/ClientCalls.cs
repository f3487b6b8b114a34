using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Generator.Shape;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Runtime;
using Iqm.Contracts.Samples;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Generator.Tests.Corpus;

/// <summary>
/// Calls a generated client on the wire. Arguments and answers are samples of the contract's own schemas; the request is judged by the contract, and what the
/// client has read of an answer must say what the answer said.
/// </summary>
internal sealed class ClientCalls : IDisposable
{
    private readonly Contract _contract;
    private readonly ClientShape _shape;
    private readonly object _client;
    private readonly CannedHandler _handler = new();
    private readonly HttpClient _http;
    private readonly ExchangeVerifier _verifier;
    private readonly JsonSerializerOptions _json;
    private readonly SampleShapes _sent;
    private readonly SampleShapes _received;
    private readonly Dictionary<(JsonPointer, SchemaDirection), SchemaValidator> _validators = [];

    public ClientCalls(Contract contract, ClientShape shape, Assembly assembly)
    {
        (_contract, _shape) = (contract, shape);
        (_sent, _received) = (new SampleShapes(contract, SchemaDirection.Request), new SampleShapes(contract, SchemaDirection.Response));
        _verifier = ExchangeVerifier.Create([contract], new ExchangeVerifierOptions { Parts = ExchangeParts.Request, ShowValues = true });
        _http = new HttpClient(_handler);
        if (shape.Server is null)
            _http.BaseAddress = new Uri("http://localhost/");
        _client = Activator.CreateInstance(assembly.GetType($"{shape.Namespace}.{shape.ClientName}")!, _http)!;
        var context = assembly.GetType($"{shape.Namespace}.{shape.ContextName}")!;
        var own = (System.Text.Json.Serialization.JsonSerializerContext)context.GetProperty("Default")!.GetValue(null)!;
        _json = new JsonSerializerOptions(own.Options) { TypeInfoResolver = JsonTypeInfoResolver.Combine(own, new DefaultJsonTypeInfoResolver()) };
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Calls up to <paramref name="limit"/> operations, spread over the document, each documented answer once.</summary>
    /// <returns>What went wrong: a short kind, and a text.</returns>
    public async Task<List<(string Kind, string Text)>> RunAsync(int limit, CancellationToken cancellationToken)
    {
        var all = _shape.Tags.SelectMany(t => t.Operations.Select(o => (Tag: t, Operation: o))).ToList();
        var step = Math.Max(1, (all.Count + limit - 1) / limit);
        var problems = new List<(string, string)>();
        for (var i = 0; i < all.Count; i += step)
        {
            var (tag, operation) = all[i];
            List<DocumentedAnswer> answers = [.. operation.Successes.Select(s => new DocumentedAnswer(s, true)), .. operation.Failures.Where(f => f.Read == ReadKind.Json).Select(f => new DocumentedAnswer(f, false))];
            if (answers.Count == 0)
                answers.Add(new DocumentedAnswer(null, true));
            for (var k = 0; k < answers.Count; k++)
            {
                foreach (var (kind, text) in await CallAsync(tag, operation, answers[k], SampleRandom.Of(i, k), cancellationToken).ConfigureAwait(false))
                    problems.Add((kind, $"{operation.Method} {operation.Path} ({answers[k].Shape?.Status}): {text}"));
            }
        }
        return problems;
    }

    private async Task<List<(string Kind, string Text)>> CallAsync(TagShape tag, OperationShape operation, DocumentedAnswer answer, SampleRandom random, CancellationToken cancellationToken)
    {
        var problems = new List<(string, string)>();
        var target = _client.GetType().GetProperty(tag.PropertyName)!.GetValue(_client)!;
        var method = target.GetType().GetMethod(operation.Name + "WithResponseAsync")!;
        var arguments = new object?[method.GetParameters().Length];
        JsonNode? body = null;
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.ParameterType == typeof(CancellationToken))
            {
                arguments[parameter.Position] = cancellationToken;
                continue;
            }
            var shape = operation.Parameters.Find(p => p.Name == parameter.Name);
            if (shape is { Required: false } && random.Chance(30) || shape is null && operation.Body is { Required: false } && random.Chance(20))
                continue;
            try
            {
                var schema = shape is not null ? SchemaOf(operation, shape) : BodySchema(operation);
                var sample = schema is { } pointer ? Sample(SchemaDirection.Request, pointer, ref random) : null;
                if (sample is null && !parameter.ParameterType.IsValueType)
                    return problems; // no argument stands for null
                if (shape is null)
                    body = sample;
                arguments[parameter.Position] = ArgumentSamples.Make(parameter.ParameterType, sample, shape is not null, _json);
            }
            catch (SampleException)
            {
                return problems;
            }
            catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException)
            {
                problems.Add(("argument", $"'{parameter.Name}' of type {parameter.ParameterType.Name} does not take what the contract allows: {e.Message}"));
                return problems;
            }
        }
        JsonNode? sampled = null;
        try
        {
            sampled = Answer(operation, answer, ref random);
        }
        catch (SampleException)
        {
            return problems;
        }
        try
        {
            var task = (Task)method.Invoke(target, arguments)!;
            await task.ConfigureAwait(false);
            await JudgeAsync(answer, sampled, task.GetType().GetProperty("Result")!.GetValue(task)!, problems).ConfigureAwait(false);
        }
        catch (TargetInvocationException e) when (e.InnerException is ArgumentException)
        {
            return problems; // a sampled path value was empty or a dot
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            problems.Add(("thrown", (e.InnerException ?? e).ToString()));
            return problems;
        }
        JudgeRequest(operation, body, problems);
        return problems;
    }

    private void JudgeRequest(OperationShape operation, JsonNode? body, List<(string, string)> problems)
    {
        var exchange = _handler.Exchange!;
        foreach (var finding in _verifier.Verify(exchange).Findings.Where(f => f.Severity == Severity.Error && !IsBeside(f, operation)))
            problems.Add(("request " + finding.Code, $"{exchange.Url}: {finding.Instance} {finding.Message}"));
        if (operation.Body is not { Kind: BodyKind.Json } || body is null || exchange.RequestBody is not { } sent)
            return;
        if (JsonCompare.Difference(body, JsonNode.Parse(sent.Span), "$") is { } difference)
            problems.Add(("request body", difference));
    }

    /// <summary>
    /// What is no fault of the request: nobody gave credentials; an operation told apart by a fragment or query cannot be told from its request; a required list
    /// or form that is empty leaves no trace.
    /// </summary>
    private static bool IsBeside(Finding finding, OperationShape operation) =>
        finding.Code.StartsWith("IQMC307", StringComparison.Ordinal) || finding.Code is "IQMC3060" or "IQMC3080" || operation.Path.AsSpan().ContainsAny('#', '?')
        || finding.Code == "IQMC3004" && operation.Body is { Kind: BodyKind.Form or BodyKind.Multipart };

    private async Task JudgeAsync(DocumentedAnswer documented, JsonNode? sampled, object response, List<(string, string)> problems)
    {
        if (documented.Shape is not { } answer)
            return;
        var failure = (ApiException?)response.GetType().GetProperty("Failure")!.GetValue(response);
        if (documented.Succeeds)
        {
            if (failure is not null)
            {
                problems.Add(("answer not read", $"{failure.Message} {failure.InnerException?.Message} <- {Short(sampled)}"));
                return;
            }
            var value = response.GetType().GetProperty("Value")!.GetValue(response);
            if (value is Stream stream)
            {
                using var reader = new StreamReader(stream);
                value = await reader.ReadToEndAsync().ConfigureAwait(false);
            }
            if (_handler.Body.Length > 0 && answer.Read is ReadKind.Text or ReadKind.Stream && value is string and not "text")
                problems.Add(("answer", $"'{value}' was 'text'"));
            if (answer.Read == ReadKind.Json && JsonCompare.Difference(sampled, JsonSerializer.SerializeToNode(value, response.GetType().GenericTypeArguments[0], _json), "$") is { } difference)
                problems.Add(("answer", difference));
        }
        else if (failure is null)
            problems.Add(("failure not seen", Short(sampled)));
        else if (failure.GetType().GetProperty("Error")?.GetValue(failure) is { } error)
        {
            if (JsonCompare.Difference(sampled, JsonSerializer.SerializeToNode(error, error.GetType(), _json), "$") is { } difference)
                problems.Add(("failure", difference));
        }
        else if (sampled is not null)
            problems.Add(("failure not read", $"{failure.Message} {failure.InnerException?.Message} <- {Short(sampled)}"));
    }

    private JsonNode? Answer(OperationShape operation, DocumentedAnswer documented, ref SampleRandom random)
    {
        var answer = documented.Shape;
        _handler.Status = documented.Status;
        (_handler.MediaType, _handler.Body) = (null, []);
        if (answer is null or { Read: ReadKind.Nothing } || operation.Method == "HEAD")
            return null;
        _handler.MediaType = answer.MediaType is { } type && !type.Contains('*', StringComparison.Ordinal) ? type : answer.Read == ReadKind.Json ? "application/json" : "text/plain";
        if (answer.Read != ReadKind.Json)
        {
            _handler.Body = Encoding.UTF8.GetBytes("text");
            return null;
        }
        var content = _contract.Resolve(operation.Pointer.Append("responses").Append(answer.Status)).Append("content");
        var media = ((JsonObject)_contract.Find(content)!).First(c => c.Key.Trim().StartsWith(answer.MediaType!, StringComparison.OrdinalIgnoreCase) || answer.MediaType == "application/json" && c.Key == "*/*").Key;
        var sample = Sample(SchemaDirection.Response, content.Append(media).Append("schema"), ref random);
        _handler.Body = Encoding.UTF8.GetBytes(sample?.ToJsonString() ?? "null");
        return sample;
    }

    private JsonPointer? SchemaOf(OperationShape operation, ParameterShape shape)
    {
        var item = operation.Pointer.Parent;
        foreach (var owner in (JsonPointer[])[operation.Pointer, item])
        {
            if (_contract.Find(owner.Append("parameters")) is not JsonArray list)
                continue;
            for (var i = 0; i < list.Count; i++)
            {
                var pointer = _contract.Resolve(owner.Append("parameters").Append(i));
                if (_contract.Find(pointer) is not JsonObject node || node["name"]?.GetValue<string>() != shape.WireName || !string.Equals(node["in"]?.GetValue<string>(), shape.In.ToString(), StringComparison.OrdinalIgnoreCase))
                    continue;
                return node["schema"] is not null ? pointer.Append("schema") : node["content"] is JsonObject { Count: > 0 } content ? pointer.Append("content").Append(content.First().Key).Append("schema") : null;
            }
        }
        return null;
    }

    private JsonPointer? BodySchema(OperationShape operation)
    {
        var content = _contract.Resolve(operation.Pointer.Append("requestBody")).Append("content");
        var media = ((JsonObject)_contract.Find(content)!).FirstOrDefault(c => c.Key.Trim().StartsWith(operation.Body!.MediaType.Split(';')[0], StringComparison.OrdinalIgnoreCase)).Key;
        return media is null ? null : content.Append(media).Append("schema");
    }

    /// <summary>A value that the schema surely allows: samplers are guided by examples, which need not conform.</summary>
    private JsonNode? Sample(SchemaDirection direction, JsonPointer schema, ref SampleRandom random)
    {
        var target = _contract.Resolve(schema);
        if (_contract.Find(target) is not JsonObject)
            return JsonValue.Create("text");
        var shape = (direction == SchemaDirection.Request ? _sent : _received).Of(target);
        if (!_validators.TryGetValue((target, direction), out var validator))
            _validators[(target, direction)] = validator = SchemaValidator.Compile(_contract, target, new SchemaValidationOptions { Direction = direction });
        for (var attempt = 0; attempt < 8; attempt++)
        {
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, SampleJson.Options))
                new SchemaSampler(json, new SampleRandom(random.Next())) { IsSparse = attempt > 5 }.Write(shape);
            if (validator.Validate(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)).IsValid)
                return JsonNode.Parse(buffer.ToArray());
        }
        throw new SampleException();
    }

    /// <summary>An answer that the contract documents, and whether it is one to a call that succeeded: default may be both.</summary>
    private sealed record DocumentedAnswer(ResponseShape? Shape, bool Succeeds)
    {
        /// <summary>A status that it is documented for, and nothing else is.</summary>
        public int Status => Shape is null ? 204
            : int.TryParse(Shape.Status, out var code) ? code
            : Shape.Status.Length == 3 && char.IsAsciiDigit(Shape.Status[0]) ? (Shape.Status[0] - '0') * 100 + 37
            : Succeeds ? 200 : 599;
    }

    internal static string Short(JsonNode? node) => node?.ToJsonString() is { } text ? text.Length > 300 ? text[..300] + "…" : text : "nothing";
}
