using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Operations;

/// <summary>Which operations of two contracts are the same.</summary>
/// <param name="Pairs">In the order of the new contract.</param>
/// <param name="Removed">In the old contract only.</param>
/// <param name="Added">In the new contract only.</param>
internal sealed record OperationPairing(List<OperationPair> Pairs, List<OperationSide> Removed, List<OperationSide> Added)
{
    public static OperationPairing Of(Contract old, Contract @new)
    {
        var (removed, added) = (OperationSide.Of(old), OperationSide.Of(@new));
        var position = added.Select((side, index) => (side.Node.Pointer, index)).DistinctBy(one => one.Pointer).ToDictionary(one => one.Pointer, one => one.index);
        var pairs = new List<OperationPair>();
        // The same address first; then the same but for names of path parameters; then what moved: the same operationId, or the address among the other's aliases.
        Match(side => [$"{side.Operation.Method} {side.Operation.Path}"], side => [$"{side.Operation.Method} {side.Operation.Path}"]);
        Match(side => [side.Template], side => [side.Template]);
        Match(side => side.Operation.OperationId is { } id ? [id] : [], side => side.Operation.OperationId is { } id ? [id] : []);
        Match(side => [side.Template], side => side.Aliases);
        Match(side => side.Aliases, side => [side.Template]);
        return new OperationPairing([.. pairs.OrderBy(pair => position[pair.New.Node.Pointer])], removed, added);

        void Match(Func<OperationSide, IEnumerable<string>> oldKeys, Func<OperationSide, IEnumerable<string>> newKeys)
        {
            if (removed.Count == 0 || added.Count == 0)
                return;
            var (byOld, byNew) = (Unique(removed, oldKeys), Unique(added, newKeys));
            var taken = new HashSet<OperationSide>(ReferenceEqualityComparer.Instance);
            foreach (var (key, one) in byOld)
                if (one is not null && byNew.GetValueOrDefault(key) is { } other && one.IsInbound == other.IsInbound && !taken.Contains(one) && taken.Add(other))
                {
                    taken.Add(one);
                    pairs.Add(new OperationPair(one, other));
                }
            removed.RemoveAll(taken.Contains);
            added.RemoveAll(taken.Contains);
        }
    }

    // A key that two operations share says of neither that it is the one.
    private static Dictionary<string, OperationSide?> Unique(List<OperationSide> sides, Func<OperationSide, IEnumerable<string>> keys)
    {
        var result = new Dictionary<string, OperationSide?>(StringComparer.Ordinal);
        foreach (var side in sides)
            foreach (var key in keys(side).Distinct(StringComparer.Ordinal))
                if (!result.TryAdd(key, side))
                    result[key] = null;
        return result;
    }
}
