using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences.Operations;
using Iqm.Contracts.Differences.Rules;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences;

/// <summary>Says what changed between two contracts, and what that means for a client of the API that was built against the old one.</summary>
/// <remarks>
/// What is sent and what is received are judged in opposite ways: a value more in an enum widens what may be sent, and surprises whoever receives it. Spellings
/// do not matter: references, <c>allOf</c>, the order of keys, names of components, ways to say that null is allowed. Texts and examples are not compared.
/// </remarks>
public static class ContractDiff
{
    private static readonly IDocumentRule[] DocumentRules = [new VersionRule(), new EnvelopeRule(), new DocumentServerRule(), new OAuthAddressRule()];

    private static readonly IOperationRule[] OperationRules =
    [
        new AddressRule(), new OperationIdRule(), new TagRule(), new OperationDeprecationRule(), new SunsetRule(), new OperationServerRule(), new SecurityRule(),
        new ParameterRule(), new RequestBodyRule(), new ResponseRule(),
    ];

    /// <summary>Compares two contracts.</summary>
    /// <param name="old">What clients were built against.</param>
    /// <param name="new">What the vendor follows from now on.</param>
    /// <param name="options">What to compare; null for everything.</param>
    public static ContractDiffResult Compare(Contract old, Contract @new, ContractDiffOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        options ??= ContractDiffOptions.Default;
        var unchanged = new UnchangedParts(old, @new);
        var changes = new ChangeCollector(old, @new, unchanged);
        if (options.Operations.IsEmpty)
        {
            foreach (var rule in DocumentRules)
                rule.Compare(old, @new, changes);
        }
        var pairing = OperationPairing.Of(old, @new);
        foreach (var pair in pairing.Pairs.Where(pair => Concerns(options, pair.Old.Operation, pair.New.Operation) && !unchanged.Has(pair)))
        {
            changes.Begin(pair);
            foreach (var rule in OperationRules)
                rule.Compare(pair, changes);
        }
        foreach (var gone in pairing.Removed.Where(gone => Concerns(options, gone.Operation)))
            changes.AddOperation(gone, isRemoval: true);
        foreach (var added in pairing.Added.Where(added => Concerns(options, added.Operation)))
            changes.AddOperation(added, isRemoval: false);
        return new ContractDiffResult(changes.ToChanges());
    }

    /// <summary>What it means that a contract is among the new ones only, or among the old ones only.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="isRemoval">Whether it is among the old ones only.</param>
    public static ContractChange Unpaired(Contract contract, bool isRemoval)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var descriptor = isRemoval ? DiagnosticCatalog.DiffContractRemoved : DiagnosticCatalog.DiffContractAdded;
        var position = contract.Locate(JsonPointer.Root);
        return new ContractChange
        {
            Descriptor = descriptor,
            Severity = ChangeSeverities.Of(descriptor),
            Contract = contract.Name,
            IsRemoval = isRemoval,
            OldPointer = JsonPointer.Root,
            NewPointer = JsonPointer.Root,
            OldPosition = isRemoval ? position : null,
            NewPosition = isRemoval ? null : position,
            Before = isRemoval ? contract.Name : null,
            After = isRemoval ? null : contract.Name,
            Message = Finding.Create(descriptor, null, Display.Value(contract.Name)).Message,
        };
    }

    private static bool Concerns(ContractDiffOptions options, params ImmutableArray<ChangedOperation> operations) =>
        options.Operations.IsEmpty || operations.Any(operation => options.Operations.Any(wanted => wanted == operation.OperationId || wanted == $"{operation.Method} {operation.Path}"));
}
