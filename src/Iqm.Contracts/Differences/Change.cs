using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences;

/// <summary>A change before it is known which operations share it. Equal for changes that are one.</summary>
/// <param name="Descriptor">The catalogue entry.</param>
/// <param name="Old">Where it was, or what would hold it.</param>
/// <param name="New">Where it is, or what would hold it.</param>
/// <param name="Before">What it was; null when it was not there.</param>
/// <param name="After">What it is; null when it is not there.</param>
internal sealed record Change(FindingDescriptor Descriptor, JsonPointer Old, JsonPointer New, string? Before, string? After)
{
    private int? _hash;

    /// <summary>Whether the change is shown at its place in the old contract.</summary>
    public bool IsRemoval { get; init; }

    /// <summary>Null for that of the code.</summary>
    public ChangeSeverity? Severity { get; init; }

    /// <summary>What stands for <c>{0}</c> to <c>{2}</c> in the message.</summary>
    public required string[] Arguments { get; init; }

    // What a change is said to be about does not make it another change.
    public bool Equals(Change? other) => ReferenceEquals(this, other) || other is not null && Descriptor == other.Descriptor && Old == other.Old && New == other.New && Before == other.Before && After == other.After;

    // Changes of shared schemas are looked up once for each operation.
    public override int GetHashCode() => _hash ??= HashCode.Combine(Descriptor.Code, Old, New, Before, After);
}
