using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Pacts.Writing;
using Iqm.Contracts.Testing.Pacts.Native;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>The engine's mock server for one interaction, on loopback. Its handles are freed when it is disposed.</summary>
internal sealed class MockServer : IDisposable
{
    private const int Version4 = 5;

    private readonly ushort _pact;
    private readonly string _description;
    private int _port;

    private MockServer(ushort pact, string description) => (_pact, _description) = (pact, description);

    public Uri Address => new($"http://127.0.0.1:{_port}");

    /// <exception cref="PactException">The engine refuses the interaction, or cannot listen.</exception>
    public static MockServer Start(PactDraft draft, string consumer, string provider)
    {
        PactEngine.Require();
        var server = new MockServer(PactFfi.NewPact(consumer, provider), draft.Description);
        try
        {
            server.Describe(draft, InteractionJson.Of(draft));
            server._port = PactFfi.CreateMockServer(server._pact, "127.0.0.1", 0, "http", null);
            if (server._port <= 0)
                throw Failure(DiagnosticCatalog.MockServerFailed, $"code {server._port} {Display.Text(PactEngine.LastError())}".TrimEnd() + ".");
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>What the consumer did otherwise, and whether it was answered with a failure for it; null when it did all that the interaction says.</summary>
    public (Finding Finding, bool IsAnswered)? Mismatch()
    {
        if (PactFfi.MockServerMatched(_port))
            return null;
        // The text is the library's own, and gone when the server is.
        var mismatches = PactEngine.Borrow(PactFfi.MockServerMismatches(_port));
        return (Finding.Create(DiagnosticCatalog.ConsumerMismatch, null, Display.Value(_description), MockMismatches.Describe(mismatches)), mismatches.Contains("request-not-found", StringComparison.Ordinal) || mismatches.Contains("request-mismatch", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        if (_port > 0)
            PactFfi.CleanupMockServer(_port);
        _port = 0;
        _ = PactFfi.FreePact(_pact);
    }

    // The engine gets the same examples and rules that are written into the file.
    private void Describe(PactDraft draft, JsonObject interaction)
    {
        Check(PactFfi.WithSpecification(_pact, Version4));
        var handle = PactFfi.NewInteraction(_pact, draft.Description);
        foreach (var state in draft.States)
            Check(state.Parameters is { Count: > 0 } some ? PactFfi.GivenWithParams(handle, state.Name, some.ToJsonString()) == 0 : PactFfi.Given(handle, state.Name));
        var (request, response) = (interaction["request"]!.AsObject(), interaction["response"]!.AsObject());
        Check(PactFfi.WithRequest(handle, draft.Method, request["path"]!.ToString()));
        foreach (var (name, values) in request["query"] as JsonObject ?? [])
            for (var i = 0; i < values!.AsArray().Count; i++)
                Check(PactFfi.WithQuery(handle, name, (nuint)i, values[i]?.ToString()));
        Message(handle, InteractionPart.Request, request, draft.RequestBody);
        Check(PactFfi.ResponseStatus(handle, (ushort)draft.Status));
        Message(handle, InteractionPart.Response, response, draft.ResponseBody);
    }

    private static void Message(uint handle, InteractionPart part, JsonObject message, PactDraftBody? body)
    {
        foreach (var (name, values) in message["headers"] as JsonObject ?? [])
            for (var i = 0; i < values!.AsArray().Count; i++)
                Check(PactFfi.WithHeader(handle, part, name, (nuint)i, values[i]!.ToString()));
        if (body is not null)
        {
            var content = message["body"]!["content"];
            var isText = content is JsonValue value && value.TryGetValue(out string? _) && !body.ContentType.Contains("json", StringComparison.OrdinalIgnoreCase);
            Check(PactFfi.WithBody(handle, part, body.ContentType, isText ? content!.ToString() : content?.ToJsonString() ?? "null"));
        }
        if (message["matchingRules"] is { } rules)
            Check(PactFfi.WithMatchingRules(handle, part, rules.ToJsonString()));
    }

    private static void Check(bool done)
    {
        if (!done)
            throw Failure(DiagnosticCatalog.MockServerFailed, $"the engine refuses a part of the interaction. {Display.Text(PactEngine.LastError())}".TrimEnd());
    }

    private static PactException Failure(FindingDescriptor descriptor, params ReadOnlySpan<object?> arguments) => new(Finding.Create(descriptor, null, arguments));
}
