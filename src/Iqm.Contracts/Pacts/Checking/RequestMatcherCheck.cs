using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Bodies;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts.Matching;

namespace Iqm.Contracts.Pacts.Checking;

/// <summary>Checks that the contract accepts all requests that the matchers allow, by trying some.</summary>
internal sealed class RequestMatcherCheck(InteractionReport report, PactInteraction interaction, CheckedContract contract, OperationEntry operation, Exchange request, ImmutableArray<Finding> asked)
{
    private readonly PactRequest _request = interaction.Request;
    // What the example itself has against the contract is said already.
    private readonly HashSet<(string, string?, string)> _known = [.. asked.Select(finding => (finding.Part!, finding.Instance, finding.Code))];

    public void Run()
    {
        if (_request.Rules == MatchingRules.None)
            return;
        Try(_request.Rules.Path, ExchangePart.RequestPath, "path", text => request with { Url = PactExchange.Url(text, _request.Query) });
        foreach (var (name, rule) in _request.Rules.Query)
            Try(rule, ExchangePart.RequestQuery, name, text => request with { Url = PactExchange.Url(_request.Path, Replace(_request.Query, name, text, StringComparison.Ordinal)) });
        foreach (var (name, rule) in _request.Rules.Headers)
            Try(rule, ExchangePart.RequestHeader, name, text => request with { RequestHeaders = [.. request.RequestHeaders.Select(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase) ? header with { Value = text } : header)] });
        Body();
    }

    private void Body()
    {
        if (_request.Rules.Body.Count == 0 || _request.Body.Bytes is null || BodyRuleOf() is not { } content)
            return;
        if (content.Type.Kind == BodyKind.Form)
        {
            var form = Encoding.UTF8.GetString(_request.Body.Bytes).Split('&').Select(pair => pair.Split('=', 2)).ToArray();
            foreach (var rule in _request.Rules.Body)
                if (rule.Path.Tokens is [{ } name, ..])
                    Try(rule, ExchangePart.RequestBody, name, text => request with { RequestBody = Encoding.UTF8.GetBytes(string.Join('&', form.Select(pair => Uri.UnescapeDataString(pair[0].Replace('+', ' ')) == name ? $"{pair[0]}={Uri.EscapeDataString(text)}" : string.Join('=', pair)))) });
        }
        else if (_request.Body.IsJson && content.Type.Kind == BodyKind.Json)
            Json(new BodyProbe(_request.Body.Json!, content.Validator), _request.Body.Json, JsonPointer.Root, []);
    }

    private ContentRule? BodyRuleOf() =>
        request.RequestHeaders.FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value is { } sent && MediaType.TryParse(sent, out var type)
            ? operation.Rules.Body?.Find(type) : null;

    private void Json(BodyProbe probe, JsonNode? value, JsonPointer place, List<string> tokens)
    {
        if (_request.Rules.ForBody(tokens) is { } rule)
            foreach (var sample in Samples(rule))
                if (!probe.Allows(place, sample) && probe.Findings.All(finding => finding.Instance != place.ToString()))
                {
                    Report(rule, ExchangePart.RequestBody, place.ToString(), sample);
                    break;
                }
        foreach (var (token, child) in ExampleCheck.Children(value))
        {
            tokens.Add(token);
            Json(probe, child, place.Append(token), tokens);
            tokens.RemoveAt(tokens.Count - 1);
        }
    }

    // A type matcher takes one example for all and means no more than the type, so it is not held against limits and enums.
    private static IEnumerable<JsonNode?> Samples(MatchingRule rule) => Candidates(rule).Where(sample => MatcherSemantics.Accepts(rule, sample, sample) == true);

    private static IEnumerable<JsonNode?> Candidates(MatchingRule rule)
    {
        foreach (var matcher in rule.Matchers)
        {
            if (matcher.Kind == MatcherKind.Regex)
                foreach (var text in RegexSamples.Of(matcher).Texts)
                    yield return text;
            else if (matcher.Kind is MatcherKind.Number or MatcherKind.Decimal)
                yield return 1.5;
            else if (matcher.Kind == MatcherKind.Null)
                yield return null;
        }
    }

    // Whoever verifies has a credential of their own, so a matcher of one is not held against its scheme.
    private void Try(MatchingRule? rule, string part, string name, Func<string, Exchange> with)
    {
        if (rule is null)
            return;
        foreach (var sample in Samples(rule))
        {
            if (MatcherSemantics.TextOf(sample) is not { } text || (part == ExchangePart.RequestPath && !text.StartsWith('/')))
                continue;
            var result = contract.Requests.Verify(with(text));
            if (result.Operation == operation.Name && !result.Findings.Any(finding => finding.Severity == Severity.Error && finding.Part == part && !InteractionCheck.IsCredential(finding.Descriptor) && !_known.Contains((finding.Part, finding.Instance, finding.Code))))
                continue;
            Report(rule, part, name, sample);
            return;
        }
    }

    private void Report(MatchingRule rule, string part, string instance, JsonNode? sample)
    {
        var severity = interaction.Response.Status is >= 400 and <= 499 ? Severity.Info : Severity.Error;
        report.Add(DiagnosticCatalog.PactRequestMatcher, severity, part, instance, null, rule.Pointer, Display.Value(string.Join(", ", rule.Matchers.Select(matcher => matcher.Name))),
            Display.Value(instance), Display.Value(sample?.ToJsonString() ?? "null"), $" Contract: {contract.Contract.Locate(operation.Pointer)}.");
    }

    private static ImmutableArray<PactField> Replace(IReadOnlyList<PactField> fields, string name, string value, StringComparison comparison) =>
        [.. fields.Select(field => field.Name.Equals(name, comparison) ? field with { Value = value } : field)];
}
