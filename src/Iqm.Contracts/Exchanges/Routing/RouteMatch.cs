using Iqm.Contracts.Exchanges.Rules;

namespace Iqm.Contracts.Exchanges.Routing;

/// <summary>Where a request leads in one contract.</summary>
/// <param name="Operation">The operation; null when there is none.</param>
/// <param name="Entry">The spelling of the path that fits.</param>
/// <param name="Rest">The path after the server's base path.</param>
/// <param name="IsExact">Whether the path fits slash by slash.</param>
/// <param name="Others">Paths that fit and lack the method; null when there are none.</param>
internal readonly record struct RouteMatch(OperationEntry? Operation, PathEntry? Entry, ReadOnlyMemory<char> Rest, bool IsExact, List<PathEntry>? Others);
