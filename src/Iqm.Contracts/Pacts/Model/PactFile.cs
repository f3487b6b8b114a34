using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Pacts;

/// <summary>One pact: what a consumer relies on in a provider. Made by <see cref="PactFileReader"/>.</summary>
/// <remarks>Source: Pact Specification, versions 1 to 4.</remarks>
public sealed record PactFile
{
    /// <summary>The path as the user gave it, with <c>/</c> separators.</summary>
    public required string File { get; init; }

    /// <summary>Where everything in the file stands.</summary>
    public required SourceMap Map { get; init; }

    /// <summary>The consumer's name; empty when the file does not say.</summary>
    public string Consumer { get; init; } = "";

    /// <summary>The provider's name; empty when the file does not say.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The version of the Pact Specification, 1 to 4; 0 when the file cannot be read.</summary>
    public int Version { get; init; }

    /// <summary>The HTTP interactions that can be judged, in file order.</summary>
    public ImmutableArray<PactInteraction> Interactions { get; init; } = [];

    /// <summary>What is wrong with the file itself. Interactions that have an error here are left out of <see cref="Interactions"/>.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}
