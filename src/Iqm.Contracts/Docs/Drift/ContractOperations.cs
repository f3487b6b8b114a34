using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Iqm.Contracts.Docs.Interpretation;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>An operation of the contract.</summary>
internal sealed record ContractOperation(string Method, string Path, JsonPointer Pointer, JsonObject Node, JsonPointer PathPointer)
{
    /// <summary><c>page#heading</c> of each section that describes it.</summary>
    public IEnumerable<string> Sources => Node["x-sources"] is JsonArray sources ? sources.Select(source => source?.ToString() ?? "") : [];

    public override string ToString() => $"{Method} {Path}";
}

/// <summary>The operations of a contract by method and path, other documented spellings of paths included.</summary>
internal sealed class ContractOperations
{
    private readonly Dictionary<string, ContractOperation> _operations = new(StringComparer.Ordinal);
    private readonly List<string> _prefixes = [];
    private readonly List<string> _servers = [];

    private static readonly ConditionalWeakTable<Contract, ContractOperations> Known = [];

    /// <summary>The operations of a contract; read once.</summary>
    public static ContractOperations Of(Contract contract) => Known.GetValue(contract, static each => new ContractOperations(each));

    private ContractOperations(Contract contract)
    {
        Contract = contract;
        foreach (var server in contract.Root["servers"] as JsonArray ?? [])
        {
            if (server?["url"]?.ToString() is { } url && OperationText.Of("GET", url) is { } target)
            {
                _servers.Add(target.Server ?? "");
                if (target.Path.Length > 1)
                    _prefixes.Add(target.Path);
            }
        }
        foreach (var (path, item) in contract.Root["paths"] as JsonObject ?? [])
            Add(path, item as JsonObject, JsonPointer.Root.Append("paths").Append(path));
    }

    public Contract Contract { get; }

    /// <summary>Scheme and authority of each server.</summary>
    public IReadOnlyList<string> Servers => _servers;

    public IEnumerable<ContractOperation> All => _operations.Values.DistinctBy(operation => operation.Pointer);

    public ContractOperation? Find(string method, string path)
    {
        var key = OperationText.Normalize(path);
        if (_operations.TryGetValue($"{method} {key}", out var found))
            return found;
        foreach (var prefix in _prefixes)
        {
            if (key.StartsWith(prefix + "/", StringComparison.Ordinal) && _operations.TryGetValue($"{method} {key[prefix.Length..]}", out found))
                return found;
        }
        return null;
    }

    private void Add(string path, JsonObject? item, JsonPointer pointer)
    {
        foreach (var (member, node) in item ?? [])
        {
            if (!HttpMethods.TryParse(member, out var method) || node is not JsonObject operation)
                continue;
            var entry = new ContractOperation(method, path, pointer.Append(member), operation, pointer);
            _operations[$"{method} {OperationText.Normalize(path)}"] = entry;
            foreach (var alias in item!["x-aliases"] as JsonArray ?? [])
            {
                if (alias?.ToString() is { } other && OperationText.Of(method, other) is { } target)
                    _operations.TryAdd($"{method} {OperationText.Normalize(target.Path)}", entry);
            }
        }
    }
}
