using System.Collections.Immutable;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>What is known of one status of an operation.</summary>
public sealed record MatrixStatus
{
    /// <summary>As documented (<c>200</c>, <c>4XX</c>, <c>default</c>); three digits when it is not documented.</summary>
    public required string Status { get; init; }

    /// <summary>Whether the contract has it.</summary>
    public bool IsDocumented { get; init; }

    /// <summary>How many examples of its body the contract has.</summary>
    public int Examples { get; init; }

    /// <summary>Whether the mock provider can send it, with a body that conforms.</summary>
    public bool IsMocked { get; init; }

    /// <summary>The interactions of consumers that rely on it.</summary>
    public ImmutableArray<MatrixPact> Pacts { get; init; } = [];

    /// <summary>How many verified exchanges with it conform.</summary>
    public long Conforming { get; init; }

    /// <summary>How many verified exchanges with it have an error that nobody accepted.</summary>
    public long Violating { get; init; }

    /// <summary>How many exchanges with it a coverage file counts, conforming or not.</summary>
    public long Seen { get; init; }

    /// <summary>How many documented members of its body a coverage file has seen.</summary>
    public int FieldsSeen { get; init; }

    /// <summary>How many documented members of its body a coverage file knows.</summary>
    public int Fields { get; init; }

    /// <summary>Whether a provider answered with it, always as documented.</summary>
    public bool IsVerified => Conforming > 0 && Violating == 0;
}
