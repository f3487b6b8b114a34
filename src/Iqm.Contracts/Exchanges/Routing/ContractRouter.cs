using Iqm.Contracts.Evidence;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Routing;

/// <summary>Finds operations of one contract. Reads paths and methods when made; an operation's rules are compiled when it is first met.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.8.2.</remarks>
internal sealed class ContractRouter
{
    private readonly PathNode _exact = new();
    private readonly PathNode _lenient = new();
    private readonly ServerTemplate[] _servers;

    public ContractRouter(Contract contract, ExchangeVerifierOptions options)
    {
        Contract = contract;
        var rules = new RuleContext(contract, options);
        var root = new ContractNode(contract, JsonPointer.Root, contract.Root);
        var servers = ServerTemplate.Of(root) ?? [ServerTemplate.None];
        var all = new List<ServerTemplate>(servers);
        var operations = new List<OperationEntry>();
        foreach (var group in ContractOperation.Of(contract).GroupBy(operation => operation.Path))
        {
            OperationEntry[] here = [.. group.Select(operation => Entry(rules, operation, servers, all))];
            operations.AddRange(here);
            var item = group.First().PathItem;
            AddPath(new PathEntry(group.Key, PathSegment.Of(group.Key), false, here, item));
            foreach (var alias in new ContractNode(contract, item, contract.Find(item)!.AsObject()).Texts("x-aliases"))
                AddPath(new PathEntry(alias, PathSegment.Of(alias), true, here, item));
        }
        _servers = [.. all.Distinct().OrderByDescending(server => server.BaseLength)];
        Operations = [.. operations];
    }

    public Contract Contract { get; }

    /// <summary>All operations, in document order.</summary>
    public OperationEntry[] Operations { get; }

    /// <summary>Whether one of the contract's servers has this host.</summary>
    public bool HasHost(ReadOnlySpan<char> authority)
    {
        foreach (var server in _servers)
            if (server.HasHost(authority))
                return true;
        return false;
    }

    /// <summary>The best match: slash by slash before otherwise, a server's base path taken away before not.</summary>
    /// <param name="target">The request's address.</param>
    /// <param name="method">In upper case.</param>
    public RouteMatch Match(in RequestTarget target, string method)
    {
        var known = HasHost(target.Authority.Span);
        List<PathEntry>? others = null;
        for (var pass = 0; pass < 2; pass++)
        {
            var exact = pass == 0;
            foreach (var server in _servers)
            {
                if ((!known || server.HasHost(target.Authority.Span)) && server.TryStripBase(target.Path, out var rest) && Find(exact, rest, method, server, ref others) is { Operation: not null } match)
                    return match;
            }
            // Mocks and proxies often serve an API without the base path of its servers.
            if (!known && Find(exact, target.Path, method, null, ref others) is { Operation: not null } bare)
                return bare;
        }
        return new RouteMatch(null, null, default, false, others);
    }

    private RouteMatch Find(bool exact, ReadOnlyMemory<char> rest, string method, ServerTemplate? server, ref List<PathEntry>? others)
    {
        var segments = PathSegments.Rent(rest, keepEmpty: exact);
        var search = new PathSearch(method, server);
        (exact ? _exact : _lenient).Find(segments.Items, ref search);
        if (search.Found is null && method == "HEAD")
        {
            search = new PathSearch("GET", server);
            (exact ? _exact : _lenient).Find(segments.Items, ref search);
        }
        segments.Return();
        others ??= search.Others;
        return new RouteMatch(search.Found, search.FoundAt, rest, exact, search.Others);
    }

    private void AddPath(PathEntry entry)
    {
        _exact.Add(entry.Segments, entry);
        _lenient.Add([.. entry.Segments.Where(segment => !segment.IsLiteral || segment.Literal.Length > 0)], entry);
    }

    private static OperationEntry Entry(RuleContext rules, ContractOperation operation, ServerTemplate[] servers, List<ServerTemplate> all)
    {
        var contract = rules.Contract;
        var own = ServerTemplate.Of(new ContractNode(contract, operation.Pointer, operation.Node)) ?? ServerTemplate.Of(new ContractNode(contract, operation.PathItem, contract.Find(operation.PathItem)!.AsObject()));
        if (own is not null)
            all.AddRange(own);
        return new OperationEntry(rules, operation, own ?? servers);
    }
}
