using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Differences.Rules;

/// <summary>Which media types of two <c>content</c> maps are the same.</summary>
/// <param name="Pairs">The same media type, or one and a range that covers it.</param>
/// <param name="Removed">What the new map does not cover.</param>
/// <param name="Added">What the old map did not cover.</param>
/// <param name="First">The first media type before and after, when both maps have both; otherwise null.</param>
internal sealed record ContentPairing(List<(ContractNode Old, ContractNode New)> Pairs, List<(string Name, ContractNode Node)> Removed, List<(string Name, ContractNode Node)> Added, (string Before, string After)? First)
{
    public static ContentPairing Of(ContractNode oldHolder, ContractNode newHolder)
    {
        var (old, @new) = (Read(oldHolder), Read(newHolder));
        var pairs = new List<(ContractNode, ContractNode)>();
        foreach (var (name, node) in old)
            if (@new.FindIndex(other => other.Name == name) is >= 0 and var same)
                pairs.Add((node, @new[same].Node));
        var removed = old.FindAll(one => !@new.Exists(other => other.Name == one.Name));
        var added = @new.FindAll(one => !old.Exists(other => other.Name == one.Name));
        foreach (var one in removed)
            if (@new.FindIndex(range => Covers(range.Name, one.Name)) is >= 0 and var range)
                pairs.Add((one.Node, @new[range].Node));
        foreach (var one in added)
            if (old.FindIndex(range => Covers(range.Name, one.Name)) is >= 0 and var range)
                pairs.Add((old[range].Node, one.Node));
        var known = old.Count > 0 && @new.Count > 0 && old[0].Name != @new[0].Name && @new.Exists(one => one.Name == old[0].Name) && old.Exists(one => one.Name == @new[0].Name);
        return new ContentPairing(
            pairs,
            removed.FindAll(one => !@new.Exists(range => Covers(range.Name, one.Name))),
            added.FindAll(one => !old.Exists(range => Covers(range.Name, one.Name))),
            known ? (old[0].Name, @new[0].Name) : null);
    }

    private static List<(string Name, ContractNode Node)> Read(ContractNode holder) =>
        [.. holder.Members("content").Select(content => (Name: content.Name.Split(';')[0].Trim().ToLowerInvariant(), content.Node)).DistinctBy(content => content.Name)];

    private static bool Covers(string range, string name) => range != name && (range == "*/*" || range.EndsWith("/*", StringComparison.Ordinal) && name.StartsWith(range[..^1], StringComparison.Ordinal));
}
