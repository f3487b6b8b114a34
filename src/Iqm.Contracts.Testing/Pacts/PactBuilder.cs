using System.Collections.Concurrent;
using Iqm.Contracts.Pacts;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>The consumer's side of a pact: each interaction is tried by the consumer against the engine's mock server, and kept when that went as written.</summary>
/// <remarks>Safe for use by several tests at once. Nothing is written until <see cref="WriteAsync"/>.</remarks>
public sealed class PactBuilder
{
    private readonly ConcurrentQueue<PactDraft> _kept = new();
    private int _failed;

    /// <summary>A pact of two parties.</summary>
    /// <param name="consumer">The consumer's name, part of the file's name.</param>
    /// <param name="provider">The provider's name, part of the file's name; that of a contract, so that <c>pact check</c> finds it.</param>
    public PactBuilder(string consumer, string provider)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(consumer);
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        (Consumer, Provider) = (consumer, provider);
    }

    /// <summary>The consumer's name.</summary>
    public string Consumer { get; }

    /// <summary>The provider's name.</summary>
    public string Provider { get; }

    /// <summary>How many interactions were kept.</summary>
    public int Count => _kept.Count;

    /// <summary>Begins an interaction that is written by hand.</summary>
    /// <param name="description">What is asked, in the consumer's words.</param>
    public InteractionBuilder UponReceiving(string description) => new(this, description);

    /// <summary>Tries an interaction.</summary>
    /// <param name="draft">The interaction; from <see cref="ContractDrafts"/>, for instance.</param>
    /// <param name="consume">Gets the mock server's address, and does with it what the consumer does.</param>
    /// <exception cref="PactException">The interaction is wrong in itself, or the consumer did not do what it says.</exception>
    public async Task ConsumeAsync(PactDraft draft, Func<Uri, Task> consume)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(consume);
        try
        {
            DraftCheck.Run(draft, Consumer, Provider);
            using var server = MockServer.Start(draft, Consumer, Provider);
            await RunAsync(server, consume).ConfigureAwait(false);
        }
        catch
        {
            Interlocked.Increment(ref _failed);
            throw;
        }
        _kept.Enqueue(draft);
    }

    // A request that does not fit is answered with 500, and what the consumer makes of that hides why.
    private static async Task RunAsync(MockServer server, Func<Uri, Task> consume)
    {
        try
        {
            await consume(server.Address).ConfigureAwait(false);
        }
        catch (Exception e) when (server.Mismatch() is { IsAnswered: true } mismatch)
        {
            throw new PactException(mismatch.Finding, e);
        }
        if (server.Mismatch() is { } left)
            throw new PactException(left.Finding);
    }

    /// <summary>Writes what was kept into <c>folder/consumer-provider.json</c>; a file that would not change is not touched.</summary>
    /// <param name="folder">Where pacts are; made when it is not there.</param>
    /// <param name="suite">Which tests these are: only they remove what they wrote before. The assembly's name, for instance.</param>
    /// <param name="expected">How many interactions the suite has. When all were kept, those that it wrote before and not now are removed; when not, a part of the tests ran, and they stay.</param>
    /// <param name="cancellationToken">Ends waiting for another process that writes the same file.</param>
    /// <returns>The file.</returns>
    /// <exception cref="PactException">Interactions conflict, or the file cannot be written.</exception>
    public Task<string> WriteAsync(string folder, string suite, int expected, CancellationToken cancellationToken = default) =>
        PactWriter.WriteAsync(folder, Consumer, Provider, suite, _failed == 0 && Count >= expected, [.. _kept], cancellationToken);
}
