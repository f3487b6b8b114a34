using System.Runtime.CompilerServices;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Http;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Testing.Assertions;

/// <summary>Assertions about responses of <c>HttpClient</c>, for any test framework.</summary>
public static class ConformanceAssertions
{
    // Compiling a contract's rules takes longer than judging by them; they go with their contract.
    private static readonly ConditionalWeakTable<Contract, ExchangeJudge> Judges = [];

    /// <summary>Asserts that the response, and the request it answers, are as a contract has them.</summary>
    /// <param name="response">A response whose body was not yet read as a stream. It can be read afterwards as before.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="cancellationToken">Stops reading the body.</param>
    /// <exception cref="ContractViolationException">It is not; the message is the text report of <c>iqm-contracts verify</c>.</exception>
    /// <exception cref="InvalidOperationException">The response has no request, or its body is gone.</exception>
    public static ValueTask ShouldConformToAsync(this HttpResponseMessage response, Contract contract, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return response.ShouldConformToAsync(Judges.GetValue(contract, static one => new ExchangeJudge([one])), cancellationToken);
    }

    /// <summary>The same, judged as <paramref name="options"/> say: only the response (<see cref="ExchangeParts.Response"/>), strictly, with values shown.</summary>
    /// <inheritdoc cref="ShouldConformToAsync(HttpResponseMessage, Contract, CancellationToken)"/>
    public static ValueTask ShouldConformToAsync(this HttpResponseMessage response, Contract contract, ExchangeVerifierOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(options);
        return response.ShouldConformToAsync(new ExchangeJudge([contract], options), cancellationToken);
    }

    /// <summary>The same, by a judge that knows several contracts, or waivers.</summary>
    /// <inheritdoc cref="ShouldConformToAsync(HttpResponseMessage, Contract, CancellationToken)"/>
    public static async ValueTask ShouldConformToAsync(this HttpResponseMessage response, ExchangeJudge judge, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(judge);
        var exchange = judge.Judge("HttpClient", await HttpExchange.ReadAsync(response, cancellationToken).ConfigureAwait(false));
        if (exchange.IsFailure)
            throw new ContractViolationException(exchange);
    }
}
