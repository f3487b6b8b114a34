using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Checks;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges;

/// <summary>Judges recorded or live exchanges by contracts. Made once, used often, by several threads at once.</summary>
/// <remarks>
/// <para>The host decides which contract is meant when a contract's server has it. Any other host is a proxy, a mock or another environment: it is not judged,
/// and all contracts are tried, with the base path of their servers and without it.</para>
/// <para>When the provider answers with a documented 4xx, what is wrong with the request is a warning: it was refused, as documented.</para>
/// <para>Rules of an operation, and schemas, are compiled when they are first met.</para>
/// </remarks>
public sealed class ExchangeVerifier
{
    private readonly ContractRouter[] _routers;
    private readonly ExchangeVerifierOptions _options;

    private ExchangeVerifier(ContractRouter[] routers, ExchangeVerifierOptions options) => (_routers, _options) = (routers, options);

    /// <summary>A verifier for some contracts.</summary>
    /// <param name="contracts">When several have a path, the first that also has the method is taken.</param>
    /// <param name="options">How to judge; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no contract.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static ExchangeVerifier Create(IEnumerable<Contract> contracts, ExchangeVerifierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        options ??= ExchangeVerifierOptions.Default;
        options.Check();
        ContractRouter[] routers = [.. contracts.Select(contract => new ContractRouter(contract, options))];
        if (routers.Length == 0)
            throw new ArgumentException("There is no contract to judge by.", nameof(contracts));
        return new ExchangeVerifier(routers, options);
    }

    /// <summary>Judges one exchange. What is wrong with it is a finding, never an exception.</summary>
    public ExchangeVerificationResult Verify(Exchange exchange) => Verify(exchange, out _);

    /// <summary>Judges one exchange, and tells where its request leads.</summary>
    internal ExchangeVerificationResult Verify(Exchange exchange, out RouteMatch match)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        match = default;
        if (!RequestTarget.TryParse(exchange.Url, out var target, out var fault))
            return Unmatched(null, Finding.Create(DiagnosticCatalog.UrlInvalid, null, fault));
        var method = exchange.Method;
        foreach (var c in method)
            if (char.IsAsciiLetterLower(c))
            {
                method = method.ToUpperInvariant();
                break;
            }
        match = Match(target, method, out var router);
        if (match.Operation is not { } operation)
            return router is not null && match.Others is { Count: > 0 } others ? MethodUndocumented(router, method, others) : PathUnknown(target, method);
        var judgement = new Judgement(exchange, operation);
        if (!match.IsExact)
            Unmatching.ReportSpelling(judgement, match);
        if ((_options.Parts & ExchangeParts.Request) != 0)
            RequestCheck.Run(judgement, target, match);
        if (exchange.Status is not { } status)
            return judgement.Result(operation.Rules.Conforming);
        var response = operation.Rules.Response(status);
        if (response is not null && status is >= 400 and <= 499 && judgement.Count > 0)
            judgement.Excuse($" The provider refused the request with the documented status {status}, so this is a warning.");
        if ((_options.Parts & ExchangeParts.Response) != 0)
        {
            if (response is null)
                ResponseCheck.Undocumented(judgement, status);
            else
                ResponseCheck.Run(judgement, response, status);
        }
        return judgement.Result(response?.Conforming ?? operation.Rules.Conforming);
    }

    /// <summary>All operations, contract by contract.</summary>
    internal IEnumerable<Rules.OperationEntry> Operations => _routers.SelectMany(router => router.Operations);

    private RouteMatch Match(in RequestTarget target, string method, out ContractRouter? router)
    {
        var known = IsKnown(target);
        RouteMatch best = default;
        router = null;
        foreach (var candidate in _routers)
        {
            if (known && !candidate.HasHost(target.Authority.Span))
                continue;
            var match = candidate.Match(target, method);
            if (match.Operation is not null && (match.IsExact || best.Operation is null))
            {
                (best, router) = (match, candidate);
                if (match.IsExact)
                    return match;
            }
            else if (best.Operation is null && best.Others is null && match.Others is not null)
                (best, router) = (match, candidate);
        }
        return best;
    }

    private bool IsKnown(in RequestTarget target)
    {
        foreach (var router in _routers)
            if (router.HasHost(target.Authority.Span))
                return true;
        return false;
    }

    private static ExchangeVerificationResult MethodUndocumented(ContractRouter router, string method, List<PathEntry> others) =>
        Unmatched(router.Contract.Name, Unmatching.Method(router.Contract, method, others));

    private ExchangeVerificationResult PathUnknown(in RequestTarget target, string method)
    {
        ContractRouter? only = null;
        var candidates = new List<ContractRouter>();
        var known = IsKnown(target);
        foreach (var router in _routers)
            if (!known || router.HasHost(target.Authority.Span))
                candidates.Add(router);
        if (candidates.Count == 1)
            only = candidates[0];
        return Unmatched(only?.Contract.Name, Unmatching.Path(target, method, candidates));
    }

    private static ExchangeVerificationResult Unmatched(string? contract, Finding finding) =>
        new() { Contract = contract, Findings = [finding with { Part = ExchangePart.RequestPath }] };
}
