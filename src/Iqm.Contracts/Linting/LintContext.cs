using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Linting.Structure;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting;

/// <summary>What rules look at, and where they report.</summary>
internal sealed class LintContext(Contract contract, IExampleValidator? examples)
{
    private readonly Dictionary<string, List<TypedNode>> _nodes = [];
    private readonly Dictionary<JsonPointer, string> _kinds = [];
    private readonly List<(Finding Finding, JsonPointer Pointer)> _findings = [];
    private readonly HashSet<(string, JsonPointer, string)> _seen = [];

    public Contract Contract { get; } = contract;

    /// <summary>Judges examples; null when the contract has references that lead nowhere, so that schemas are incomplete.</summary>
    public IExampleValidator? Examples { get; } = examples;

    /// <summary>What loading has already found.</summary>
    public IReadOnlyList<Finding> Known { get; init; } = [];

    public IReadOnlyList<ContractOperation> Operations { get; } = [.. ContractOperation.Of(contract)];

    public IReadOnlyList<(Finding Finding, JsonPointer Pointer)> Findings => _findings;

    /// <summary>Whether as many findings as are told have been reported.</summary>
    public bool IsFull => _findings.Count > FindingLimit.Linting;

    /// <summary>All objects of a kind, in document order as far as references allow.</summary>
    public IReadOnlyList<TypedNode> Nodes(string kind) => _nodes.TryGetValue(kind, out var nodes) ? nodes : [];

    /// <summary>What the object at a place is; null when nothing of the grammar is there.</summary>
    public string? KindAt(JsonPointer at) => _kinds.GetValueOrDefault(at);

    public void Add(TypedNode node)
    {
        _kinds.TryAdd(node.Pointer, node.Kind);
        if (!_nodes.TryGetValue(node.Kind, out var nodes))
            _nodes.Add(node.Kind, nodes = []);
        nodes.Add(node);
    }

    public void Report(FindingDescriptor descriptor, JsonPointer at, params ReadOnlySpan<object?> arguments) =>
        Report(Finding.Create(descriptor, Contract.Locate(at), arguments), at);

    /// <summary>Reports a finding once, with the operation it is in.</summary>
    public void Report(Finding finding, JsonPointer at)
    {
        if (IsFull || !_seen.Add((finding.Code, at, finding.Message)))
            return;
        if (_findings.Count == FindingLimit.Linting)
            _findings.Add((Finding.Create(DiagnosticCatalog.TooManyFindings, finding.Position, FindingLimit.Linting), at));
        else
            _findings.Add((finding with { Operation = finding.Operation ?? OperationAt(at) }, at));
    }

    private string? OperationAt(JsonPointer at) => at.Tokens.Take(3).ToArray() is ["paths", var path, var method]
        ? Contract.Find(JsonPointer.Root.Append("paths").Append(path).Append(method).Append("operationId")).AsText() : null;
}
