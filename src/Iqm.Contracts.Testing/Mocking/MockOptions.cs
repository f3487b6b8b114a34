using System.Collections.Immutable;
using System.Net;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>How a <see cref="MockProvider"/> behaves. Checked once, when it is made.</summary>
public sealed record MockOptions
{
    /// <summary>How many exchanges are recorded unless an option says otherwise: 10,000.</summary>
    public const int RecordedByDefault = 10_000;

    internal static readonly MockOptions Default = new();

    /// <summary>Where it listens; default loopback. Any other address lets other machines in.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port, 0 to 65535; default 0, a free one.</summary>
    public int Port { get; init; }

    /// <summary>What everything made up depends on: IDs, tokens, generated bodies; default 0. The same requests in the same order get the same answers.</summary>
    public long Seed { get; init; }

    /// <summary>The clock of moments in answers, of tokens that expire, of latency; default the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Whether what one request does is known to the next, for the vendors that have flows; default false.</summary>
    public bool Stateful { get; init; }

    /// <summary>Whether answers are generated from schemas although there are examples; default false. A request can ask for it with <c>Prefer: dynamic=true</c>.</summary>
    public bool Dynamic { get; init; }

    /// <summary>For the name of a security scheme, the credentials that are accepted: <c>user:password</c> for basic, the token for bearer, the key for an API key. A scheme that is not here accepts any.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> Credentials { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>What goes wrong, and when; the first that fits a call is taken. Default nothing.</summary>
    public ImmutableArray<MockFault> Faults { get; init; } = [];

    /// <summary>Bytes that a request's body may have; default 10 MB. A larger one is answered with 413.</summary>
    public int MaxBodyBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>How many exchanges are recorded, the latest; default 10,000; 0 records none.</summary>
    public int MaxRecorded { get; init; } = RecordedByDefault;

    /// <summary>Told of every exchange, on the thread that answers it; null for nobody.</summary>
    public Action<MockExchange>? OnExchange { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="ArgumentNullException">An option that has to be there is null.</exception>
    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(Address);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentNullException.ThrowIfNull(Credentials);
        ArgumentOutOfRangeException.ThrowIfNegative(Port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Port, IPEndPoint.MaxPort);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxBodyBytes);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRecorded);
        foreach (var fault in Faults.IsDefault ? [] : Faults)
            fault.Check();
    }
}
