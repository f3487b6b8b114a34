using System.Text.Json.Nodes;

namespace Iqm.Contracts.ClientTests;

/// <summary>An example of a body in a contract.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Status">As the contract has it, such as <c>200</c> or <c>4XX</c>; empty for a request.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="Name">The example's name.</param>
/// <param name="Value">The example.</param>
/// <param name="Schema">The schema as the media type has it: a reference or the schema itself.</param>
/// <param name="HasEnvelope">Whether the contract wraps the payload, and this response does not opt out.</param>
public sealed record DocumentedPayload(string Operation, string Status, string MediaType, string Name, JsonNode Value, JsonObject Schema, bool HasEnvelope)
{
    public bool IsSuccess => Status.StartsWith('2');

    /// <summary>Status codes that the payload is documented for: the code itself, or some of the range.</summary>
    public IEnumerable<int> Codes => Status.EndsWith("XX", StringComparison.OrdinalIgnoreCase)
        ? [(Status[0] - '0') * 100, (Status[0] - '0') * 100 + 22, (Status[0] - '0') * 100 + 99]
        : [int.Parse(Status, System.Globalization.CultureInfo.InvariantCulture)];

    public override string ToString() => $"{Operation} {Status} {MediaType} {Name}";
}
