using System.Collections.Immutable;

namespace Iqm.Contracts.Generator;

/// <summary>What a caller decides about a generated client.</summary>
public sealed record GeneratorOptions
{
    /// <summary>The namespace of everything generated, such as <c>Acme.Billing</c>.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name of the facade class, such as <c>BillingClient</c>.</summary>
    public required string ClientName { get; init; }

    /// <summary>Whether generated types are public; internal otherwise. Default true.</summary>
    public bool Public { get; init; } = true;

    /// <summary>Whether operations give the envelope's data instead of the envelope. Default true; no effect on a contract without x-envelope.</summary>
    public bool UnwrapEnvelopes { get; init; } = true;

    /// <summary>Whether dates and moments are <c>DateOnly</c> and <c>DateTimeOffset</c>; strings, as they are on the wire, otherwise. Default true.</summary>
    public bool TypedDates { get; init; } = true;

    /// <summary>The operationIds to generate; empty means all.</summary>
    public ImmutableArray<string> IncludeOperations { get; init; } = [];

    /// <summary>The operationIds not to generate.</summary>
    public ImmutableArray<string> ExcludeOperations { get; init; } = [];

    /// <summary>The tags to generate; empty means all.</summary>
    public ImmutableArray<string> IncludeTags { get; init; } = [];

    /// <summary>The tags not to generate.</summary>
    public ImmutableArray<string> ExcludeTags { get; init; } = [];
}
