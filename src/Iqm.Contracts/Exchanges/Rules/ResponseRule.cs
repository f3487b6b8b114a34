using System.Globalization;
using Iqm.Contracts.Envelopes;
using Iqm.Contracts.Exchanges.Text;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Exchanges.Rules;

/// <summary>One documented response.</summary>
internal sealed class ResponseRule
{
    private readonly int _status;
    private readonly int _range;

    private ResponseRule(string key)
    {
        Key = key;
        if (key.Length == 3 && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            _status = status;
        else if (key.Length == 3 && key[0] is >= '1' and <= '5' && key.AsSpan(1).Equals("XX", StringComparison.OrdinalIgnoreCase))
            _range = key[0] - '0';
    }

    /// <summary>The status as documented: <c>200</c>, <c>4XX</c> or <c>default</c>.</summary>
    public string Key { get; }

    public required JsonPointer Pointer { get; init; }

    public required TextRule[] Headers { get; init; }

    public required BodyRule Body { get; init; }

    /// <summary>The envelope that its body has; null when it has none.</summary>
    public required EnvelopeRule? Envelope { get; init; }

    /// <summary>The result for a conforming exchange with this response.</summary>
    public required ExchangeVerificationResult Conforming { get; init; }

    /// <summary>How well a status fits: 3 listed itself, 2 by its range, 1 by default, 0 not at all.</summary>
    public int Rank(int status) => _status > 0 ? (_status == status ? 3 : 0) : _range > 0 ? (_range == status / 100 ? 2 : 0) : Key == "default" ? 1 : 0;

    public static ResponseRule Read(RuleContext context, string key, ContractNode node, ExchangeVerificationResult conforming) => new(key)
    {
        Pointer = node.Pointer,
        // Source: OpenAPI 3.0.4 §4.7.17: a response header Content-Type is ignored.
        Headers = [.. node.Members("headers").Where(header => !header.Name.Equals("content-type", StringComparison.OrdinalIgnoreCase)).Select(header => TextRule.ResponseHeader(context, header.Node, header.Name))],
        Body = BodyRule.Read(context, node, SchemaDirection.Response),
        Envelope = context.Envelope is { } names && node.Text("x-envelope") != "none" ? EnvelopeRule.Read(names, node) : null,
        Conforming = conforming with { Status = key },
    };
}
