using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Pacts.Matching;

/// <summary>What matchers accept, as the Pact engine decides it.</summary>
/// <remarks>Source: pact_matching of libpact_ffi 0.5.8, by experiment where the specification is silent: a regex is for the whole text, <c>type</c> refuses null.</remarks>
internal static partial class MatcherSemantics
{
    /// <summary>Whether a rule accepts a value in place of its example; null when that cannot be said.</summary>
    public static bool? Accepts(MatchingRule rule, JsonNode? example, JsonNode? value)
    {
        bool? all = true, any = false;
        foreach (var matcher in rule.Matchers)
        {
            var one = Accepts(matcher, example, value);
            all = one is false || all is false ? false : one is null || all is null ? null : true;
            any = one is true || any is true ? true : one is null || any is null ? null : false;
        }
        return rule.IsAny ? any : all;
    }

    private static bool? Accepts(Matcher matcher, JsonNode? example, JsonNode? value) => matcher.Kind switch
    {
        MatcherKind.Null => value is null,
        MatcherKind.Equality => JsonEquality.Instance.Equals(matcher.Value ?? example, value),
        MatcherKind.Each or MatcherKind.Other => null,
        _ when value is null => matcher.Kind == MatcherKind.Type && example is null,
        MatcherKind.Type => Kind(value) == Kind(example) && Fits(matcher, value),
        MatcherKind.Regex or MatcherKind.Date or MatcherKind.Time or MatcherKind.DateTime => TextOf(value) is { } text ? IsMatch(matcher.Regex!, text) : false,
        MatcherKind.Integer => IsInteger(value),
        MatcherKind.Decimal => value.GetValueKind() == JsonValueKind.Number && !IsInteger(value),
        MatcherKind.Number => value.GetValueKind() == JsonValueKind.Number,
        MatcherKind.Boolean => Kind(value) == JsonValueKind.True || TextOf(value) is "true" or "false",
        MatcherKind.Include => TextOf(value)?.Contains(TextOf(matcher.Value) ?? "", StringComparison.Ordinal),
        MatcherKind.NotEmpty => value switch { JsonArray items => items.Count > 0, JsonObject members => members.Count > 0, _ => TextOf(value) is { Length: > 0 } },
        MatcherKind.Semver => TextOf(value) is { } version && SemanticVersion().IsMatch(version),
        _ => null,
    };

    /// <summary>A scalar as text; null for what is none.</summary>
    public static string? TextOf(JsonNode? value) => value is JsonValue scalar ? scalar.TryGetValue(out string? text) ? text : scalar.ToJsonString() : null;

    /// <summary>The kind of a value, with one for both booleans.</summary>
    public static JsonValueKind Kind(JsonNode? value) => value?.GetValueKind() switch { null => JsonValueKind.Null, JsonValueKind.False => JsonValueKind.True, var kind => kind.Value };

    private static bool IsInteger(JsonNode value) => value.GetValueKind() == JsonValueKind.Number && value.ToJsonString().AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    private static bool Fits(Matcher matcher, JsonNode value) => value is not JsonArray items || (items.Count >= (matcher.Min ?? 0) && items.Count <= (matcher.Max ?? int.MaxValue));

    private static bool? IsMatch(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?\z")]
    private static partial Regex SemanticVersion();
}
