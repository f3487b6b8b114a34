using System.Collections.Immutable;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Reports;

/// <summary>Two contracts and what changed between them.</summary>
/// <param name="Name">What the contract is called.</param>
/// <param name="OldVersion"><c>info.version</c> of the old one; null when there is none.</param>
/// <param name="NewVersion"><c>info.version</c> of the new one; null when there is none.</param>
/// <param name="Changes">As <see cref="ContractDiff"/> found them.</param>
public sealed record ComparedContracts(string Name, string? OldVersion, string? NewVersion, ImmutableArray<ContractChange> Changes)
{
    /// <summary>Compares two contracts; what is not on both sides is one change.</summary>
    /// <param name="old">Null when there is none.</param>
    /// <param name="new">Null when there is none.</param>
    /// <param name="options">What to compare; null for everything.</param>
    /// <exception cref="ArgumentException">There is neither.</exception>
    public static ComparedContracts Of(Contract? old, Contract? @new, ContractDiffOptions? options = null)
    {
        var any = @new ?? old ?? throw new ArgumentException("At least one contract is needed.", nameof(old));
        return new ComparedContracts(any.Name, VersionOf(old), VersionOf(@new),
            old is null || @new is null ? [ContractDiff.Unpaired(any, isRemoval: @new is null)] : ContractDiff.Compare(old, @new, options).Changes);
    }

    private static string? VersionOf(Contract? contract) =>
        contract?.Find(JsonPointer.Parse("/info/version")) is System.Text.Json.Nodes.JsonValue value && value.TryGetValue(out string? version) ? version : null;
}
