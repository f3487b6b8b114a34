using Iqm.Contracts.Exchanges.Rules;

namespace Iqm.Contracts.Exchanges.Routing;

/// <summary>What a search through the path templates looks for and has found.</summary>
/// <param name="Method">In upper case.</param>
/// <param name="Server">The server whose base path was taken away; null when none was.</param>
internal record struct PathSearch(string Method, ServerTemplate? Server)
{
    /// <summary>The operation found; null as long as there is none.</summary>
    public OperationEntry? Found { get; private set; }

    /// <summary>The spelling under which it was found.</summary>
    public PathEntry? FoundAt { get; private set; }

    /// <summary>Paths that fit but lack the method, the most literal first; null when there are none.</summary>
    public List<PathEntry>? Others { get; private set; }

    public void Offer(PathEntry entry)
    {
        if (Found is not null)
            return;
        var operation = entry.Operation(Method);
        if (operation is null || (Server is not null && !operation.Servers.Contains(Server)))
            (Others ??= []).Add(entry);
        else
            (Found, FoundAt) = (operation, entry);
    }
}
