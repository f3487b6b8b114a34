using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Pacts.Checking;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>Finds the operation and status that each interaction relies on, and whether the contract promises it.</summary>
internal sealed class MatrixPacts(ContractDraft[] contracts, Func<string, string, OperationDraft?> find, WaiverUse waivers)
{
    private readonly Lazy<PactChecker> _checker = new(() => PactChecker.Create(contracts.Select(contract => contract.Contract!)));
    private readonly Lazy<ContractRouter[]> _routers = new(() => [.. contracts.Select(contract => new ContractRouter(contract.Contract!, new ExchangeVerifierOptions()))]);

    /// <summary>Adds a pact to the operations it is about.</summary>
    /// <returns>What concerns the file, or no operation.</returns>
    public IEnumerable<MatrixFinding> Add(PactFile pact)
    {
        foreach (var finding in pact.Findings)
            yield return Of(finding, null);
        foreach (var interaction in contracts.Length == 0 ? [] : pact.Interactions)
        {
            var operation = OperationOf(pact, interaction);
            var isBroken = false;
            foreach (var finding in _checker.Value.Check(pact with { Interactions = [interaction], Findings = [] }))
            {
                var found = Of(finding, operation?.Name);
                isBroken |= found.IsOpen(Severity.Error);
                if (operation is null)
                    yield return found;
                else
                    operation.Findings.Add(found);
            }
            operation?.StatusFor(interaction.Response.Status).Pacts.Add(new MatrixPact(pact.Consumer, interaction.Description, pact.Map.Locate(interaction.Pointer), isBroken));
        }
    }

    private MatrixFinding Of(Finding finding, string? operation) => new("pact", finding, waivers.Find(finding, operation ?? finding.Operation));

    // The request decides, as it will when it is sent; what the pact calls the operation helps where no path fits.
    private OperationDraft? OperationOf(PactFile pact, PactInteraction interaction)
    {
        var named = _routers.Value.Where(router => router.Contract.Name.Equals(pact.Provider, StringComparison.OrdinalIgnoreCase)).ToArray();
        var candidates = named.Length > 0 ? named : _routers.Value;
        RouteMatch best = default;
        if (RequestTarget.TryParse(PactExchange.Url(interaction.Request), out var target, out _))
            foreach (var router in candidates)
                if (router.Match(target, interaction.Request.Method) is { Operation: not null } match && (best.Operation is null || (match.IsExact && !best.IsExact)))
                    best = match;
        if (best.Operation is { } entry)
            return find(entry.Context.Contract.Name, entry.Name);
        return interaction.OperationId is { } id ? candidates.Select(router => find(router.Contract.Name, id)).FirstOrDefault(operation => operation is not null) : null;
    }
}
