using System.Text.Json.Nodes;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Segments of paths that a contract calls secret: <c>/invites/{token}</c> where <c>token</c> has <c>x-secret</c>.</summary>
/// <remarks>Templates are compared with an address from its end, so that a base path, or what a proxy puts before it, changes nothing.</remarks>
internal sealed class SecretPaths
{
    // The segments of each template; a segment with a parameter has no literal.
    private readonly List<(string? Literal, bool IsSecret)[]> _templates = [];

    public SecretPaths(IEnumerable<Contract> contracts)
    {
        foreach (var contract in contracts)
        {
            var schemas = new SecretSchemas(contract.Root);
            foreach (var operation in ContractOperation.Of(contract))
                Add(contract, operation, schemas);
        }
    }

    /// <summary>The path with each secret segment replaced.</summary>
    /// <param name="path">A path, or an address up to its query.</param>
    /// <param name="mask">Makes what stands instead.</param>
    public string Mask(string path, Func<string, string> mask)
    {
        if (_templates.Count == 0)
            return path;
        var segments = path.Split('/');
        foreach (var template in _templates)
        {
            // A slash at the end is a spelling.
            var named = segments.AsSpan()[..(segments.Length - (segments[^1].Length == 0 ? 1 : 0))];
            if (!Fits(template, named))
                continue;
            for (var i = 1; i <= template.Length; i++)
                if (template[^i].IsSecret && named[^i].Length > 0)
                    named[^i] = mask(named[^i]);
        }
        return string.Join('/', segments);
    }

    private static bool Fits((string? Literal, bool IsSecret)[] template, ReadOnlySpan<string> segments)
    {
        if (template.Length > segments.Length)
            return false;
        for (var i = 1; i <= template.Length; i++)
            if (template[^i].Literal is { } literal && !literal.Equals(segments[^i], StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    private void Add(Contract contract, ContractOperation operation, SecretSchemas schemas)
    {
        var secret = new[] { operation.Pointer, operation.PathItem }.SelectMany(holder => Parameters(contract, holder))
            .Where(parameter => parameter["in"]?.ToString() == "path" && schemas.IsSecretParameter(parameter)).Select(parameter => $"{{{parameter["name"]}}}").ToHashSet(StringComparer.Ordinal);
        if (secret.Count > 0)
            _templates.Add([.. operation.Path.TrimStart('/').Split('/').Select(segment => (segment.Contains('{', StringComparison.Ordinal) ? null : segment, secret.Any(name => segment.Contains(name, StringComparison.Ordinal))))]);
    }

    private static IEnumerable<JsonObject> Parameters(Contract contract, JsonPointer holder)
    {
        var list = holder.Append("parameters");
        for (var i = 0; i < (contract.Find(list) as JsonArray)?.Count; i++)
            if (contract.Find(contract.Resolve(list.Append(i))) is JsonObject parameter)
                yield return parameter;
    }
}
