using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Pacts.Checking;

/// <summary>A contract with all that checking a pact by it needs.</summary>
internal sealed class CheckedContract(Contract contract)
{
    private static readonly ExchangeVerifierOptions Options = new() { Strict = true };

    private readonly Dictionary<JsonPointer, SchemaPlace> _places = [];

    public Contract Contract => contract;

    public ContractRouter Router { get; } = new(contract, Options);

    /// <summary>Judges requests.</summary>
    public ExchangeVerifier Requests { get; } = ExchangeVerifier.Create([contract], Options with { Parts = ExchangeParts.Request });

    /// <summary>Judges responses.</summary>
    public ExchangeVerifier Responses { get; } = ExchangeVerifier.Create([contract], Options with { Parts = ExchangeParts.Response });

    public PartialSchemas Partial { get; } = new(contract);

    /// <summary>The schemas of a documented body.</summary>
    public SchemaPlace SchemasOf(ContentRule content)
    {
        if (!_places.TryGetValue(content.Pointer, out var place))
            _places[content.Pointer] = place = SchemaPlace.Of(content.Node.Member("schema"));
        return place;
    }
}
