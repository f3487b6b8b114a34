using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>A bound.</summary>
/// <param name="Value">The bound.</param>
/// <param name="IsExclusive">Whether the bound itself is outside.</param>
/// <param name="Pointer">Where it stands.</param>
internal sealed record Limit(Number Value, bool IsExclusive, JsonPointer Pointer)
{
    /// <summary>The bound in words: <c>5</c>, <c>5 (exclusive)</c>.</summary>
    public string Text => Value.Text + (IsExclusive ? " (exclusive)" : "");

    /// <summary>Whether less is allowed than <paramref name="other"/> allows.</summary>
    public bool IsNarrowerThan(Limit? other, bool isLower) =>
        other is null || (isLower ? Value > other.Value : Value < other.Value) || Value == other.Value && IsExclusive && !other.IsExclusive;
}
