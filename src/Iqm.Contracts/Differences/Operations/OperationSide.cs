using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Operations;

/// <summary>An operation of one contract.</summary>
/// <param name="Operation">How it is called.</param>
/// <param name="Node">The operation.</param>
/// <param name="PathItem">What holds it.</param>
/// <param name="IsInbound">Whether the provider calls, and the client answers: a callback or webhook.</param>
internal sealed partial record OperationSide(ChangedOperation Operation, ContractNode Node, ContractNode PathItem, bool IsInbound)
{
    /// <summary>For a message: <c>GET /users</c>.</summary>
    public string Subject => $"{Operation.Method} {Display.Value(Operation.Path)}";

    /// <summary>Method and path, names of path parameters left out.</summary>
    public string Template => TemplateOf(Operation.Path);

    /// <summary>The names of the path's parameters, in order.</summary>
    public string[] PathParameters => IsInbound ? [] : [.. Names().Matches(Operation.Path).Select(match => match.Groups[1].Value)];

    /// <summary>Other documented spellings of the path, as <see cref="Template"/> writes them.</summary>
    public IEnumerable<string> Aliases => PathItem.Texts("x-aliases").Select(TemplateOf);

    /// <summary>All of a contract, in document order.</summary>
    public static List<OperationSide> Of(Contract contract)
    {
        var root = new ContractNode(contract, JsonPointer.Root, contract.Root);
        var sides = new List<OperationSide>();
        foreach (var (path, item) in root.Members("paths"))
            AddItem(path, item, isInbound: false);
        foreach (var (name, item) in root.Members("webhooks"))
            AddItem($"webhook {name}", item, isInbound: true);
        return sides;

        void AddItem(string path, ContractNode item, bool isInbound)
        {
            foreach (var method in item.Object.Select(member => member.Key).Where(key => ContractOperation.Methods.Contains(key)).ToArray())
            {
                if (item.Member(method) is not { } node)
                    continue;
                var operation = new ChangedOperation(method.ToUpperInvariant(), path, node.Text("operationId"));
                sides.Add(new OperationSide(operation, node, item, isInbound));
                foreach (var (name, callback) in isInbound ? [] : node.Members("callbacks"))
                    foreach (var (expression, _) in callback.Object)
                        if (callback.Member(expression) is { } called)
                            AddItem($"callback {name} of {operation.Name}", called, isInbound: true);
            }
        }
    }

    private string TemplateOf(string path) => $"{Operation.Method} {(IsInbound ? path : Names().Replace(path, "{}"))}";

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Names();
}
