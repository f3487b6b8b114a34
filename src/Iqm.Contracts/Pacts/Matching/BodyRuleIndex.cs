namespace Iqm.Contracts.Pacts.Matching;

/// <summary>The rules of a body by the tokens of their paths: to look through all of them for each place would take the product of both.</summary>
internal sealed class BodyRuleIndex
{
    private readonly Node _root = new();

    public BodyRuleIndex(IReadOnlyList<MatchingRule> rules)
    {
        for (var order = 0; order < rules.Count; order++)
        {
            var node = _root;
            foreach (var token in rules[order].Path.Tokens)
                node = node.Next(token);
            node.Rules.Add((rules[order], order));
        }
    }

    /// <summary>The rule that fits a place best, the first of several; null when none does.</summary>
    public MatchingRule? Find(IReadOnlyList<string> place)
    {
        (MatchingRule? Rule, int Weight, int Order) best = (null, 0, 0);
        Visit(_root, place, 0, ref best);
        return best.Rule;
    }

    private static void Visit(Node node, IReadOnlyList<string> place, int depth, ref (MatchingRule? Rule, int Weight, int Order) best)
    {
        foreach (var (rule, order) in node.Rules)
            if ((depth < place.Count ? rule.Below : rule) is { } effective && rule.Path.Weight(place) is var weight && (weight > best.Weight || weight == best.Weight && order < best.Order))
                best = (effective, weight, order);
        if (depth == place.Count)
            return;
        if (node.Named.TryGetValue(place[depth], out var named))
            Visit(named, place, depth + 1, ref best);
        if (node.Any is { } any)
            Visit(any, place, depth + 1, ref best);
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Named { get; } = new(StringComparer.Ordinal);

        public Node? Any { get; private set; }

        public List<(MatchingRule Rule, int Order)> Rules { get; } = [];

        public Node Next(string? token)
        {
            if (token is null)
                return Any ??= new Node();
            if (!Named.TryGetValue(token, out var next))
                Named.Add(token, next = new Node());
            return next;
        }
    }
}
