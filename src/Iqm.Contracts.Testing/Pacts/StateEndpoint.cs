using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>Where the engine reports provider states: an endpoint of this process, on loopback. It hands them on, and nothing of the headers that the engine sends along.</summary>
internal sealed class StateEndpoint : IAsyncDisposable
{
    private readonly PactVerifierOptions _options;
    private readonly CancellationToken _stopped;
    private readonly WebApplication _application;
    private readonly HttpClient? _client;
    private readonly ConcurrentQueue<Finding> _failures = new();

    private StateEndpoint(PactVerifierOptions options, CancellationToken stopped)
    {
        (_options, _stopped) = (options, stopped);
        _client = options.StateUrl is null ? null : new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = options.Timeout };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Run(HandleAsync);
    }

    public string Address => _application.Urls.First();

    /// <summary>States that could not be set up.</summary>
    public IEnumerable<Finding> Failures => _failures.DistinctBy(finding => finding.Message);

    /// <summary>Starts one; null when states need nothing.</summary>
    /// <param name="options">Who is told of states.</param>
    /// <param name="cancellationToken">When it is cancelled, nobody is told any more.</param>
    public static async Task<StateEndpoint?> StartAsync(PactVerifierOptions options, CancellationToken cancellationToken)
    {
        if (options.States is null && options.StateUrl is null)
            return null;
        var endpoint = new StateEndpoint(options, cancellationToken);
        await endpoint._application.StartAsync(cancellationToken).ConfigureAwait(false);
        return endpoint;
    }

    /// <summary>Disposes when the engine has ended, without waiting for it: one that finds nobody here tries again for minutes.</summary>
    public async ValueTask DisposeAfterAsync(Task engine)
    {
        if (engine.IsCompleted)
            await DisposeAsync().ConfigureAwait(false);
        else
            _ = engine.ContinueWith(_ => DisposeAsync().AsTask(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync().ConfigureAwait(false);
        _client?.Dispose();
    }

    // The engine also calls for interactions without a state, with an empty name. A failure is remembered here and answered with 200: told of one, the engine tries again for minutes.
    private async Task HandleAsync(HttpContext context)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false) as JsonObject ?? [];
        var state = body["state"]?.ToString() ?? "";
        if (state.Length == 0 || _stopped.IsCancellationRequested)
            return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopped);
        try
        {
            if (_options.States is { } handler)
                await handler(new ProviderStateCall(state, body["params"] as JsonObject ?? [], body["action"]?.ToString() == "teardown"), stop.Token).ConfigureAwait(false);
            else
                await ForwardAsync(body, stop.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Do not catch general exception types: a handler is someone else's, and its failure is a finding.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _failures.Enqueue(Finding.Create(DiagnosticCatalog.ProviderStateFailed, null, Display.Value(state), Display.Text(e.Message)));
        }
    }

    private async Task ForwardAsync(JsonObject body, CancellationToken cancellationToken)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _client!.PostAsync(_options.StateUrl, content, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"the state URL answered {(int)response.StatusCode}.");
    }
}
