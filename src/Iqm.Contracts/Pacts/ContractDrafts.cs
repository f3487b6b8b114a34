using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Envelopes;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts.Writing;

namespace Iqm.Contracts.Pacts;

/// <summary>Interactions made of a contract: an operation, a documented response, and what the consumer uses of it.</summary>
public static class ContractDrafts
{
    /// <summary>Every documented response of an operation that has an example: status as documented, and the example's name.</summary>
    public static IEnumerable<(string Operation, string Status, string Example)> Responses(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return from operation in ContractOperation.Of(contract)
               let node = new ContractNode(contract, operation.Pointer, operation.Node)
               from response in node.Members("responses")
               from content in response.Node.Members("content")
               from example in content.Node.Members("examples")
               select (operation.OperationId ?? $"{operation.Method.ToUpperInvariant()} {operation.Path}", response.Name, example.Name);
    }

    /// <summary>One interaction.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="operation">The operationId.</param>
    /// <param name="status">The response as documented: <c>200</c>, or <c>4XX</c> for its first status.</param>
    /// <param name="example">The name of the response's example.</param>
    /// <param name="values">Gives parameters and credentials by <see cref="ExampleRequests.Variable"/>; what it does not know comes from the contract's examples.</param>
    /// <param name="uses">Places in the body that the consumer reads, as JSON Pointers with <c>*</c> for items; null for all that the contract promises.</param>
    /// <exception cref="PactException">The contract has no such operation, response or example, or a required value is not known.</exception>
    public static PactDraft Of(Contract contract, string operation, string status, string example, Func<string, string?>? values = null, IReadOnlyCollection<string>? uses = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var (requests, findings) = ExampleRequests.Of(contract, values ?? (_ => null), (name, _) => name == operation);
        if (requests.IsEmpty)
            throw PactException.Of(DiagnosticCatalog.ConsumerTestInvalid, findings.Length > 0 ? findings[0].Message : $"The contract '{Display.Value(contract.Name)}' has no operation '{Display.Value(operation)}' with an example of its request.");
        var request = requests[0];
        var question = request.Target.IndexOf('?', StringComparison.Ordinal);
        return new PactDraft
        {
            Description = $"{operation}, answered with {status} {example}",
            States = [new PactState($"{operation}: {example}")],
            OperationId = operation,
            Method = request.Method,
            Path = question < 0 ? request.Target : request.Target[..question],
            Query = question < 0 ? [] : [.. request.Target[(question + 1)..].Split('&').Select(Pair)],
            RequestHeaders = [.. request.Headers.Where(header => header.Name.ToLowerInvariant() is not ("content-type" or "accept")).Select(Header)],
            RequestBody = request.Body is { } body ? Body(request.Headers, body) : null,
            Status = StatusOf(status),
            ResponseBody = ResponseBody(contract, operation, status, example, uses),
        };
    }

    /// <summary>The body of a documented response, with matchers, for an interaction whose request is written by hand.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="operation">The operationId.</param>
    /// <param name="status">The response as documented.</param>
    /// <param name="example">The name of the response's example.</param>
    /// <param name="uses">Places in the body that the consumer reads, as JSON Pointers with <c>*</c> for items; null for all that the contract promises.</param>
    /// <exception cref="PactException">The contract has no such operation, response or example.</exception>
    public static PactDraftBody ResponseBody(Contract contract, string operation, string status, string example, IReadOnlyCollection<string>? uses = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        if (Content(contract, operation, status, example) is not var (type, node, schema))
            throw PactException.Of(DiagnosticCatalog.ConsumerTestInvalid, $"The operation '{Display.Value(operation)}' documents no example '{Display.Value(example)}' for the response {Display.Value(status)}.");
        var exact = EnvelopeNames.Of(contract) is { } names ? [$"/{names.Success}"] : Array.Empty<string>();
        return new PactDraftBody(type, schema is { } known ? new DerivedMatchers(uses, exact).Of(known, node) : node?.DeepClone());
    }

    private static (string Type, JsonNode? Value, ContractNode? Schema)? Content(Contract contract, string operation, string status, string example) =>
        (from found in ContractOperation.Of(contract)
         where found.OperationId == operation
         from response in new ContractNode(contract, found.Pointer, found.Node).Members("responses")
         where response.Name == status
         from content in response.Node.Members("content")
         from named in content.Node.Members("examples")
         where named.Name == example
         select ((string, JsonNode?, ContractNode?)?)(content.Name, named.Node.Object["value"], content.Node.Member("schema"))).FirstOrDefault();

    /// <summary>The first status that a documented one stands for.</summary>
    private static int StatusOf(string status) => status.EndsWith("XX", StringComparison.OrdinalIgnoreCase) ? (status[0] - '0') * 100 : int.TryParse(status, out var code) ? code : 500;

    private static KeyValuePair<string, JsonNode> Pair(string pair)
    {
        var parts = pair.Split('=', 2);
        return KeyValuePair.Create(Uri.UnescapeDataString(parts[0]), (JsonNode)Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? ""));
    }

    // Whoever verifies has other credentials; the scheme is all that is relied on.
    private static KeyValuePair<string, JsonNode> Header(HeaderField header) =>
        KeyValuePair.Create(header.Name, header.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? Match.Regex($@"{header.Value.Split(' ')[0]} \S+", header.Value) : (JsonNode)header.Value);

    private static PactDraftBody Body(ImmutableArray<HeaderField> headers, ReadOnlyMemory<byte> body)
    {
        var type = headers.FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value ?? "application/json";
        var text = Encoding.UTF8.GetString(body.Span);
        return new PactDraftBody(type, type.Contains("json", StringComparison.OrdinalIgnoreCase) ? JsonNode.Parse(text) : JsonValue.Create(text));
    }
}
