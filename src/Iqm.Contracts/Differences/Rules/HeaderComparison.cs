using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Differences.Rules;

/// <summary>The headers of a response. Their names are compared without regard to case.</summary>
internal static class HeaderComparison
{
    public static void Run(ContractNode old, ContractNode @new, string response, ChangeCollector changes)
    {
        var (before, after) = (Read(old), Read(@new));
        foreach (var (key, (name, was)) in before)
        {
            var subject = $"Header '{Display.Value(name)}' of {response}";
            if (!after.TryGetValue(key, out var same))
            {
                changes.Add(IsRequired(was) ? DiagnosticCatalog.DiffRequiredHeaderRemoved : DiagnosticCatalog.DiffOptionalHeaderRemoved, was.Pointer, @new.Pointer, subject, name, null, isRemoval: true);
                continue;
            }
            if (IsRequired(was) != IsRequired(same.Node))
                changes.Add(IsRequired(was) ? DiagnosticCatalog.DiffHeaderBecameOptional : DiagnosticCatalog.DiffHeaderBecameRequired, was.Pointer, same.Node.Pointer, subject);
            SchemaMember.Compare(was, same.Node, SchemaDirection.Response, changes);
        }
        foreach (var (key, (name, added)) in after)
            if (!before.ContainsKey(key))
                changes.Add(IsRequired(added) ? DiagnosticCatalog.DiffRequiredHeaderAdded : DiagnosticCatalog.DiffOptionalHeaderAdded, old.Pointer, added.Pointer, $"Header '{Display.Value(name)}' of {response}", null, name);
    }

    private static bool IsRequired(ContractNode header) => header.Flag("required") == true;

    // Source: OpenAPI 3.0.4 §4.7.17: a header Content-Type is ignored.
    private static Dictionary<string, (string Name, ContractNode Node)> Read(ContractNode response)
    {
        var headers = new Dictionary<string, (string, ContractNode)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, node) in All(response))
            if (!name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                headers.TryAdd(name, (name, node));
        return headers;
    }

    // Not Members, which leaves extensions out: many headers begin with X-.
    private static IEnumerable<(string Name, ContractNode Node)> All(ContractNode response) => response.Member("headers") is { } headers
        ? headers.Object.Select(header => header.Key).Where(name => headers.Member(name) is not null).Select(name => (name, headers.Member(name)!)) : [];
}
