using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts.Matching;

namespace Iqm.Contracts.Pacts.Reading;

/// <summary>Reads matching rules: one list of paths in version 2, a category each since version 3.</summary>
internal sealed class RulesReader(PactShape shape, int version)
{
    private readonly Dictionary<string, MatchingRule> _headers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MatchingRule> _query = new(StringComparer.Ordinal);
    private readonly List<MatchingRule> _body = [];
    private MatchingRule? _path;
    private MatchingRule? _status;

    public MatchingRules Read(JsonObject node, JsonPointer at, PactBody body)
    {
        if (version < 2 || shape.OptionalObject(node, "matchingRules", at) is not { Count: > 0 } rules)
            return MatchingRules.None;
        at = at.Append("matchingRules");
        foreach (var (key, value) in rules)
        {
            if (key.StartsWith('$'))
                ReadOld(key, value, at.Append(key));
            else
                ReadCategory(key, value, at.Append(key));
        }
        foreach (var rule in _body)
            if (body.IsJson && rule.Path.Tokens.Count > 0 && !Leads(rule.Path.Tokens, 0, body.Json))
                shape.Add(DiagnosticCatalog.MatcherUnused, rule.Pointer, Display.Value(rule.Pointer.Last));
        return new MatchingRules { Path = _path, Status = _status, Headers = _headers, Query = _query, Body = _body };
    }

    private void ReadOld(string key, JsonNode? value, JsonPointer at)
    {
        if (!MatcherPath.TryParse(key, out var path) || path.Tokens.Count == 0)
        {
            shape.Add(DiagnosticCatalog.MatcherInvalid, at, Display.Value(key), "it is no path such as '$.body.items[0].id'");
            return;
        }
        if (Rule(new JsonArray(value?.DeepClone()), false, path, at, _ => at) is not { } rule)
            return;
        var (first, second) = (path.Tokens[0], path.Tokens.ElementAtOrDefault(1));
        switch (first)
        {
            case "path":
                _path = rule;
                break;
            case "status":
                _status = rule;
                break;
            case "query" when second is not null:
                _query[second] = rule;
                break;
            case "headers" or "header" when second is not null:
                _headers[second.ToLowerInvariant()] = rule;
                break;
            case "body":
                // The path of the body's own rules begins below it.
                _body.Add(rule with { Path = path.Below() });
                break;
            default:
                shape.Add(DiagnosticCatalog.MatcherInvalid, at, Display.Value(key), "it begins with none of '$.path', '$.query', '$.headers', '$.body'");
                break;
        }
    }

    private void ReadCategory(string category, JsonNode? value, JsonPointer at)
    {
        if (shape.Object(value, at, $"'{Display.Value(category)}'") is not { } rules)
            return;
        switch (category)
        {
            case "path" or "status" or "method":
                if (rules.Count > 0 && Named(rules.ContainsKey("matchers") ? rules : rules.First().Value, rules.ContainsKey("matchers") ? at : at.Append(rules.First().Key)) is { } single)
                    (_path, _status) = category switch { "path" => (single, _status), "status" => (_path, single), _ => (_path, _status) };
                break;
            case "query" or "header" or "headers":
                foreach (var (name, rule) in rules)
                    if (Named(rule, at.Append(name)) is { } read)
                        (category == "query" ? _query : _headers)[category == "query" ? QueryName(name) : name.ToLowerInvariant()] = read;
                break;
            case "body" or "content":
                foreach (var (expression, rule) in rules)
                {
                    if (!MatcherPath.TryParse(expression, out var path))
                        shape.Add(DiagnosticCatalog.MatcherInvalid, at.Append(expression), Display.Value(expression), "it is no path such as '$.items[0].id'");
                    else if (Named(rule, at.Append(expression)) is { } read)
                        _body.Add(read with { Path = path });
                }
                break;
            case "metadata":
                break;
            default:
                shape.Add(DiagnosticCatalog.MatcherInvalid, at, Display.Value(category), "there are 'path', 'query', 'header', 'status' and 'body'");
                break;
        }
    }

    // Some tools write 'name[0]' or '$.name[0]' for a value of a parameter.
    private static string QueryName(string name)
    {
        if (name.StartsWith("$.", StringComparison.Ordinal))
            name = name[2..];
        var bracket = name.EndsWith(']') ? name.LastIndexOf('[') : -1;
        return bracket > 0 && name[(bracket + 1)..^1].All(char.IsAsciiDigit) && bracket + 2 < name.Length ? name[..bracket] : name;
    }

    private MatchingRule? Named(JsonNode? node, JsonPointer at)
    {
        if (shape.Object(node, at, "a matching rule") is not { } rule)
            return null;
        if (rule["matchers"] is not JsonArray matchers)
        {
            shape.Malformed(at, "a matching rule has 'matchers', an array");
            return null;
        }
        var any = rule["combine"] is JsonValue combine && combine.TryGetValue(out string? text) && text.Equals("OR", StringComparison.OrdinalIgnoreCase);
        return Rule(matchers, any, MatcherPath.Root, at, index => at.Append("matchers").Append(index));
    }

    private MatchingRule? Rule(JsonArray matchers, bool any, MatcherPath path, JsonPointer at, Func<int, JsonPointer> place)
    {
        var read = new List<Matcher>();
        for (var i = 0; i < matchers.Count; i++)
            if (MatcherReader.Read(shape, matchers[i], place(i)) is { } matcher)
                read.Add(matcher);
        return read.Count == 0 ? null : new MatchingRule(path, read, any, at);
    }

    private static bool Leads(IReadOnlyList<string?> tokens, int at, JsonNode? node)
    {
        if (at == tokens.Count)
            return true;
        return (tokens[at], node) switch
        {
            (null, JsonArray items) => items.Count == 0 || items.Any(item => Leads(tokens, at + 1, item)),
            (null, JsonObject members) => members.Count == 0 || members.Any(member => Leads(tokens, at + 1, member.Value)),
            ({ } name, JsonObject members) => members.TryGetPropertyValue(name, out var member) && Leads(tokens, at + 1, member),
            ({ } name, JsonArray items) => int.TryParse(name, out var index) && index < items.Count && Leads(tokens, at + 1, items[index]),
            _ => false,
        };
    }
}
