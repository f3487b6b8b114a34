using System.Collections.Frozen;

namespace Iqm.Contracts.Mocking;

/// <summary>How a <see cref="MockEngine"/> answers.</summary>
internal sealed record MockRules
{
    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>What all that is made up depends on.</summary>
    public long Seed { get; init; }

    /// <summary>Whether answers are generated although there are examples.</summary>
    public bool IsDynamic { get; init; }

    /// <summary>For a security scheme, the only credentials that are accepted: <c>user:password</c>, a token, a key. A scheme that is not here accepts any.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Credentials { get; init; } = FrozenDictionary<string, FrozenSet<string>>.Empty;

    /// <summary>What happens from request to request; none when every request stands alone.</summary>
    public Flows.MockFlows? Flows { get; init; }

    /// <summary>What operations are told to answer with; it outlives an engine whose contracts are read anew.</summary>
    public Arrangements Arranged { get; } = new();
}
