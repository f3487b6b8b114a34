using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>An operation that will be generated, before anything of it is shaped.</summary>
internal sealed record OperationPlan(string Id, string Method, string Path, string Tag, JsonPointer PathItem, JsonPointer Pointer, JsonObject Node)
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>The operations that the options ask for, in document order, with ids that are unique.</summary>
    public static IEnumerable<OperationPlan> Find(Contract contract, GeneratorOptions options)
    {
        var ids = new NameScope(StringComparer.Ordinal);
        var paths = JsonPointer.Root.Append("paths");
        if (contract.Find(paths) is not JsonObject items)
            yield break;
        foreach (var (path, node) in items)
        {
            if (!path.StartsWith('/'))
                continue;
            var item = contract.Resolve(paths.Append(path));
            if (contract.Find(item) is not JsonObject methods)
                continue;
            foreach (var method in s_methods)
            {
                if (methods[method] is not JsonObject operation)
                    continue;
                var id = ids.Take(EffectiveSchema.StringOf(operation["operationId"]) is { Length: > 0 } own ? own : method + IdOf(path));
                var tag = operation["tags"] is JsonArray { Count: > 0 } tags && EffectiveSchema.StringOf(tags[0]) is { Length: > 0 } first ? first : "Default";
                if (Wanted(options, id, tag))
                    yield return new OperationPlan(id, method.ToUpperInvariant(), path, tag, item, item.Append(method), operation);
            }
        }
    }

    private static bool Wanted(GeneratorOptions options, string id, string tag) =>
        (options.IncludeOperations.IsEmpty || options.IncludeOperations.Contains(id)) && !options.ExcludeOperations.Contains(id) &&
        (options.IncludeTags.IsEmpty || options.IncludeTags.Contains(tag)) && !options.ExcludeTags.Contains(tag);

    /// <summary>A path in words: <c>/users/{id}</c> is <c>UsersById</c>.</summary>
    private static string IdOf(string path)
    {
        var text = string.Concat(path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(s => s.StartsWith('{') ? "By" + Naming.Pascal(s, "Value") : Naming.Pascal(s, "")));
        return text.Length == 0 ? "Root" : text;
    }
}
