using System.Collections.Immutable;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>One operation in the report.</summary>
public sealed record MatrixOperation
{
    /// <summary>The operationId, or method and path template when it has none.</summary>
    public required string Name { get; init; }

    /// <summary>In upper case.</summary>
    public required string Method { get; init; }

    /// <summary>The path template.</summary>
    public required string Path { get; init; }

    /// <summary>The operation's <c>summary</c>; empty when it has none.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Whether the contract calls it deprecated.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>Those documented, in document order; then those that traffic or pacts have besides.</summary>
    public ImmutableArray<MatrixStatus> Statuses { get; init; } = [];

    /// <summary>Of lint, pacts and traffic, in this order.</summary>
    public ImmutableArray<MatrixFinding> Findings { get; init; } = [];

    /// <summary>The decisions that shaped it, those about the operation itself first.</summary>
    public ImmutableArray<MatrixEvidence> Evidence { get; init; } = [];
}
