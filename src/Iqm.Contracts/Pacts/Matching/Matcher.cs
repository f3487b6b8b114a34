using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Pacts.Matching;

/// <summary>One matcher of a matching rule.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Pointer">Where it stands in the pact file.</param>
internal sealed record Matcher(MatcherKind Kind, JsonPointer Pointer)
{
    /// <summary>The pattern of <see cref="MatcherKind.Regex"/>, or what a date format stands for.</summary>
    public string? Pattern { get; init; }

    /// <summary><see cref="Pattern"/>, compiled for the whole text; null for other kinds.</summary>
    public Regex? Regex { get; init; }

    /// <summary>What is looked for or compared with; null when there is none.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>Fewest items; null when there is no limit.</summary>
    public int? Min { get; init; }

    /// <summary>Most items; null when there is no limit.</summary>
    public int? Max { get; init; }

    /// <summary>As written in the file: <c>regex</c>, <c>datetime</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the matcher says something of one value's text or type, so that it can be held against a schema.</summary>
    public bool IsJudged => Kind is not (MatcherKind.Each or MatcherKind.Other);
}

/// <summary>The matchers of the Pact Specification, as far as they differ for a check.</summary>
internal enum MatcherKind
{
    Type, Regex, Integer, Decimal, Number, Boolean, Null, Equality, Include, NotEmpty, Semver, Date, Time, DateTime,
    /// <summary>Matchers that speak of members and items: eachKey, eachValue, values, arrayContains.</summary>
    Each,
    /// <summary>Matchers that no schema can be compared with: contentType, statusCode.</summary>
    Other,
}
