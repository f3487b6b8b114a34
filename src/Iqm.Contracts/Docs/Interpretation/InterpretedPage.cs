using System.Collections.Immutable;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>The facts that a page's blocks hold.</summary>
internal sealed record InterpretedPage(string? Title, ImmutableArray<FieldFact> Headers, ImmutableArray<OperationFacts> Operations, ImmutableArray<UnplacedText> Unplaced)
{
    /// <summary>The first operation with more fields than are read, <see cref="PageInterpreter.MaxFields"/>; null when there is none.</summary>
    public string? Overfull { get; init; }
}
