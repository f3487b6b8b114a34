using System.Collections.Immutable;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Pacts;

/// <summary>One HTTP request and the response that the consumer expects to it.</summary>
public sealed record PactInteraction
{
    /// <summary>Where it stands in the file: <c>/interactions/0</c>.</summary>
    public required JsonPointer Pointer { get; init; }

    /// <summary>What is asked, in the consumer's words.</summary>
    public required string Description { get; init; }

    /// <summary>The names of the provider states that it presumes.</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary><c>comments.references.openapi.operationId</c>; null when there is none.</summary>
    public string? OperationId { get; init; }

    internal PactRequest Request { get; init; } = null!;

    internal PactResponse Response { get; init; } = null!;
}
