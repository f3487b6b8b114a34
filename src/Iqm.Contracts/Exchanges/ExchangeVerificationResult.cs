using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Exchanges;

/// <summary>What the contracts say of one exchange.</summary>
public sealed record ExchangeVerificationResult
{
    /// <summary>The name of the contract that has the operation, or that names the request's host; null when none does.</summary>
    public string? Contract { get; init; }

    /// <summary>The operationId, or method and path template when it has none; null when no operation matches.</summary>
    public string? Operation { get; init; }

    /// <summary>The documented status as the contract spells it, <c>200</c>, <c>4XX</c> or <c>default</c>; null when there was no response, or its status is undocumented.</summary>
    public string? Status { get; init; }

    /// <summary>Whether there is such an operation. If not, <see cref="Findings"/> says so with an error.</summary>
    public bool IsMatched => Operation is not null;

    /// <summary>From the request's path to the response's body; each with part, instance, position and, where a schema is concerned, schema.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Whether there may be more findings than <see cref="ExchangeVerifierOptions.MaxErrors"/> allowed to keep.</summary>
    public bool IsTruncated { get; init; }
}
