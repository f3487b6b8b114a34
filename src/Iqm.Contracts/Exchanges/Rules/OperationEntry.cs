using Iqm.Contracts.Evidence;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Rules;

/// <summary>An operation that requests are matched to. Its rules are compiled when they are first asked for.</summary>
internal sealed class OperationEntry
{
    private readonly Lazy<OperationRules> _rules;

    public OperationEntry(RuleContext context, ContractOperation operation, ServerTemplate[] servers)
    {
        Context = context;
        Servers = servers;
        Method = operation.Method.ToUpperInvariant();
        Path = operation.Path;
        Pointer = operation.Pointer;
        Name = operation.OperationId ?? $"{Method} {operation.Path}";
        _rules = new(() => OperationRules.Read(this, operation));
    }

    public RuleContext Context { get; }

    /// <summary>In upper case.</summary>
    public string Method { get; }

    /// <summary>The path template.</summary>
    public string Path { get; }

    public JsonPointer Pointer { get; }

    /// <summary>The operationId, or method and path.</summary>
    public string Name { get; }

    /// <summary>The servers that have it.</summary>
    public ServerTemplate[] Servers { get; }

    public OperationRules Rules => _rules.Value;
}
