using System.Runtime.InteropServices;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Testing.Pacts.Native;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>Verifies a running provider by pacts, through the engine's verifier.</summary>
public static class PactVerifier
{
    /// <summary>Replays every interaction to the provider.</summary>
    /// <exception cref="ArgumentException">The provider's address is not absolute http or https, or both kinds of state handling are given.</exception>
    /// <exception cref="PactException">The engine is missing or made for another platform.</exception>
    public static async Task<PactVerification> VerifyAsync(PactVerifierOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.ProviderUrl.IsAbsoluteUri || options.ProviderUrl.Scheme is not ("http" or "https"))
            throw new ArgumentException("The provider's address is an absolute http or https address.", nameof(options));
        if (options.States is not null && options.StateUrl is not null)
            throw new ArgumentException("States are handled by a callback or by an address, not by both.", nameof(options));
        PactEngine.Require();
        var files = PactSources.Files(options);
        var states = await StateEndpoint.StartAsync(options, cancellationToken).ConfigureAwait(false);
        try
        {
            // The engine blocks until it is done, and calls back meanwhile.
            var (code, json) = await Task.Factory.StartNew(() => Execute(options, files, states?.Address), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
            return new VerificationReading(options, files).Read(code, json, states?.Failures ?? []);
        }
        finally
        {
            if (states is not null)
                await states.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static (int Code, string Json) Execute(PactVerifierOptions options, IReadOnlyList<PactFile> files, string? stateUrl)
    {
        var verifier = VerifierFfi.New("Iqm.Contracts.Testing", typeof(PactVerifier).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");
        try
        {
            var url = options.ProviderUrl;
            VerifierFfi.SetProviderInfo(verifier, options.ProviderName, url.Scheme, url.Host, (ushort)url.Port, url.AbsolutePath.TrimEnd('/'));
            _ = VerifierFfi.SetOptions(verifier, 0, new CULong((uint)options.Timeout.TotalMilliseconds));
            _ = VerifierFfi.SetColouredOutput(verifier, 0);
            _ = VerifierFfi.SetNoPactsIsError(verifier, 1);
            if (stateUrl is not null)
                VerifierFfi.SetProviderState(verifier, stateUrl, teardown: 1, body: 1);
            if (options.Description is not null || options.State is not null)
                VerifierFfi.SetFilter(verifier, options.Description, options.State, 0);
            foreach (var (name, value) in options.Headers)
                VerifierFfi.AddCustomHeader(verifier, name, value);
            using var consumers = new TextArray(options.Consumers);
            if (consumers.Count > 0)
                VerifierFfi.SetConsumerFilters(verifier, consumers.Address, consumers.Count);
            PactSources.AddTo(verifier, options, files);
            using (StandardOutput.Silence())
                return (VerifierFfi.Execute(verifier), PactEngine.Take(VerifierFfi.Json(verifier)));
        }
        finally
        {
            VerifierFfi.Shutdown(verifier);
        }
    }
}
