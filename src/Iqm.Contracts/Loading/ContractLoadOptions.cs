using System.Collections.Immutable;

namespace Iqm.Contracts.Loading;

/// <summary>Limits and permissions of <see cref="ContractLoader"/>. The defaults suit hand-written and published contracts.</summary>
public sealed class ContractLoadOptions
{
    /// <summary>The options used when none are given.</summary>
    public static ContractLoadOptions Default { get; } = new();

    /// <summary>Bytes that may be read, over all files of one contract. At least 1; default 67,108,864 (64 MB).</summary>
    public long MaxBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Levels of objects and arrays inside one another, aliases expanded. From 1 to 1,000; default 256.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Nodes that YAML aliases may add when they are replaced by what they stand for; a text counts one more for each 64 characters. At least 0; default 1,000,000.</summary>
    public int MaxAliasNodes { get; init; } = 1_000_000;

    /// <summary>Whether documents of other versions than OpenAPI 3.0 (2.0, 3.1, 3.2) are loaded as they are. Default false: they are an error.</summary>
    public bool AllowOtherVersions { get; init; }

    /// <summary>Whether a contract with references that lead nowhere is handed out together with the errors that say so. Default false: there is no contract then.</summary>
    public bool AllowUnresolvedReferences { get; init; }

    /// <summary>Paths of OpenAPI Overlay 1.0 documents that are applied to the root document, in this order. Relative to the current directory. Default: none.</summary>
    public ImmutableArray<string> Overlays { get; init; } = [];

    /// <exception cref="ArgumentOutOfRangeException">A limit is outside the range its documentation gives.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBytes, 1, nameof(MaxBytes));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDepth, 1, nameof(MaxDepth));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDepth, 1000, nameof(MaxDepth));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxAliasNodes, nameof(MaxAliasNodes));
    }
}
