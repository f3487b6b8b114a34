using Iqm.Contracts.Evidence;
using Iqm.Contracts.Exchanges.Text;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Exchanges.Rules;

/// <summary>All that holds for the exchanges of one operation.</summary>
internal sealed class OperationRules
{
    public required TextRule[] Path { get; init; }

    public required TextRule[] Query { get; init; }

    public required TextRule[] Headers { get; init; }

    public required TextRule[] Cookies { get; init; }

    public required SecurityRule Security { get; init; }

    /// <summary>Null when no request body is documented.</summary>
    public required BodyRule? Body { get; init; }

    public required ResponseRule[] Responses { get; init; }

    /// <summary>The result for a conforming exchange without a response that is judged.</summary>
    public required ExchangeVerificationResult Conforming { get; init; }

    /// <summary>The rule for a status: listed itself, by its range, or by default; null when it is undocumented.</summary>
    public ResponseRule? Response(int status)
    {
        ResponseRule? best = null;
        foreach (var response in Responses)
            if (response.Rank(status) > (best?.Rank(status) ?? 0))
                best = response;
        return best;
    }

    public static OperationRules Read(OperationEntry entry, ContractOperation operation)
    {
        var (context, contract) = (entry.Context, entry.Context.Contract);
        var node = new ContractNode(contract, operation.Pointer, operation.Node);
        var parameters = Parameters(node, new ContractNode(contract, operation.PathItem, contract.Find(operation.PathItem)!.AsObject()));
        var conforming = new ExchangeVerificationResult { Contract = contract.Name, Operation = entry.Name };
        return new OperationRules
        {
            Path = Of(context, parameters, "path", TextPlace.Path),
            Query = [.. Of(context, parameters, "query", TextPlace.Query).OrderBy(rule => rule.IsSpread)],
            // Source: OpenAPI 3.0.4 §4.7.12.1: header parameters of these names are ignored.
            Headers = [.. Of(context, parameters, "header", TextPlace.Header).Where(rule => rule.Name.ToLowerInvariant() is not ("accept" or "content-type" or "authorization"))],
            Cookies = Of(context, parameters, "cookie", TextPlace.Cookie),
            Security = SecurityRule.Read(node),
            Body = node.Member("requestBody") is { } body ? BodyRule.Read(context, body, SchemaDirection.Request) : null,
            Responses = [.. node.Members("responses").Select(response => ResponseRule.Read(context, response.Name, response.Node, conforming))],
            Conforming = conforming,
        };
    }

    // Source: OpenAPI 3.0.4 §4.7.9: an operation's parameter takes the place of the path item's of the same name and location.
    private static List<ContractNode> Parameters(ContractNode operation, ContractNode item)
    {
        var own = operation.Items("parameters").ToList();
        return [.. own, .. item.Items("parameters").Where(shared => !own.Exists(parameter => Key(parameter) == Key(shared)))];

        static (string?, string?) Key(ContractNode parameter) => (parameter.Text("in"), parameter.Text("in") == "header" ? parameter.Text("name")?.ToLowerInvariant() : parameter.Text("name"));
    }

    private static TextRule[] Of(RuleContext context, List<ContractNode> parameters, string place, TextPlace textPlace) =>
        [.. parameters.Where(parameter => parameter.Text("in") == place).Select(parameter => TextRule.Parameter(context, parameter, textPlace))];
}
