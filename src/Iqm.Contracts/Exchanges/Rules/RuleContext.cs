using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Iqm.Contracts.Envelopes;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Exchanges.Rules;

/// <summary>What all rules of one contract share; each schema is compiled once for each direction, when it is first needed.</summary>
internal sealed class RuleContext(Contract contract, ExchangeVerifierOptions options)
{
    private readonly ConcurrentDictionary<JsonPointer, SchemaValidator> _ofRequests = new();
    private readonly ConcurrentDictionary<JsonPointer, SchemaValidator> _ofResponses = new();
    private readonly Lazy<SchemaValidator> _any = new(() => SchemaValidator.Compile(new SchemaSource(new JsonObject(), _ => null), JsonPointer.Root, new SchemaValidationOptions { MaxDepth = options.MaxDepth }));

    // The whole contract is looked through for them.
    private readonly Lazy<FrozenSet<string>> _secretMembers = new(() => SecretNames.OfMembers(contract.Root).ToFrozenSet(StringComparer.Ordinal));

    public Contract Contract => contract;

    public ExchangeVerifierOptions Options => options;

    /// <summary>How the contract's envelope calls its members; null when it has none.</summary>
    public EnvelopeNames? Envelope { get; } = EnvelopeNames.Of(contract);

    /// <summary>Names of members that the contract calls secret.</summary>
    public FrozenSet<string> SecretMembers => _secretMembers.Value;

    /// <summary>Judges JSON by a schema; without one, only whether it is JSON.</summary>
    public SchemaValidator Validator(JsonPointer? schema, SchemaDirection direction) => schema is not { } pointer ? _any.Value
        : (direction == SchemaDirection.Request ? _ofRequests : _ofResponses).GetOrAdd(contract.Resolve(pointer), static (at, context) => SchemaValidator.Compile(context.Rules.Contract, at, new SchemaValidationOptions
        {
            Direction = context.Direction,
            ReportUndocumentedProperties = context.Rules.Options.Strict,
            ShowValues = context.Rules.Options.ShowValues,
            MaxErrors = context.Rules.Options.MaxErrors,
            MaxDepth = context.Rules.Options.MaxDepth,
        }), (Rules: this, Direction: direction));
}
