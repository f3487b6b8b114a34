using System.Collections.Immutable;

namespace Iqm.Contracts.Differences;

/// <summary>What is compared.</summary>
public sealed class ContractDiffOptions
{
    /// <summary>The options used when none are given.</summary>
    public static ContractDiffOptions Default { get; } = new();

    /// <summary>Only what concerns these operations: operationIds, or <c>GET /users</c>. Empty, the default, for everything. A client that calls ten operations of six hundred wants to hear of these.</summary>
    public ImmutableArray<string> Operations { get; init; } = [];
}
