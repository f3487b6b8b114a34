using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Pacts.Checking;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Pacts.Writing;

/// <summary>Puts matchers into an example of a response, so that it says what the schema promises, and no more.</summary>
/// <remarks>
/// Enums become alternations, dates and UUIDs regular expressions, integers <c>integer</c>, arrays each-like, and the rest <c>type</c>; where null or another type may come as
/// well, that is accepted too. A member that is not required is left out unless it is used.
/// </remarks>
internal sealed class DerivedMatchers
{
    private const string Time = @"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?";
    private const string Offset = @"([Zz]|[+-]\d{2}:\d{2})";

    private readonly IReadOnlyCollection<string>? _uses;
    private readonly IReadOnlyCollection<string> _exact;

    /// <param name="uses">Places that the consumer reads, as JSON Pointers with <c>*</c> for items; null for all that is promised.</param>
    /// <param name="exact">Places whose value is relied on as it is.</param>
    public DerivedMatchers(IReadOnlyCollection<string>? uses, IReadOnlyCollection<string> exact) => (_uses, _exact) = (uses, exact);

    public JsonNode? Of(ContractNode schema, JsonNode? example) => Of(SchemaPlace.Of(schema), example, "");

    private JsonNode? Of(SchemaPlace schemas, JsonNode? example, string at)
    {
        if (example is null || _exact.Contains(at))
            return example?.DeepClone();
        return Others(example switch
        {
            JsonObject members => Object(schemas, members, at),
            JsonArray items => items.Count == 0 || !CanSay(schemas.Items(), items[0]) ? Match.Type(new JsonArray()) : Match.EachLike(Of(schemas.Items(), items[0], at + "/*")),
            _ => Scalar(schemas, example),
        }, schemas, example);
    }

    // No matcher says "a number or a text": such a value is one case that was seen.
    private static bool CanSay(SchemaPlace schemas, JsonNode? example)
    {
        var structured = InstanceTypes.String | InstanceTypes.Array;
        var own = example switch { JsonArray => InstanceTypes.Array, _ when Matching.MatcherSemantics.Kind(example) == System.Text.Json.JsonValueKind.String => InstanceTypes.String, _ => InstanceTypes.None };
        return schemas.Types == InstanceTypes.All || (schemas.Types & structured & ~own) == 0;
    }

    private JsonObject Object(SchemaPlace schemas, JsonObject members, string at)
    {
        var kept = new JsonObject();
        foreach (var (name, member) in members)
        {
            var below = $"{at}/{name}";
            if (_uses is null ? schemas.Requires(name) : _uses.Any(use => Reaches(use, below) || Reaches(below, use)))
                kept[name] = CanSay(schemas.Member(name), member) ? Of(schemas.Member(name), member, below) : member?.DeepClone();
        }
        return kept;
    }

    private static bool Reaches(string place, string other) => place.StartsWith(other, StringComparison.Ordinal) && (place.Length == other.Length || place[other.Length] == '/');

    private static JsonObject Scalar(SchemaPlace schemas, JsonNode example)
    {
        if (schemas.Enum.Count > 0)
            return Match.Regex(string.Join('|', schemas.Enum.Select(Matching.MatcherSemantics.TextOf).OfType<string>().Select(value => Regex.Escape(value).Replace("/", "\\/", StringComparison.Ordinal))), example.DeepClone());
        if (Matching.MatcherSemantics.Kind(example) == System.Text.Json.JsonValueKind.Number)
            return Of((schemas.Types & InstanceTypes.Fraction) == 0 ? "integer" : "number", example);
        foreach (var format in schemas.Formats)
        {
            var pattern = format switch
            {
                "date-time" => Time + (schemas.HasOptionalOffset ? Offset + "?" : Offset),
                "date" => @"\d{4}-\d{2}-\d{2}",
                "uuid" => "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
                _ => null,
            };
            if (pattern is not null)
                return Match.Regex(pattern, example.DeepClone());
        }
        return Match.Type(example.DeepClone());
    }

    private static JsonObject Of(string type, JsonNode example) => new() { [Match.Key] = type, ["value"] = example.DeepClone() };

    /// <summary>Adds what else may come in place of the value.</summary>
    private static JsonObject Others(JsonObject matched, SchemaPlace schemas, JsonNode example)
    {
        var others = new JsonArray();
        var types = schemas.Types;
        if (types != InstanceTypes.All)
        {
            var kind = Matching.MatcherSemantics.Kind(example);
            if (schemas.MayBeNull)
                others.Add("null");
            if (kind != System.Text.Json.JsonValueKind.Number && (types & InstanceTypes.Number) != 0)
                others.Add((types & InstanceTypes.Fraction) == 0 ? "integer" : "number");
            if (kind != System.Text.Json.JsonValueKind.True && (types & InstanceTypes.Boolean) != 0)
                others.Add("boolean");
            if (example is not JsonObject && (types & InstanceTypes.Object) != 0)
                others.Add("values");
        }
        if (others.Count == 0)
            return matched;
        // An object with members that are matched has to be wrapped, to have a matcher of its own.
        var own = matched.ContainsKey(Match.Key) ? matched : Match.Type(matched);
        own["or"] = others;
        return own;
    }
}
