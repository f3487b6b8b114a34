using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Schemas;

/// <summary>What a schema says of one instance.</summary>
public sealed record SchemaValidationResult
{
    internal static readonly SchemaValidationResult Conforming = new() { IsValid = true, Findings = [] };

    /// <summary>Whether there is no error among the findings.</summary>
    public required bool IsValid { get; init; }

    /// <summary>In document order of the instance; at most <see cref="SchemaValidationOptions.MaxErrors"/>.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Whether there may be more findings than <see cref="SchemaValidationOptions.MaxErrors"/> allowed to keep.</summary>
    public bool IsTruncated { get; init; }
}
