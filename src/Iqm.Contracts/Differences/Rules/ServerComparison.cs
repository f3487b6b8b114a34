using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Rules;

/// <summary>Compares two lists of servers. The order matters as far as the first one is what a client takes.</summary>
internal static class ServerComparison
{
    private sealed record Server(string Url, JsonPointer Pointer, ContractNode? Node);

    public static void Run(ContractNode old, ContractNode @new, ChangeCollector changes)
    {
        var (before, after) = (Read(old), Read(@new));
        var gone = before.Where(server => after.All(other => other.Url != server.Url)).ToArray();
        var added = after.Where(server => before.All(other => other.Url != server.Url)).ToArray();
        if (gone is [var was] && added is [var isNow])
            changes.Add(DiagnosticCatalog.DiffServerChanged, was.Pointer, isNow.Pointer, "", was.Url, isNow.Url);
        else
        {
            foreach (var server in gone)
                changes.Add(DiagnosticCatalog.DiffServerRemoved, server.Pointer, after[0].Pointer.Parent, $"'{Display.Value(server.Url)}'", server.Url, null, isRemoval: true);
            foreach (var server in added)
                changes.Add(DiagnosticCatalog.DiffServerAdded, before[0].Pointer.Parent, server.Pointer, $"'{Display.Value(server.Url)}'", null, server.Url);
        }
        if (before[0].Url != after[0].Url && !gone.Contains(before[0]) && !added.Contains(after[0]))
            changes.Add(DiagnosticCatalog.DiffServerPreferred, before[0].Pointer, after[0].Pointer, "", before[0].Url, after[0].Url);
        foreach (var server in before)
            if (after.FirstOrDefault(other => other.Url == server.Url) is { } same)
                Variables(server, same, changes);
    }

    private static void Variables(Server old, Server @new, ChangeCollector changes)
    {
        var names = Names(old).Union(Names(@new), StringComparer.Ordinal).ToArray();
        foreach (var name in names)
        {
            var (before, after) = (old.Node?.Member("variables")?.Member(name), @new.Node?.Member("variables")?.Member(name));
            var (was, isNow) = (Text(before), Text(after));
            if (was != isNow)
                changes.Add(DiagnosticCatalog.DiffServerVariableChanged, before?.Pointer ?? old.Pointer, after?.Pointer ?? @new.Pointer, $"'{Display.Value(name)}'", was, isNow, isRemoval: after is null);
        }
    }

    private static IEnumerable<string> Names(Server server) => server.Node?.Members("variables").Select(variable => variable.Name) ?? [];

    private static string? Text(ContractNode? variable) => variable is not { } node ? null
        : string.Join("; ", ((string?[])[node.Text("default") is { } value ? $"default {value}" : null, node.Texts("enum").Any() ? $"one of {string.Join(", ", node.Texts("enum").Order(StringComparer.Ordinal))}" : null]).OfType<string>());

    // Source: OpenAPI 3.0.4 §4.7.1.1: without servers, there is one with the URL '/'.
    private static Server[] Read(ContractNode holder)
    {
        Server[] servers = [.. holder.Items("servers").Select(node => new Server(Normal(node.Text("url") ?? "/"), node.Pointer, node)).DistinctBy(server => server.Url)];
        return servers.Length > 0 ? servers : [new Server("/", holder.Pointer.Append("servers"), null)];
    }

    // A scheme and host may be written in any case; a '/' at the end changes nothing.
    private static string Normal(string url)
    {
        var end = url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? url.IndexOf('/', at + 3) : 0;
        var host = end < 0 ? url.Length : end;
        var text = (url.AsSpan(0, host).Contains('{') ? url[..host] : url[..host].ToLowerInvariant()) + url[host..].TrimEnd('/');
        return text.Length == 0 ? "/" : text;
    }
}
