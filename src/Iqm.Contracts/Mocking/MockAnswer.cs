using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Mocking;

/// <summary>What a mock answers to one request.</summary>
internal sealed record MockAnswer
{
    public required int Status { get; init; }

    /// <summary>All fields, <c>Content-Type</c> among them, without those about length and transfer.</summary>
    public ImmutableArray<HeaderField> Headers { get; init; } = [];

    /// <summary>Null for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The name of the contract; null when none has the operation.</summary>
    public string? Contract { get; init; }

    /// <summary>The operationId, or method and path template; null when no operation matches.</summary>
    public string? Operation { get; init; }

    /// <summary>What is wrong with the request.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}
