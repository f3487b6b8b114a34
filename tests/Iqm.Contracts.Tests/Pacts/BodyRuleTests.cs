using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts.Matching;

namespace Iqm.Contracts.Tests.Pacts;

public class BodyRuleTests
{
    [Fact]
    public void The_rule_of_a_place_is_the_one_that_a_look_at_all_of_them_finds()
    {
        var random = new Random(7);
        string?[] tokens = ["a", "b", "0", "1", null];
        for (var i = 0; i < 300; i++)
        {
            var list = Enumerable.Range(0, random.Next(30)).Select(n => Rule([.. Enumerable.Range(0, random.Next(5)).Select(_ => tokens[random.Next(tokens.Length)])], random.Next(3), n)).ToList();
            var rules = new MatchingRules { Body = list };
            for (var k = 0; k < 30; k++)
            {
                string[] place = [.. Enumerable.Range(0, random.Next(5)).Select(_ => tokens[random.Next(4)]!)];
                Assert.Equal(Best(list, place)?.Pointer, rules.ForBody(place)?.Pointer);
            }
        }
    }

    [Fact]
    public void Below_its_place_a_rule_holds_for_types_only()
    {
        var rules = new MatchingRules { Body = [Rule(["a"], 1, 0)] };
        Assert.Equal([MatcherKind.Regex, MatcherKind.Type], rules.ForBody(["a"])!.Matchers.Select(matcher => matcher.Kind));
        Assert.Equal([MatcherKind.Type], rules.ForBody(["a", "0"])!.Matchers.Select(matcher => matcher.Kind));
        Assert.Null(new MatchingRules { Body = [Rule(["a"], 2, 0)] }.ForBody(["a", "0"]));
        Assert.Null(rules.ForBody([]));
        Assert.Null((rules with { Body = [] }).ForBody(["a"]));
        Assert.NotNull((rules with { Body = [Rule([], 0, 0)] }).ForBody(["a", "b"]));
    }

    private static MatchingRule? Best(List<MatchingRule> rules, string[] place)
    {
        MatchingRule? best = null;
        var weight = 0;
        foreach (var rule in rules)
            if ((rule.Path.Tokens.Count < place.Length ? rule.Below : rule) is not null && rule.Path.Weight(place) is var here && here > weight)
                (best, weight) = (rule, here);
        return best;
    }

    private static MatchingRule Rule(string?[] tokens, int kind, int order)
    {
        Assert.True(MatcherPath.TryParse("$" + string.Concat(tokens.Select(token => token is null ? "[*]" : $"['{token}']")), out var path));
        Matcher type = new(MatcherKind.Type, JsonPointer.Root), regex = new(MatcherKind.Regex, JsonPointer.Root);
        return new MatchingRule(path, kind switch { 0 => [type], 1 => [regex, type], _ => [regex] }, false, JsonPointer.Root.Append(order));
    }
}
