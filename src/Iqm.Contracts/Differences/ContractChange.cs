using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences;

/// <summary>One difference between two contracts. What several operations share, a component for instance, is one change of all of them.</summary>
public sealed record ContractChange
{
    /// <summary>The catalogue entry.</summary>
    public required FindingDescriptor Descriptor { get; init; }

    /// <summary><c>IQMC6</c> and three digits.</summary>
    public string Code => Descriptor.Code;

    /// <summary>What it means for a client of the API. Mostly that of the code; some changes depend on what stands around them.</summary>
    public required ChangeSeverity Severity { get; init; }

    /// <summary>What the contract is called.</summary>
    public required string Contract { get; init; }

    /// <summary>The operations concerned, in the order of the new contract; empty when it is about the document.</summary>
    public ImmutableArray<ChangedOperation> Operations { get; init; } = [];

    /// <summary>The first operation concerned: its operationId, otherwise <c>GET /users</c>; null when it is about the document.</summary>
    public string? Operation => Operations.IsEmpty ? null : Operations[0].Name;

    /// <summary>Where it is: in the new contract, or in the old one when it is gone from the new.</summary>
    public JsonPointer Pointer => IsRemoval ? OldPointer : NewPointer;

    /// <summary>Whether <see cref="Pointer"/> leads into the old contract.</summary>
    public required bool IsRemoval { get; init; }

    /// <summary>Where it was in the old contract; for what was not there, what would hold it.</summary>
    public required JsonPointer OldPointer { get; init; }

    /// <summary>Where it is in the new contract; for what is not there, what would hold it.</summary>
    public required JsonPointer NewPointer { get; init; }

    /// <summary>The line and column of <see cref="OldPointer"/>; null when there is no old contract.</summary>
    public SourcePosition? OldPosition { get; init; }

    /// <summary>The line and column of <see cref="NewPointer"/>; null when there is no new contract.</summary>
    public SourcePosition? NewPosition { get; init; }

    /// <summary>What it was, as text; null when it was not there.</summary>
    public string? Before { get; init; }

    /// <summary>What it is, as text; null when it is not there.</summary>
    public string? After { get; init; }

    /// <summary>What changed, what that means for a client, what to do. One line.</summary>
    public required string Message { get; init; }

    /// <summary>The line and column of <see cref="Pointer"/>.</summary>
    public SourcePosition? Position => IsRemoval ? OldPosition : NewPosition;

    /// <summary>The same for reports of findings.</summary>
    public Finding ToFinding() => new()
    {
        Descriptor = Descriptor,
        Severity = Severity.ToFinding(),
        Message = Message,
        Position = NewPosition ?? OldPosition,
        Operation = Operation,
        Schema = Pointer.ToFragment(),
    };
}
