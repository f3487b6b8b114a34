using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Pacts.Checking;

/// <summary>A contract with all that checking a pact by it needs.</summary>
internal sealed class CheckedContract(Contract contract)
{
    private static readonly ExchangeVerifierOptions Options = new() { Strict = true };

    public Contract Contract => contract;

    public ContractRouter Router { get; } = new(contract, Options);

    /// <summary>Judges requests.</summary>
    public ExchangeVerifier Requests { get; } = ExchangeVerifier.Create([contract], Options with { Parts = ExchangeParts.Request });

    /// <summary>Judges responses.</summary>
    public ExchangeVerifier Responses { get; } = ExchangeVerifier.Create([contract], Options with { Parts = ExchangeParts.Response });

    public PartialSchemas Partial { get; } = new(contract);
}
