using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Tests.Exchanges;

/// <summary>Single changes of every documented request and response: what breaks the contract is refused, what does not is accepted.</summary>
public sealed class MutationTests
{
    private static readonly ExchangeVerifier Verifier = ExchangeVerifier.Create(SpecContracts.All);

    private static readonly DocumentedExchange[] All = [.. SpecContracts.All.SelectMany(Documented.Of)];

    private static readonly DocumentedExchange[] Successes = [.. All.Where(exchange => exchange.Exchange.Status < 300)];

    [Fact]
    public void Every_change_of_a_response_body_is_judged_right()
    {
        var cases = new List<(string, bool, Exchange)>();
        foreach (var documented in All)
        {
            foreach (var mutant in Mutants.Of(documented.ResponseContent.Member("schema")!, documented.Example, isText: false))
                cases.Add(($"{documented} response {mutant.Change}", IsBenign(mutant), Answer(documented, mutant.Value)));
            foreach (var (change, text) in Mutants.Spellings(documented.Example))
                cases.Add(($"{documented} response {change}", true, documented.Exchange with { ResponseBody = text }));
            var whole = documented.Exchange.ResponseBody!.Value;
            cases.Add(($"{documented} response cut off", false, documented.Exchange with { ResponseBody = whole[..^1] }));
            cases.Add(($"{documented} response not JSON", false, documented.Exchange with { ResponseBody = "<html></html>"u8.ToArray() }));
            cases.Add(($"{documented} response without body", false, documented.Exchange with { ResponseBody = null }));
            cases.Add(($"{documented} response body not recorded", true, documented.Exchange with { ResponseBody = null, ResponseBodyOmitted = true }));
        }
        Judge(cases, atLeast: 800);
    }

    [Fact]
    public void Every_change_of_an_envelope_is_judged_right()
    {
        var cases = new List<(string, bool, Exchange)>();
        var error = JsonNode.Parse("""[{"error": "Something"}]""");
        foreach (var documented in All.Where(documented => documented.Node.Contract == SpecContracts.Iqm))
        {
            var optsOut = documented.Response.Text("x-envelope") == "none";
            var schema = documented.ResponseContent.Member("schema")!.Member("properties")!.Object;
            var declaresBoth = schema.ContainsKey("data") && schema.ContainsKey("errorObjects");
            var isSuccess = documented.Exchange.Status < 300;
            Add("success turned round", optsOut, body => body["success"] = !body["success"]!.GetValue<bool>());
            Add("success missing", false, body => body.Remove("success"));
            Add("success as text", false, body => body["success"] = "true");
            if (isSuccess || optsOut)
                Add("errors beside data", declaresBoth || optsOut, body => body["errorObjects"] = error!.DeepClone());
            else
            {
                Add("no errors", false, body => body["errorObjects"] = new JsonArray());
                Add("errors missing", false, body => body.Remove("errorObjects"));
                Add("data beside errors", declaresBoth, body => body["data"] = documented.Example!["data"]?.DeepClone() ?? "text");
            }
            Add("empty list of errors beside data", isSuccess || optsOut, body => body["errorObjects"] = new JsonArray());

            void Add(string change, bool benign, Action<JsonObject> mutate)
            {
                var body = (JsonObject)documented.Example!.DeepClone();
                mutate(body);
                cases.Add(($"{documented} envelope: {change}", benign, Answer(documented, body)));
            }
        }
        Judge(cases, atLeast: 100);
    }

    [Fact]
    public void Every_change_of_status_media_type_and_response_header_is_judged_right()
    {
        var cases = new List<(string, bool, Exchange)>();
        foreach (var documented in All)
        {
            var exchange = documented.Exchange;
            foreach (var status in (int[])[201, 302, 418, 500])
                if (!documented.Node.Member("responses")!.Object.ContainsKey($"{status}") && !(status == 418 && documented.Node.Member("responses")!.Object.ContainsKey("4XX")))
                    cases.Add(($"{documented} status {status}", false, exchange with { Status = status }));
            foreach (var type in (string[])["text/html", "text/plain; charset=utf-8", "application/problem+json", "application/octet-stream", "json"])
                cases.Add(($"{documented} response as {type}", false, exchange with { ResponseHeaders = Replace(exchange.ResponseHeaders, "Content-Type", type) }));
            foreach (var type in (string[])["application/json;charset=UTF-8", "application/json; charset=\"utf-8\"", "Application/JSON ; x=1"])
                cases.Add(($"{documented} response as {type}", true, exchange with { ResponseHeaders = Replace(exchange.ResponseHeaders, "Content-Type", type) }));
            foreach (var header in exchange.ResponseHeaders)
                cases.Add(($"{documented} response without {header.Name}", false, exchange with { ResponseHeaders = exchange.ResponseHeaders.Remove(header) }));
            foreach (var (name, _) in documented.Response.Members("headers"))
            {
                cases.Add(($"{documented} bad {name}", false, exchange with { ResponseHeaders = Replace(exchange.ResponseHeaders, name, "not-a-uuid") }));
                cases.Add(($"{documented} empty {name}", false, exchange with { ResponseHeaders = Replace(exchange.ResponseHeaders, name, "") }));
            }
            cases.Add(($"{documented} response headers in other case", true, exchange with { ResponseHeaders = [.. exchange.ResponseHeaders.Select(header => header with { Name = header.Name.ToUpperInvariant() })] }));
            cases.Add(($"{documented} more response headers", true, exchange with { ResponseHeaders = [new("Server", "x"), new("Set-Cookie", "a=1"), .. exchange.ResponseHeaders, new("Set-Cookie", "b=2"), new("Vary", "Origin")] }));
        }
        Judge(cases, atLeast: 300);
    }

    [Fact]
    public void Every_change_of_a_request_body_is_judged_right()
    {
        var cases = new List<(string, bool, Exchange)>();
        foreach (var documented in Successes.Where(documented => documented.RequestType is not null))
        {
            var type = documented.RequestType!;
            var isText = type != "application/json";
            foreach (var mutant in Mutants.Of(documented.RequestContent!.Member("schema")!, documented.Request, isText))
                cases.Add(($"{documented} request {mutant.Change}", mutant.IsBenign, Send(documented, Documented.Body(type, mutant.Value))));
            if (!isText)
            {
                foreach (var (change, text) in Mutants.Spellings(documented.Request))
                    cases.Add(($"{documented} request {change}", true, documented.Exchange with { RequestBody = text }));
                cases.Add(($"{documented} request cut off", false, documented.Exchange with { RequestBody = documented.Exchange.RequestBody!.Value[..^1] }));
            }
            cases.Add(($"{documented} request without body", false, documented.Exchange with { RequestBody = null }));
            cases.Add(($"{documented} request body not recorded", true, documented.Exchange with { RequestBody = null, RequestBodyOmitted = true }));
            cases.Add(($"{documented} request as text", false, documented.Exchange with { RequestHeaders = Replace(documented.Exchange.RequestHeaders, "Content-Type", "text/plain") }));
            cases.Add(($"{documented} request without media type", false, documented.Exchange with { RequestHeaders = Without(documented.Exchange.RequestHeaders, "Content-Type") }));
            var sent = documented.Exchange.RequestHeaders.First(header => header.Name == "Content-Type").Value;
            cases.Add(($"{documented} request with charset", true, documented.Exchange with { RequestHeaders = Replace(documented.Exchange.RequestHeaders, "Content-Type", sent + "; charset=utf-8") }));
        }
        Judge(cases, atLeast: 400);
    }

    [Fact]
    public void Every_change_of_address_and_request_headers_is_judged_right()
    {
        var cases = new List<(string, bool, Exchange)>();
        foreach (var documented in Successes)
        {
            var exchange = documented.Exchange;
            var join = exchange.Url.Contains('?', StringComparison.Ordinal) ? "&" : "?";
            cases.Add(($"{documented} undocumented query", false, exchange with { Url = $"{exchange.Url}{join}undocumented=1" }));
            cases.Add(($"{documented} another host", true, exchange with { Url = exchange.Url.Replace("https://", "http://localhost:5000/", StringComparison.Ordinal).Replace("app.iqm.com/", "", StringComparison.Ordinal).Replace("api.staging.insightiq.ai/", "", StringComparison.Ordinal) }));
            cases.Add(($"{documented} own port and fragment", true, exchange with { Url = exchange.Url.Replace(".com/", ".com:443/", StringComparison.Ordinal) + "#part" }));
            cases.Add(($"{documented} another path", false, exchange with { Url = exchange.Url.Replace("/v1/", "/v2/", StringComparison.Ordinal).Replace("/v3/", "/v2/", StringComparison.Ordinal) }));
            cases.Add(($"{documented} another method", false, exchange with { Method = "DELETE" }));
            cases.Add(($"{documented} headers in other case", true, exchange with { RequestHeaders = [.. exchange.RequestHeaders.Select(header => header with { Name = header.Name.ToLowerInvariant() })] }));
            cases.Add(($"{documented} more headers", true, exchange with { RequestHeaders = [new("User-Agent", "x"), .. exchange.RequestHeaders, new("traceparent", "00-1-2-3"), new("Cookie", "a=1")] }));
            var credential = (documented.Node.Object.ContainsKey("security") ? documented.Node : new ContractNode(documented.Node.Contract, Iqm.Contracts.Loading.JsonPointer.Root, documented.Node.Contract.Root)).Items("security").ToList();
            if (credential.Count > 0)
            {
                var isOptional = credential.Exists(requirement => requirement.Object.Count == 0);
                cases.Add(($"{documented} no credential", isOptional, exchange with { RequestHeaders = Without(exchange.RequestHeaders, "Authorization") }));
                cases.Add(($"{documented} another scheme", isOptional, exchange with { RequestHeaders = Replace(exchange.RequestHeaders, "Authorization", "Digest username=\"x\"") }));
                cases.Add(($"{documented} masked credential", true, exchange with { RequestHeaders = Replace(exchange.RequestHeaders, "Authorization", "***") }));
                cases.Add(($"{documented} credential under its other name", isOptional || documented.Node.Contract == SpecContracts.Iqm,
                    exchange with { RequestHeaders = [.. exchange.RequestHeaders.Select(header => header.Name == "Authorization" ? header with { Name = "Authentication" } : header)] }));
            }
            foreach (var parameter in documented.Node.Items("parameters"))
            {
                var (name, required, isInteger) = (parameter.Text("name")!, parameter.Flag("required") == true, parameter.Member("schema")!.Text("type") == "integer");
                if (parameter.Text("in") == "header")
                {
                    cases.Add(($"{documented} without {name}", !required, exchange with { RequestHeaders = Without(exchange.RequestHeaders, name) }));
                    cases.Add(($"{documented} {name} as text", !isInteger, exchange with { RequestHeaders = Replace(exchange.RequestHeaders, name, "text") }));
                    cases.Add(($"{documented} {name} twice", false, exchange with { RequestHeaders = exchange.RequestHeaders.Add(new HeaderField(name, "7")) }));
                }
                else if (parameter.Text("in") == "query")
                {
                    cases.Add(($"{documented} without {name}", !required, exchange with { Url = Query(exchange.Url, name, null) }));
                    cases.Add(($"{documented} {name} as text", name is "uowId" or "searchField", exchange with { Url = Query(exchange.Url, name, "text") }));
                    cases.Add(($"{documented} {name} in other case", false, exchange with { Url = exchange.Url.Replace(name, name.ToUpperInvariant(), StringComparison.Ordinal) }));
                    cases.Add(($"{documented} {name} twice", false, exchange with { Url = $"{exchange.Url}&{name}=1" }));
                }
            }
        }
        Judge(cases, atLeast: 200);
    }

    [Fact]
    public void Strict_mode_refuses_undocumented_members_and_nothing_else()
    {
        var strict = ExchangeVerifier.Create(SpecContracts.All, new ExchangeVerifierOptions { Strict = true });
        var count = 0;
        foreach (var documented in All)
            foreach (var mutant in Mutants.Of(documented.ResponseContent.Member("schema")!, documented.Example, isText: false).Where(IsBenign))
            {
                var result = strict.Verify(Answer(documented, mutant.Value));
                if (mutant.Change.Contains("undocumented", StringComparison.Ordinal))
                    Assert.Equal(DiagnosticCatalog.MemberUndocumented, Assert.Single(result.Findings).Descriptor);
                else
                    Assert.Empty(result.Findings);
                count++;
            }
        Assert.True(count > 100, $"{count}");
    }

    private static void Judge(List<(string Name, bool IsBenign, Exchange Exchange)> cases, int atLeast)
    {
        Assert.True(cases.Count >= atLeast, $"only {cases.Count} cases");
        var wrong = new StringBuilder();
        foreach (var (name, benign, exchange) in cases)
        {
            var result = Verifier.Verify(exchange);
            var accepted = !result.Findings.Any(finding => finding.Severity == Severity.Error);
            if (accepted != benign || (benign && !result.Findings.IsEmpty))
                wrong.AppendLine($"{(benign ? "refused" : "accepted")}: {name}\n  {string.Join("\n  ", result.Findings)}");
            Assert.All(result.Findings, finding => Assert.True(finding is { Part: not null, Message.Length: > 20 }, finding.ToString()));
        }
        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    // What the schema allows and the envelope does not: a failure without errors.
    private static bool IsBenign(Mutant mutant) => mutant.IsBenign && mutant.Change != "/errorObjects: no items";

    private static Exchange Answer(DocumentedExchange documented, JsonNode? body) => documented.Exchange with { ResponseBody = Encoding.UTF8.GetBytes(body?.ToJsonString() ?? "null") };

    private static Exchange Send(DocumentedExchange documented, string body) => documented.Exchange with { RequestBody = Encoding.UTF8.GetBytes(body) };

    private static System.Collections.Immutable.ImmutableArray<HeaderField> Replace(System.Collections.Immutable.ImmutableArray<HeaderField> headers, string name, string value) =>
        [.. headers.Select(header => header.Name == name ? header with { Value = value } : header)];

    private static System.Collections.Immutable.ImmutableArray<HeaderField> Without(System.Collections.Immutable.ImmutableArray<HeaderField> headers, string name) =>
        [.. headers.Where(header => header.Name != name)];

    private static string Query(string url, string name, string? value)
    {
        var mark = url.IndexOf('?', StringComparison.Ordinal);
        var pairs = url[(mark + 1)..].Split('&').Where(pair => !pair.StartsWith(name + "=", StringComparison.Ordinal)).ToList();
        if (value is not null)
            pairs.Add($"{name}={value}");
        return $"{url[..mark]}?{string.Join('&', pairs)}";
    }
}
