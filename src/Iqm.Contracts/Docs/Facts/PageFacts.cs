using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Docs;

/// <summary>All facts of one page.</summary>
public sealed record PageFacts
{
    /// <summary>The file's name without extension; what evidence and lock call the page.</summary>
    public required string Id { get; init; }

    /// <summary>The path as the user gave it, with <c>/</c> separators.</summary>
    public required string File { get; init; }

    /// <summary>The page's title; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The form it was read as.</summary>
    public PageFormat Format { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the file's bytes; empty when nothing was read.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Headers that the page demands of all requests.</summary>
    public ImmutableArray<FieldFact> Headers { get; init; } = [];

    /// <summary>Operations, in the page's order.</summary>
    public ImmutableArray<OperationFacts> Operations { get; init; } = [];

    /// <summary>What looks like a fact but could not be placed, by line.</summary>
    public ImmutableArray<UnplacedText> Unplaced { get; init; } = [];

    /// <summary>Why the page could not be read, or not wholly; an error here means that nothing may be concluded from the page.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Whether facts were read; if not, the page's operations are unknown, not removed.</summary>
    public bool IsReadable => !Findings.Any(finding => finding.Severity == Severity.Error);
}
