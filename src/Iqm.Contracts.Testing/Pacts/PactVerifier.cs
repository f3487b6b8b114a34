using System.Runtime.InteropServices;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Testing.Pacts.Native;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>Verifies a running provider by pacts, through the engine's verifier.</summary>
public static class PactVerifier
{
    /// <summary>Replays every interaction to the provider.</summary>
    /// <remarks>The engine cannot be stopped: when the token is cancelled, the caller goes on at once, and the engine ends by itself without calling <see cref="PactVerifierOptions.States"/> again.</remarks>
    /// <exception cref="ArgumentException">The provider's address is not absolute http or https, both kinds of state handling are given, or the timeout is out of its range.</exception>
    /// <exception cref="PactException">The engine is missing or made for another platform, or the filter by description is no regular expression.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<PactVerification> VerifyAsync(PactVerifierOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.ProviderUrl.IsAbsoluteUri || options.ProviderUrl.Scheme is not ("http" or "https"))
            throw new ArgumentException("The provider's address is an absolute http or https address.", nameof(options));
        if (options.States is not null && options.StateUrl is not null)
            throw new ArgumentException("States are handled by a callback or by an address, not by both.", nameof(options));
        if (options.Timeout < TimeSpan.FromMilliseconds(1) || options.Timeout > TimeSpan.FromHours(1))
            throw new ArgumentException("The timeout is from a millisecond to an hour.", nameof(options));
        PactEngine.Require();
        VerificationFilter.Require(options);
        var files = PactSources.Files(options);
        if (PactSources.Any(options, files) && await ProviderConnection.FindFaultAsync(options.ProviderUrl, options.Timeout, cancellationToken).ConfigureAwait(false) is { } fault)
            return new PactVerification([], [.. files.SelectMany(file => file.Findings), fault]);
        var states = await StateEndpoint.StartAsync(options, cancellationToken).ConfigureAwait(false);
        // The engine blocks until it is done, and calls back meanwhile.
        var run = Task.Factory.StartNew(() => Execute(options, files, states?.Address), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            var (code, json) = await run.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new VerificationReading(options, files).Read(code, json, states?.Failures ?? []);
        }
        finally
        {
            if (states is not null)
                await states.DisposeAfterAsync(run).ConfigureAwait(false);
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
            VerificationFilter.AddTo(verifier, options);
            foreach (var (name, value) in options.Headers)
                VerifierFfi.AddCustomHeader(verifier, name, value);
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
