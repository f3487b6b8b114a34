using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts.Matching;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Pacts.Checking;

/// <summary>Checks that the contract promises what the consumer relies on in a JSON body.</summary>
internal sealed class ResponseBodyCheck
{
    private readonly InteractionReport _report;
    private readonly PactResponse _response;
    private readonly CheckedContract _contract;
    private readonly SchemaPlace _schemas;
    private readonly BodyProbe _probe;
    private readonly HashSet<string> _troubled;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _optional = [];
    private readonly List<string> _tokens = [];
    private readonly JsonPointer _at;

    public ResponseBodyCheck(InteractionReport report, PactInteraction interaction, CheckedContract contract, ContentRule content)
    {
        (_report, _response, _contract, _at) = (report, interaction.Response, contract, content.Pointer);
        var schema = content.Node.Member("schema");
        _schemas = contract.SchemasOf(content);
        _probe = new BodyProbe(_response.Body.Json!, schema is { } node ? contract.Partial.Validator(node.Pointer) : content.Validator);
        _troubled = [.. _probe.Findings.Select(finding => finding.Instance ?? "")];
    }

    public void Run()
    {
        foreach (var finding in _probe.Findings)
            _report.AddJudged(finding.Descriptor == DiagnosticCatalog.MemberUndocumented ? DiagnosticCatalog.PactMemberUndocumented : DiagnosticCatalog.PactResponseBody, finding with { Part = ExchangePart.ResponseBody });
        if (!_schemas.IsEmpty)
            Walk(_response.Body.Json, JsonPointer.Root, "", _schemas);
        if (_optional.Count > 0)
            _report.Add(DiagnosticCatalog.PactMembersOptional, ExchangePart.ResponseBody, null, _response.Body.Pointer, string.Join("', '", _optional.Take(8).Select(Display.Value)), _optional.Count > 8 ? $" and {_optional.Count - 8} more" : "", Where);
    }

    private string Where => $" Contract: {_contract.Contract.Locate(_at)}.";

    /// <param name="value">A value of the body.</param>
    /// <param name="place">Where.</param>
    /// <param name="shape">Where, with a star for each index: items of an array are looked at once.</param>
    /// <param name="schemas">What may hold there.</param>
    private void Walk(JsonNode? value, JsonPointer place, string shape, SchemaPlace schemas)
    {
        if (schemas.IsEmpty)
            return;
        var rule = _response.Rules.ForBody(_tokens);
        if (_seen.Add($"{shape}\0{MatcherSemantics.Kind(value)}\0{rule?.Pointer}") && !_troubled.Contains(place.ToString()))
        {
            Types(value, place, rule, schemas);
            if (rule is not null && MatcherSemantics.TextOf(value) is not null)
                Values(value, place, rule, schemas);
        }
        foreach (var (token, child) in ExampleCheck.Children(value))
        {
            var isItem = value is JsonArray;
            var below = shape + (isItem ? "/*" : "/" + token);
            if (!isItem && schemas.Names(token) && !schemas.Requires(token) && _seen.Add("?" + below))
                _optional.Add(below);
            _tokens.Add(token);
            Walk(child, place.Append(token), below, isItem ? schemas.Items() : schemas.Member(token));
            _tokens.RemoveAt(_tokens.Count - 1);
        }
    }

    // A value without a matcher is one case that was seen; that others may come is worth a warning. A matcher says that none do.
    private void Types(JsonNode? value, JsonPointer place, MatchingRule? rule, SchemaPlace schemas)
    {
        if (value is null || schemas.Types == InstanceTypes.All)
            return;
        var severity = rule is null ? Severity.Warning : Severity.Error;
        if (schemas.MayBeNull && Refuses(rule, value, null) && _probe.Allows(place, null))
            Add(DiagnosticCatalog.PactNotNull, severity, rule, place, Matchers(rule));
        foreach (var (type, other) in Others(value))
            if ((schemas.Types & type) != 0 && Refuses(rule, value, other) && _probe.Allows(place, other))
            {
                Add(DiagnosticCatalog.PactTypeNotPromised, severity, rule, place, Matchers(rule), type.Describe());
                return;
            }
    }

    private static IEnumerable<(InstanceTypes Type, JsonNode Value)> Others(JsonNode value)
    {
        var kind = MatcherSemantics.Kind(value);
        if (kind != JsonValueKind.String)
            yield return (InstanceTypes.String, "text");
        yield return (InstanceTypes.Integer, 7);
        yield return (InstanceTypes.Fraction, 1.5);
        if (kind != JsonValueKind.True)
            yield return (InstanceTypes.Boolean, true);
        if (kind != JsonValueKind.Array)
            yield return (InstanceTypes.Array, new JsonArray());
        if (kind != JsonValueKind.Object)
            yield return (InstanceTypes.Object, new JsonObject());
    }

    private static bool Refuses(MatchingRule? rule, JsonNode value, JsonNode? other) =>
        rule is null ? MatcherSemantics.Kind(value) != MatcherSemantics.Kind(other) : MatcherSemantics.Accepts(rule, value, other) == false;

    private void Values(JsonNode? value, JsonPointer place, MatchingRule rule, SchemaPlace schemas)
    {
        if (!rule.Matchers.Any(matcher => matcher.Kind is MatcherKind.Regex or MatcherKind.Date or MatcherKind.Time or MatcherKind.DateTime or MatcherKind.Include or MatcherKind.Semver))
            return;
        var values = schemas.Enum.Count > 0 ? schemas.Enum : SampleTexts.Of(schemas.Formats);
        if (values.FirstOrDefault(other => other is not null && MatcherSemantics.Kind(other) == MatcherSemantics.Kind(value) && MatcherSemantics.Accepts(rule, value, other) == false && _probe.Allows(place, other)) is { } refused)
            Add(DiagnosticCatalog.PactValueNotPromised, schemas.Enum.Count > 0 ? Severity.Error : schemas.IsConstrained ? Severity.Warning : Severity.Info, rule, place, Matchers(rule), Display.Value(MatcherSemantics.TextOf(refused)));
        if (schemas.Enum.Count > 0)
            foreach (var matcher in rule.Matchers)
                if (matcher.Kind == MatcherKind.Regex)
                    Wider(matcher, place, schemas);
    }

    private void Wider(Matcher matcher, JsonPointer place, SchemaPlace schemas)
    {
        string[] listed = [.. schemas.Enum.Select(MatcherSemantics.TextOf).OfType<string>()];
        var samples = RegexSamples.Of(matcher);
        // What was not understood is tried with texts that are nearly those of the enum.
        var texts = samples.Texts.Count > 0 ? samples.Texts : [.. listed.SelectMany(text => (string[])[text + "x", "x" + text, text.ToUpperInvariant(), text.ToLowerInvariant(), text + "1"]).Append("x").Append("1").Where(text => matcher.Regex!.IsMatch(text))];
        if (texts.FirstOrDefault(text => !listed.Contains(text) && !_probe.Allows(place, text)) is { } wider)
            Add(DiagnosticCatalog.PactRegexWider, Severity.Error, null, place, Display.Value(matcher.Pattern), Display.Value(place.ToString()), Display.Value(wider), Display.Value(string.Join(", ", listed)));
        else if (samples.Texts.Count == 0)
            Add(DiagnosticCatalog.PactRegexUndecided, Severity.Info, null, place, Display.Value(matcher.Pattern), Display.Value(place.ToString()));
    }

    private void Add(FindingDescriptor descriptor, Severity severity, MatchingRule? rule, JsonPointer place, params ReadOnlySpan<object?> arguments) =>
        _report.Add(descriptor, severity, ExchangePart.ResponseBody, place.ToString(), _at.ToFragment(), InteractionReport.Below(_response.Body, place.ToString()),
            descriptor == DiagnosticCatalog.PactRegexWider || descriptor == DiagnosticCatalog.PactRegexUndecided ? [.. arguments, Where] : [Display.Value(place.ToString()), .. arguments, Where]);

    private static string Matchers(MatchingRule? rule) => rule is null ? "its example, without a matcher," : $"the matcher '{Display.Value(string.Join(", ", rule.Matchers.Select(matcher => matcher.Name)))}'";
}
