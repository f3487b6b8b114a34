using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Exchanges.Rules;

namespace Iqm.Contracts.Mocking;

/// <summary>Finds operations of different contracts that one request could mean.</summary>
internal static class RouteClashes
{
    public static IEnumerable<Finding> Of(IEnumerable<OperationEntry> operations)
    {
        var taken = new Dictionary<string, OperationEntry>(StringComparer.Ordinal);
        foreach (var operation in operations)
            foreach (var route in Routes(operation))
                if (!taken.TryAdd(route, operation) && taken[route] is var first && first.Context.Contract != operation.Context.Contract)
                {
                    yield return Finding.Create(DiagnosticCatalog.MockRouteTaken, operation.Context.Contract.Locate(operation.Pointer), $"{operation.Method} {Display.Value(operation.Path)}", Display.Value(first.Context.Contract.Name), Display.Value(first.Name)) with { Operation = operation.Name };
                    break;
                }
    }

    /// <summary>Method and path with each server's base path, names of variables left out.</summary>
    private static IEnumerable<string> Routes(OperationEntry operation)
    {
        var shape = string.Join('/', PathSegment.Of(operation.Path).Select(segment => segment.Shape));
        return operation.Servers.Select(server => $"{operation.Method} {server.BasePath}/{shape}").Distinct();
    }
}
