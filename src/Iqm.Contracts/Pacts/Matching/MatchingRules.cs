using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Pacts.Matching;

/// <summary>Matchers for one place.</summary>
/// <param name="Path">The place in a body; for a header or query parameter, of its values.</param>
/// <param name="Matchers">At least one.</param>
/// <param name="IsAny">Whether one that accepts is enough (<c>combine: OR</c>).</param>
/// <param name="Pointer">Where the rule stands in the pact file.</param>
internal sealed record MatchingRule(MatcherPath Path, IReadOnlyList<Matcher> Matchers, bool IsAny, JsonPointer Pointer)
{
    /// <summary>The rule as it holds for what is below its place: types only, without numbers of items; null when it holds for its place alone.</summary>
    public MatchingRule? Below { get; } = Matchers.Any(matcher => matcher.Kind == MatcherKind.Type)
        ? new MatchingRule(Path, Pointer, [.. Matchers.Where(matcher => matcher.Kind == MatcherKind.Type).Select(matcher => matcher with { Min = null, Max = null })], IsAny) : null;

    private MatchingRule(MatcherPath path, JsonPointer pointer, IReadOnlyList<Matcher> matchers, bool isAny) : this(path, [], isAny, pointer) => Matchers = matchers;
}

/// <summary>The matching rules of a request or response.</summary>
internal sealed record MatchingRules
{
    public static readonly MatchingRules None = new();

    private readonly Lazy<BodyRuleIndex> _bodyIndex = new(() => new BodyRuleIndex([]));

    public MatchingRule? Path { get; init; }

    public MatchingRule? Status { get; init; }

    /// <summary>By name in lower case.</summary>
    public IReadOnlyDictionary<string, MatchingRule> Headers { get; init; } = new Dictionary<string, MatchingRule>();

    public IReadOnlyDictionary<string, MatchingRule> Query { get; init; } = new Dictionary<string, MatchingRule>();

    public IReadOnlyList<MatchingRule> Body
    {
        get;
        init => (field, _bodyIndex) = (value, new(() => new BodyRuleIndex(value)));
    } = [];

    /// <summary>The rule for a place in the body; null when values there must be equal.</summary>
    public MatchingRule? ForBody(IReadOnlyList<string> place) => Body.Count == 0 ? null : _bodyIndex.Value.Find(place);
}
