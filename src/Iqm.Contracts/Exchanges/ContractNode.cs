using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges;

/// <summary>An object of a contract and where it is; references are followed at every step.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Pointer">Where the object is, after all references.</param>
/// <param name="Object">The object.</param>
internal sealed record ContractNode(Contract Contract, JsonPointer Pointer, JsonObject Object)
{
    /// <summary>The object at <paramref name="pointer"/>; null when there is none.</summary>
    public static ContractNode? At(Contract contract, JsonPointer pointer)
    {
        pointer = contract.Resolve(pointer);
        return contract.Find(pointer) is JsonObject found ? new ContractNode(contract, pointer, found) : null;
    }

    /// <summary>The object that is the member <paramref name="name"/>; null when it is none.</summary>
    public ContractNode? Member(string name) => Object.TryGetPropertyValue(name, out var value) ? Below(Pointer.Append(name), value) : null;

    /// <summary>The objects in the object that is the member <paramref name="name"/>, in document order, extensions left out.</summary>
    public IEnumerable<(string Name, ContractNode Node)> Members(string name)
    {
        if (Member(name) is not { } node)
            yield break;
        foreach (var (key, _) in node.Object)
            if (!key.StartsWith("x-", StringComparison.Ordinal) && node.Member(key) is { } member)
                yield return (key, member);
    }

    /// <summary>The objects in the array that is the member <paramref name="name"/>.</summary>
    public IEnumerable<ContractNode> Items(string name)
    {
        if (!Object.TryGetPropertyValue(name, out var value) || value is not JsonArray items)
            yield break;
        var at = Pointer.Append(name);
        for (var i = 0; i < items.Count; i++)
            if (Below(at.Append(i), items[i]) is { } item)
                yield return item;
    }

    /// <summary>The texts in the array that is the member <paramref name="name"/>.</summary>
    public IEnumerable<string> Texts(string name) => Object.TryGetPropertyValue(name, out var value) && value is JsonArray items
        ? items.OfType<JsonValue>().Select(item => item.TryGetValue(out string? text) ? text : null).OfType<string>() : [];

    /// <summary>The text that is the member <paramref name="name"/>; null when it is none.</summary>
    public string? Text(string name) => Object.TryGetPropertyValue(name, out var value) && value is JsonValue text && text.TryGetValue(out string? result) ? result : null;

    /// <summary>The boolean that is the member <paramref name="name"/>; null when it is none.</summary>
    public bool? Flag(string name) => Object.TryGetPropertyValue(name, out var value) && value is JsonValue flag && flag.TryGetValue(out bool result) ? result : null;

    // What is no reference needs no search from the document's root.
    private ContractNode? Below(JsonPointer pointer, JsonNode? node) =>
        node is not JsonObject found ? null : References.Of(found) is null ? new ContractNode(Contract, pointer, found) : At(Contract, pointer);
}
