using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Pacts;

/// <summary>One run: checks pacts, and applies waivers.</summary>
/// <remarks>For one thread.</remarks>
public sealed class PactCheck
{
    // Waivers for other codes are those of other verbs.
    private const string Subjects = "5";

    private readonly PactChecker _checker;
    private readonly WaiverLedger _ledger;
    private readonly HashSet<string> _operations;

    /// <summary>Begins a run.</summary>
    /// <param name="contracts">By which pacts are checked.</param>
    /// <param name="waivers">What is accepted.</param>
    /// <param name="clock">Tells the day for waivers.</param>
    /// <exception cref="ArgumentException">There is no contract.</exception>
    public PactCheck(IReadOnlyCollection<Contract> contracts, ImmutableArray<Waiver> waivers, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        _checker = PactChecker.Create(contracts);
        _ledger = new WaiverLedger(waivers, clock, Subjects);
        _operations = [.. contracts.SelectMany(ContractOperation.Of).Select(operation => operation.OperationId).OfType<string>()];
    }

    /// <summary>Checks one pact.</summary>
    /// <returns>As <see cref="PactChecker.Check(PactFile)"/> gives them; those that a waiver covers are worth knowing only, and say who accepted them.</returns>
    public ImmutableArray<Finding> Check(PactFile pact)
    {
        ArgumentNullException.ThrowIfNull(pact);
        var findings = _checker.Check(pact);
        foreach (var operation in pact.Interactions.Select(interaction => interaction.OperationId).Concat(findings.Select(finding => finding.Operation)).OfType<string>())
            _ledger.Saw(operation);
        return [.. findings.Select(_ledger.Show)];
    }

    /// <summary>Ends the run.</summary>
    /// <returns>Waivers that have expired or are not needed.</returns>
    public ImmutableArray<Finding> Close() => _ledger.Close(_operations);
}
