using System.Collections.Immutable;

namespace Iqm.Contracts.Docs;

/// <summary>One documented header, parameter or body member.</summary>
public sealed record FieldFact
{
    /// <summary>Where it belongs.</summary>
    public required FactPart Part { get; init; }

    /// <summary>Names from the outermost in, joined by <c>.</c>; items of arrays add nothing, names that are data are <c>*</c>: <c>customerOperationDetails.labelIds</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The last name of <see cref="Path"/>.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>The status of the response it belongs to; null outside responses and where the page does not say.</summary>
    public string? Status { get; init; }

    /// <summary>The documented type; null when the page gives none.</summary>
    public TypeFact? Type { get; init; }

    /// <summary>True for required, false for optional; null when the page does not say.</summary>
    public bool? Required { get; init; }

    /// <summary>Values the page enumerates, in its order; empty when it enumerates none.</summary>
    public ImmutableArray<string> AllowedValues { get; init; } = [];

    /// <summary>Limits by JSON Schema keyword, sorted: <c>maxLength=100</c>.</summary>
    public ImmutableArray<string> Limits { get; init; } = [];

    /// <summary>The documented default; null when there is none.</summary>
    public string? Default { get; init; }

    /// <summary>What it was read from.</summary>
    public FactSource Source { get; init; }

    /// <summary>Whether the nesting was concluded from a sample, as the page lists the names side by side.</summary>
    public bool NestingInferred { get; init; }

    /// <summary>The headings above it, outermost first.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>One-based line in the page.</summary>
    public int Line { get; init; }
}
