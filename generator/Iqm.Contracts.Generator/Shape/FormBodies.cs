using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>The schemas that are sent as multipart forms, where binary members are files.</summary>
internal static class FormBodies
{
    public static HashSet<JsonPointer> Find(Contract contract)
    {
        var found = new HashSet<JsonPointer>();
        var paths = JsonPointer.Root.Append("paths");
        foreach (var (path, _) in contract.Find(paths) as JsonObject ?? [])
        {
            var item = contract.Resolve(paths.Append(path));
            foreach (var (method, operation) in contract.Find(item) as JsonObject ?? [])
            {
                if (operation is not JsonObject { } described || described["requestBody"] is null)
                    continue;
                var content = contract.Resolve(item.Append(method).Append("requestBody")).Append("content");
                foreach (var (mediaType, _) in contract.Find(content) as JsonObject ?? [])
                {
                    if (mediaType.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase))
                        found.Add(contract.Resolve(content.Append(mediaType).Append("schema")));
                }
            }
        }
        return found;
    }
}
