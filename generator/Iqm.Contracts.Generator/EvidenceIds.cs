using System.Collections.Immutable;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator;

/// <summary>The decisions about a contract, by the place they are about, for documentation in generated code.</summary>
public static class EvidenceIds
{
    /// <summary>Reads the evidence beside a contract, if there is any. What is wrong with it is lint's business and no obstacle here.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="filesRead">Receives the full path of the evidence when there is one.</param>
    public static IReadOnlyDictionary<JsonPointer, IReadOnlyList<string>> Of(Contract contract, ICollection<string>? filesRead = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var path = Path.Combine(Path.GetDirectoryName(contract.FullPath) ?? "", EvidenceLoader.FileName);
        if (!File.Exists(path) || EvidenceLoader.Load(path).Evidence is not { } evidence)
            return ImmutableDictionary<JsonPointer, IReadOnlyList<string>>.Empty;
        filesRead?.Add(path);
        return evidence.Entries
            .SelectMany(entry => entry.At.Select(at => (At: at.Pointer, entry.Id)))
            .GroupBy(e => e.At)
            .ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(e => e.Id).Order(StringComparer.Ordinal)]);
    }
}
