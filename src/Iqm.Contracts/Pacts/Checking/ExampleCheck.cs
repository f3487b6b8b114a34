using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts.Matching;

namespace Iqm.Contracts.Pacts.Checking;

/// <summary>Checks that matchers accept their own examples; the engine does not ask before a provider is verified.</summary>
internal sealed class ExampleCheck(InteractionReport report, PactInteraction interaction)
{
    public void Run()
    {
        var (request, response) = (interaction.Request, interaction.Response);
        Text(request.Rules.Path, request.Path, ExchangePart.RequestPath, "path");
        foreach (var field in request.Query)
            if (field.Value is not null)
                Text(request.Rules.Query.GetValueOrDefault(field.Name), field.Value, ExchangePart.RequestQuery, field.Name);
        Headers(request, ExchangePart.RequestHeader);
        Headers(response, ExchangePart.ResponseHeader);
        Body(request, ExchangePart.RequestBody);
        Body(response, ExchangePart.ResponseBody);
    }

    private void Headers(PactMessage message, string part)
    {
        foreach (var field in message.Headers)
            if (field.Value is not null)
                Text(message.Rules.Headers.GetValueOrDefault(field.Name.ToLowerInvariant()), field.Value, part, field.Name);
    }

    private void Body(PactMessage message, string part)
    {
        if (message.Body.IsJson && message.Rules.Body.Count > 0)
            Walk(message, part, message.Body.Json, JsonPointer.Root, []);
    }

    private void Walk(PactMessage message, string part, JsonNode? value, JsonPointer place, List<string> tokens)
    {
        if (message.Rules.ForBody(tokens) is { } rule && MatcherSemantics.Accepts(rule, value, value) == false)
            Report(rule, part, place.ToString());
        foreach (var (token, child) in Children(value))
        {
            tokens.Add(token);
            Walk(message, part, child, place.Append(token), tokens);
            tokens.RemoveAt(tokens.Count - 1);
        }
    }

    /// <summary>Members and items, by name and index.</summary>
    public static IEnumerable<(string Token, JsonNode? Value)> Children(JsonNode? value) => value switch
    {
        JsonObject members => members.Select(member => (member.Key, member.Value)),
        JsonArray items => items.Select((item, index) => (index.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
        _ => [],
    };

    private void Text(MatchingRule? rule, string value, string part, string name)
    {
        // A type matcher on text says nothing; numbers and booleans are text here.
        if (rule is null || rule.Matchers.Any(matcher => matcher.Kind is not (MatcherKind.Regex or MatcherKind.Include or MatcherKind.Date or MatcherKind.Time or MatcherKind.DateTime or MatcherKind.Semver)))
            return;
        var node = JsonValue.Create(value);
        if (MatcherSemantics.Accepts(rule, node, node) == false)
            Report(rule, part, name);
    }

    private void Report(MatchingRule rule, string part, string instance) =>
        report.Add(DiagnosticCatalog.MatcherRefusesExample, part, instance, rule.Pointer, Display.Value(string.Join(", ", rule.Matchers.Select(matcher => matcher.Name))), Display.Value(instance));
}
