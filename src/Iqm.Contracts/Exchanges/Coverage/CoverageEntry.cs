using System.Collections.Immutable;

namespace Iqm.Contracts.Exchanges.Coverage;

/// <summary>How often one documented response of one operation was seen, and how much of it.</summary>
/// <remarks>Two entries are not equal because their fields are: compare these one by one.</remarks>
public sealed record CoverageEntry
{
    /// <summary>The contract's name.</summary>
    public required string Contract { get; init; }

    /// <summary>The operationId, or method and path template when it has none.</summary>
    public required string Operation { get; init; }

    /// <summary>The documented status: <c>200</c>, <c>4XX</c> or <c>default</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The number of exchanges with this operation and status, conforming or not.</summary>
    public required long Exchanges { get; init; }

    /// <summary>Documented members of the response's body that were in at least one of them, as JSON Pointers with <c>*</c> for any item: <c>/data/*/appId</c>.</summary>
    public required ImmutableArray<string> SeenFields { get; init; }

    /// <summary>Documented members of the response's body that were in none of them.</summary>
    public required ImmutableArray<string> UnseenFields { get; init; }
}
