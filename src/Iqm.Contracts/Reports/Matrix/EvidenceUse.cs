using System.Text.Json.Nodes;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>Tells operations which decisions shaped them: those about the operation, its path item, and the components it uses at any depth.</summary>
internal sealed class EvidenceUse
{
    private readonly Contract _contract;
    private readonly Dictionary<JsonPointer, JsonPointer[]> _references = [];

    private EvidenceUse(Contract contract) => _contract = contract;

    public static void Apply(Contract contract, EvidenceDocument evidence, IReadOnlyList<OperationDraft> operations)
    {
        var use = new EvidenceUse(contract);
        var own = operations.ToLookup(operation => operation.Pointer);
        var items = operations.ToLookup(operation => operation.PathItem);
        var components = new Dictionary<JsonPointer, List<int>>();
        for (var i = 0; i < evidence.Entries.Length; i++)
            foreach (var holder in evidence.Entries[i].At.Select(at => Holder(at.Pointer, own, items)).Distinct())
                if (own.Contains(holder))
                    Add(own[holder], i);
                else if (items.Contains(holder))
                    Add(items[holder], i);
                else if (components.TryGetValue(holder, out var entries))
                    entries.Add(i);
                else
                    components.Add(holder, [i]);
        if (components.Count > 0)
            foreach (var operation in operations)
                use.AddShared(operation, components);
    }

    private static void Add(IEnumerable<OperationDraft> operations, int entry)
    {
        foreach (var operation in operations)
            if (!operation.Evidence.Exists(evidence => evidence.Entry == entry))
                operation.Evidence.Add(new MatrixEvidence(entry, IsShared: false));
    }

    private void AddShared(OperationDraft operation, Dictionary<JsonPointer, List<int>> components)
    {
        var shared = new SortedSet<int>();
        var seen = new HashSet<JsonPointer>();
        var open = new Stack<JsonPointer>(ReferencesIn(operation.Pointer).Concat(ReferencesIn(operation.PathItem.Append("parameters"))));
        while (open.TryPop(out var component))
        {
            if (!seen.Add(component))
                continue;
            shared.UnionWith(components.GetValueOrDefault(component) ?? []);
            foreach (var next in ReferencesIn(component))
                open.Push(next);
        }
        shared.ExceptWith(operation.Evidence.Select(evidence => evidence.Entry));
        operation.Evidence.AddRange(shared.Select(entry => new MatrixEvidence(entry, IsShared: true)));
    }

    private JsonPointer[] ReferencesIn(JsonPointer at)
    {
        if (_references.TryGetValue(at, out var known))
            return known;
        var found = new HashSet<JsonPointer>();
        new ReferenceWalker((holder, member) =>
        {
            if (holder[member] is JsonValue value && value.TryGetValue(out string? reference) && JsonPointer.TryParse(reference, out var target))
                found.Add(Component(target));
        }).Walk(_contract.Find(at));
        return _references[at] = [.. found];
    }

    // The nearest thing that reports know: an operation, a path item, a component.
    private static JsonPointer Holder(JsonPointer at, ILookup<JsonPointer, OperationDraft> own, ILookup<JsonPointer, OperationDraft> items)
    {
        for (var pointer = at; !pointer.IsRoot; pointer = pointer.Parent)
            if (own.Contains(pointer) || items.Contains(pointer))
                return pointer;
        return Component(at);
    }

    private static JsonPointer Component(JsonPointer at) => at.Tokens.Take(3).Aggregate(JsonPointer.Root, (pointer, token) => pointer.Append(token));
}
