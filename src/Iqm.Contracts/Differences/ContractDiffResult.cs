using System.Collections.Immutable;

namespace Iqm.Contracts.Differences;

/// <summary>What <see cref="ContractDiff"/> found.</summary>
/// <param name="Changes">The most serious first, then in document order.</param>
public sealed record ContractDiffResult(ImmutableArray<ContractChange> Changes)
{
    /// <summary>Whether nothing that works today fails: no change is breaking.</summary>
    public bool IsCompatible => Count(ChangeSeverity.Breaking) == 0;

    /// <summary>How many changes have a severity.</summary>
    public int Count(ChangeSeverity severity) => Changes.Count(change => change.Severity == severity);
}
