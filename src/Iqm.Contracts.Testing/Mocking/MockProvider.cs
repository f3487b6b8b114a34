using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>
/// A provider made of contracts: it judges each request, refuses what does not conform in the vendor's own shape, and answers everything else as the contract documents.
/// In process, or on loopback.
/// </summary>
/// <example>
/// <code>
/// await using var mock = await MockProvider.StartAsync(contract);
/// using var client = new HttpClient { BaseAddress = mock.BaseAddress };
/// // …
/// mock.Recording.AssertConforming();
/// </code>
/// </example>
public sealed class MockProvider : IAsyncDisposable
{
    private readonly MockCore _core;
    private readonly MockServer? _server;

    private MockProvider(MockCore core, MockServer? server) => (_core, _server) = (core, server);

    /// <summary>A mock without a socket; reach it through <see cref="CreateHandler"/>.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="options">How it behaves; null for the defaults.</param>
    /// <exception cref="ArgumentException">The contract has not the operation of a fault.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static MockProvider InProcess(Contract contract, MockOptions? options = null) => InProcess([contract], options);

    /// <summary>A mock of several contracts without a socket. An operation is found by host, where the address names one of a contract's servers, and by path.</summary>
    /// <param name="contracts">At least one.</param>
    /// <param name="options">How it behaves; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no contract, or none has the operation of a fault.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static MockProvider InProcess(IEnumerable<Contract> contracts, MockOptions? options = null) => new(Core(contracts, options), null);

    /// <summary>Starts a mock on loopback.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="options">How it behaves; null for the defaults, a free port among them.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">The contract has not the operation of a fault.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="MockStartException">It cannot listen there.</exception>
    public static Task<MockProvider> StartAsync(Contract contract, MockOptions? options = null, CancellationToken cancellationToken = default) => StartAsync([contract], options, cancellationToken);

    /// <summary>Starts a mock of several contracts, which are told apart by path.</summary>
    /// <param name="contracts">At least one.</param>
    /// <param name="options">How it behaves; null for the defaults, a free port among them.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">There is no contract, or none has the operation of a fault.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="MockStartException">It cannot listen there.</exception>
    public static async Task<MockProvider> StartAsync(IEnumerable<Contract> contracts, MockOptions? options = null, CancellationToken cancellationToken = default)
    {
        var core = Core(contracts, options);
        return new MockProvider(core, await MockServer.StartAsync(core, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Where it is reached, such as <c>http://127.0.0.1:4010/</c>; without a socket <c>http://localhost/</c>.</summary>
    public Uri BaseAddress => _server?.Address ?? new Uri("http://localhost/");

    /// <summary>What was asked of it.</summary>
    public MockRecording Recording => _core.Recording;

    /// <summary>What in the contracts stands in its way: examples that do not conform and are not served, operations of two contracts at one path. Found when first asked for.</summary>
    public ImmutableArray<Finding> Findings => _core.Engine.Findings;

    /// <summary>What it answers, contract by contract, in document order.</summary>
    public ImmutableArray<MockedOperation> Operations => [.. _core.Engine.Operations.Select(MockedOperation.Of)];

    /// <summary>A handler for an <see cref="HttpClient"/> that reaches this mock without a socket.</summary>
    public HttpMessageHandler CreateHandler() => new MockHandler(_core);

    /// <summary>Puts an operation into a state, as a pact's provider states ask for: it answers conforming requests with one of its examples, whatever flows remember, until it is told otherwise.
    /// What a request itself prefers goes before, and credentials are asked for as always.</summary>
    /// <param name="operation">Its operationId, or method and path template where it has none.</param>
    /// <param name="example">The key under <c>examples</c> of any of its responses, failures among them; null ends the state.</param>
    /// <exception cref="ArgumentException">There is no such operation or example; the message lists those there are.</exception>
    public void Arrange(string operation, string? example)
    {
        ArgumentNullException.ThrowIfNull(operation);
        _core.Engine.Arrange(operation, example);
    }

    /// <summary>Answers by other contracts from now on. What is recorded and remembered stays.</summary>
    /// <param name="contracts">At least one.</param>
    /// <exception cref="ArgumentException">There is no contract.</exception>
    public void Reload(IEnumerable<Contract> contracts)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        _core.Reload([.. contracts]);
    }

    /// <summary>Stops listening.</summary>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static MockCore Core(IEnumerable<Contract> contracts, MockOptions? options)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        options ??= MockOptions.Default;
        options.Check();
        return new MockCore([.. contracts], options);
    }
}
