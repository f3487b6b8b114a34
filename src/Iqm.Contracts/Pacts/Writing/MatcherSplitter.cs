using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Pacts.Writing;

/// <summary>Takes a value with matchers in it (<see cref="Match"/>) apart: the example, and the rules as a pact file has them.</summary>
internal static class MatcherSplitter
{
    /// <summary>The example; rules go into <paramref name="rules"/> by path.</summary>
    public static JsonNode? Split(JsonNode? node, string path, JsonObject rules)
    {
        switch (node)
        {
            case JsonObject matcher when matcher.ContainsKey(Match.Key):
                return SplitMatcher(matcher, path, rules);
            case JsonObject members:
                var copy = new JsonObject();
                foreach (var (name, member) in members)
                    copy[name] = Split(member, path + Step(name), rules);
                return copy;
            case JsonArray items:
                var list = new JsonArray();
                for (var i = 0; i < items.Count; i++)
                    list.Add(Split(items[i], $"{path}[{i}]", rules));
                return list;
            default:
                return node?.DeepClone();
        }
    }

    /// <summary>The rule of one value, as a list of matchers and how they combine.</summary>
    public static JsonObject Rule(JsonObject matcher)
    {
        var alternatives = (matcher["or"] as JsonArray)?.Select(name => new JsonObject { ["match"] = name!.DeepClone() }) ?? [];
        var main = new JsonObject { ["match"] = matcher[Match.Key]!.DeepClone() };
        foreach (var (name, value) in matcher)
            if (name is not (Match.Key or "value" or "or" or "part"))
                main[name] = value?.DeepClone();
        if (matcher["part"] is { } part)
            main["value"] = part.DeepClone();
        JsonObject[] all = [main, .. alternatives];
        return new JsonObject { ["combine"] = all.Length > 1 ? "OR" : "AND", ["matchers"] = new JsonArray([.. all]) };
    }

    private static JsonNode? SplitMatcher(JsonObject matcher, string path, JsonObject rules)
    {
        if (!matcher.ContainsKey("value"))
            throw PactException.Of(DiagnosticCatalog.ConsumerTestInvalid, $"The matcher '{Display.Value(matcher[Match.Key]?.ToString())}' at '{Display.Value(path)}' has no example. Give it a 'value'.");
        rules[path] = Rule(matcher);
        // All items of an each-like are as its first.
        if (matcher["min"] is not null && matcher["value"] is JsonArray { Count: > 0 } items)
        {
            var first = Split(items[0], path + "[*]", rules);
            return new JsonArray([first, .. items.Skip(1).Select(item => Split(item, path + "[*]", []))]);
        }
        return Split(matcher["value"], path, rules);
    }

    private static string Step(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? $".{name}" : $"['{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";
}
