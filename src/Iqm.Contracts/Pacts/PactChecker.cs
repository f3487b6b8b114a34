using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts.Checking;

namespace Iqm.Contracts.Pacts;

/// <summary>Holds pacts against contracts: does the consumer ask only for what is accepted, and rely only on what is promised? Made once, used often, by one thread at a time.</summary>
/// <remarks>
/// <para>A contract is meant when it is called as the pact's provider; otherwise the only contract, or the first that has the operation.</para>
/// <para>A value without a matcher is one case that the consumer has seen: the contract must allow it. A matcher speaks of all values: it must accept whatever the
/// contract lets the provider send, and, in a request, nothing that the contract refuses. Both are tried out with values, so that each finding names one.</para>
/// </remarks>
public sealed class PactChecker
{
    private readonly CheckedContract[] _contracts;
    private readonly TrafficRedaction _redaction;

    private PactChecker(CheckedContract[] contracts) => (_contracts, _redaction) = (contracts, TrafficRedaction.For([.. contracts.Select(contract => contract.Contract)]));

    /// <summary>A checker for some contracts.</summary>
    /// <exception cref="ArgumentException">There is no contract.</exception>
    public static PactChecker Create(IEnumerable<Contract> contracts)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        CheckedContract[] all = [.. contracts.Select(contract => new CheckedContract(contract))];
        return all.Length > 0 ? new PactChecker(all) : throw new ArgumentException("There is no contract to check by.", nameof(contracts));
    }

    /// <summary>Checks one pact.</summary>
    /// <returns>What is wrong with the file, then what each interaction has against the contract, in file order.</returns>
    public ImmutableArray<Finding> Check(PactFile pact)
    {
        ArgumentNullException.ThrowIfNull(pact);
        var named = _contracts.Where(contract => contract.Contract.Name.Equals(pact.Provider, StringComparison.OrdinalIgnoreCase)).ToArray();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        findings.AddRange(pact.Findings);
        foreach (var interaction in pact.Interactions)
            findings.AddRange(Check(pact, interaction, named.Length > 0 ? named : _contracts));
        return findings.ToImmutable();
    }

    private IEnumerable<Finding> Check(PactFile pact, PactInteraction interaction, CheckedContract[] contracts)
    {
        RouteMatch best = default;
        var chosen = contracts[0];
        var url = PactExchange.Url(interaction.Request);
        if (RequestTarget.TryParse(url, out var target, out _))
            foreach (var contract in contracts)
                if (contract.Router.Match(target, interaction.Request.Method) is { Operation: not null } match && (best.Operation is null || (match.IsExact && !best.IsExact)))
                    (best, chosen) = (match, contract);
        var report = new InteractionReport(pact, interaction);
        if (best.Operation is { } operation)
            new InteractionCheck(report, interaction, chosen, operation).Run();
        else
            report.AddUnknown(Exchanges.ExchangeVerifier.Create(contracts.Select(contract => contract.Contract)).Verify(new Exchanges.Exchange { Method = interaction.Request.Method, Url = url }));
        // Findings name values, which may be credentials that a consumer wrote into its test.
        var secrets = report.Findings.Count == 0 ? null : _redaction.SecretsOf(PactExchange.Of(interaction, null), withBodies: true);
        return report.Findings.Select(finding => _redaction.Show(finding, secrets!));
    }
}
