using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts.Matching;

namespace Iqm.Contracts.Pacts.Reading;

/// <summary>Reads one matcher. The engine takes any name and fails when it matches; here a name that nobody knows is a finding.</summary>
internal static class MatcherReader
{
    private static readonly Dictionary<string, MatcherKind> Kinds = new(StringComparer.Ordinal)
    {
        ["type"] = MatcherKind.Type, ["min"] = MatcherKind.Type, ["max"] = MatcherKind.Type, ["min-type"] = MatcherKind.Type, ["max-type"] = MatcherKind.Type,
        ["regex"] = MatcherKind.Regex, ["integer"] = MatcherKind.Integer, ["decimal"] = MatcherKind.Decimal, ["real"] = MatcherKind.Decimal, ["number"] = MatcherKind.Number,
        ["boolean"] = MatcherKind.Boolean, ["null"] = MatcherKind.Null, ["equality"] = MatcherKind.Equality, ["include"] = MatcherKind.Include,
        ["notEmpty"] = MatcherKind.NotEmpty, ["not-empty"] = MatcherKind.NotEmpty, ["semver"] = MatcherKind.Semver,
        ["date"] = MatcherKind.Date, ["time"] = MatcherKind.Time, ["timestamp"] = MatcherKind.DateTime, ["datetime"] = MatcherKind.DateTime,
        ["values"] = MatcherKind.Each, ["eachKey"] = MatcherKind.Each, ["each-key"] = MatcherKind.Each, ["eachValue"] = MatcherKind.Each, ["each-value"] = MatcherKind.Each,
        ["arrayContains"] = MatcherKind.Each, ["array-contains"] = MatcherKind.Each,
        ["contentType"] = MatcherKind.Other, ["content-type"] = MatcherKind.Other, ["statusCode"] = MatcherKind.Other, ["status-code"] = MatcherKind.Other,
    };

    private static readonly string[] DateNames = ["timestamp", "datetime", "date", "time"];

    /// <summary>The matcher; null, with a finding, when it is none.</summary>
    public static Matcher? Read(PactShape shape, JsonNode? node, JsonPointer at)
    {
        if (shape.Object(node, at, "a matcher") is not { } matcher)
            return null;
        if (NameOf(matcher) is not { } name)
        {
            shape.Add(DiagnosticCatalog.MatcherInvalid, at, "", "it has no 'match' that says which matcher it is");
            return null;
        }
        if (!Kinds.TryGetValue(name, out var kind))
        {
            shape.Add(DiagnosticCatalog.MatcherUnknown, at, Display.Value(name), NearNames.Sentence(name, Kinds.Keys));
            return null;
        }
        var read = new Matcher(kind, at) { Name = name, Value = matcher["value"], Min = Number(matcher["min"]), Max = Number(matcher["max"]) };
        return kind switch
        {
            MatcherKind.Regex => WithPattern(shape, read, Text(matcher["regex"]), "'regex'", at),
            MatcherKind.Date => WithPattern(shape, read, Format(matcher, "date", "yyyy-MM-dd"), "the format", at),
            MatcherKind.Time => WithPattern(shape, read, Format(matcher, "time", "HH:mm:ss"), "the format", at),
            MatcherKind.DateTime => WithPattern(shape, read, Format(matcher, name, "yyyy-MM-dd'T'HH:mm:ssXXX"), "the format", at),
            _ => read,
        };
    }

    private static string? NameOf(JsonObject matcher) => Text(matcher["match"])
        ?? (matcher.ContainsKey("regex") ? "regex" : matcher.ContainsKey("min") || matcher.ContainsKey("max") ? "type"
        : DateNames.FirstOrDefault(matcher.ContainsKey));

    // Without a format the engine takes ISO 8601 in any of its forms.
    private static string? Format(JsonObject matcher, string name, string otherwise) =>
        DateFormatPattern.Of(Text(matcher["format"]) ?? Text(matcher[name]) ?? Text(matcher["timestamp"]) ?? otherwise);

    private static Matcher? WithPattern(PactShape shape, Matcher matcher, string? pattern, string what, JsonPointer at)
    {
        if (pattern is null)
        {
            shape.Add(DiagnosticCatalog.MatcherInvalid, at, Display.Value(matcher.Name), $"{what} is missing or cannot be read");
            return null;
        }
        try
        {
            return matcher with { Pattern = pattern, Regex = shape.Expression(pattern) };
        }
        catch (ArgumentException e)
        {
            shape.Add(DiagnosticCatalog.MatcherInvalid, at, Display.Value(matcher.Name), $"{what} is no regular expression: {Display.Text(e.Message.TrimEnd('.'))}");
            return null;
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static int? Number(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number && int.TryParse(node.ToJsonString(), out var number) ? number : null;
}
