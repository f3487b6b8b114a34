using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Tasks;

/// <summary>The clients of one project, which must not get into each other's way.</summary>
internal sealed class ClientSet
{
    // Case does not tell folders apart everywhere.
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Namespace, string File), string> _types = [];

    /// <summary>Adds a client.</summary>
    /// <returns>What it clashes with; null when with nothing.</returns>
    public Finding? Add(Contract contract, GeneratorOptions options, GenerationResult result)
    {
        var at = contract.Locate(JsonPointer.Root);
        if (!_names.Add(options.ClientName))
            return Finding.Create(DiagnosticCatalog.DuplicateClient, at, options.ClientName);
        var clashes = result.Files.Select(f => f.Name).Where(f => !_types.TryAdd((options.Namespace, f), options.ClientName)).ToList();
        return clashes.Count == 0 ? null : Finding.Create(DiagnosticCatalog.SharedNamespace, at,
            options.ClientName, _types[(options.Namespace, clashes[0])], clashes[0].Replace(".g.cs", "", StringComparison.Ordinal), options.Namespace);
    }
}
