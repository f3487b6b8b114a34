using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Evidence;

/// <summary>An operation as it stands in a document.</summary>
/// <param name="Path">The path template.</param>
/// <param name="Method">In lower case, as OpenAPI writes it.</param>
/// <param name="PathItem">Where the path item is, references followed.</param>
/// <param name="Pointer">Where the operation is.</param>
/// <param name="Node">The operation.</param>
internal sealed record ContractOperation(string Path, string Method, JsonPointer PathItem, JsonPointer Pointer, JsonObject Node)
{
    /// <summary>Source: OpenAPI 3.0.4 §4.7.9.</summary>
    public static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>The operation's name; null when it has none.</summary>
    public string? OperationId => Node["operationId"] is JsonValue value && value.TryGetValue(out string? id) ? id : null;

    /// <summary>For a message: <c>GET /users</c>.</summary>
    public string Display => $"{Method.ToUpperInvariant()} {Diagnostics.Display.Value(Path)}";

    /// <summary>All of a contract, in document order.</summary>
    public static IEnumerable<ContractOperation> Of(Contract contract)
    {
        var paths = JsonPointer.Root.Append("paths");
        if (contract.Find(paths) is not JsonObject items)
            yield break;
        foreach (var (path, _) in items)
        {
            if (path.StartsWith("x-", StringComparison.Ordinal))
                continue;
            var at = contract.Resolve(paths.Append(path));
            if (contract.Find(at) is not JsonObject item)
                continue;
            foreach (var (method, node) in item)
                if (node is JsonObject operation && Methods.Contains(method))
                    yield return new ContractOperation(path, method, at, at.Append(method), operation);
        }
    }
}
