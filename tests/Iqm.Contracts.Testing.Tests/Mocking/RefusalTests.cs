using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Mocking;
using Iqm.Contracts.Samples;

namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>What does not conform is refused in the vendor's own shape.</summary>
public sealed class RefusalTests
{
    private const string Basic = "Authorization: Basic dTpw";

    private static readonly MockEngine Iqm = Mocks.Engine(Mocks.Iqm), InsightIq = Mocks.Engine(Mocks.InsightIq), Wild = Mocks.Engine(Mocks.Wild);

    [Fact]
    public void A_violation_has_the_envelope_of_the_contract_and_names_the_field()
    {
        var answer = Iqm.Answer(Mocks.Request("POST", "/api/v3/ua/login", """{"email":"x","password":"p"}""", Basic));
        Assert.Equal((422, "application/json"), (answer.Status, answer.Header("Content-Type")));
        Assert.Equal("""{"success":false,"errorObjects":[{"error":"/email must be a mail address such as someone@example.com (format 'email').","field":"email"}]}""", answer.Text());
        Assert.Equal("IQMC3006 request.body /email", answer.Header("X-Contract-Findings"));
    }

    [Fact]
    public void A_documented_422_is_used_and_a_documented_400_that_means_something_else_is_not()
    {
        Assert.Equal(422, Iqm.Answer(Mocks.Request("POST", "/api/v3/ua/invite/validate", "{}")).Status);
        var refused = Iqm.Answer(Mocks.Request("POST", "/api/v3/ua/login", "{}", Basic));
        Assert.Equal(422, refused.Status);
        Assert.DoesNotContain("supportEmail", refused.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_documented_400_and_default_are_used_where_they_fit()
    {
        Assert.Equal(422, Wild.Answer(Mocks.Request("GET", "/base/v2/pets/x")).Status);
        Assert.Equal("""{"error":{"code":"IQMC3062","message":"The path parameter 'petId' must be an integer, and its text cannot be read as that. Numbers are plain decimal digits, booleans true or false.","status":422}}""",
            Without(Wild.Answer(Mocks.Request("GET", "/base/v2/pets/x")).Text(), "trace"));
        var contract = Mocks.Operation("responses: {'200': {description: d}, '400': {description: d, content: {application/problem+json: {schema: {type: object, required: [title], properties: {title: {type: string}, status: {type: integer}}}}}}}");
        var answer = Mocks.Engine(contract).Answer(Mocks.Request("POST", "/things?a=1"));
        Assert.Equal("""400 {"title":"The query parameter 'a' is not documented for this operation. Leave it out, or document it.","status":400}""", $"{answer.Status} {answer.Text()}");
    }

    [Theory]
    [InlineData(null, "IQMC3070 request.header Authorization")]
    [InlineData("Authorization: Bearer x", "IQMC3071 request.header Authorization")]
    [InlineData("Authorization: Basic", "IQMC3072 request.header Authorization")]
    public void Without_the_documented_credential_the_answer_is_401_with_a_challenge(string? header, string findings)
    {
        var answer = Iqm.Answer(Mocks.Request("POST", "/api/v3/ua/login", """{"email":"a@example.com","password":"p"}""", header is null ? [] : [header]));
        Assert.Equal((401, "Basic realm=\"mock\"", findings), (answer.Status, answer.Header("WWW-Authenticate"), answer.Header("X-Contract-Findings")));
        Assert.StartsWith("""{"success":false,"errorObjects":[{"error":"The""", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_without_failures_of_its_own_answers_with_problem_details()
    {
        var answer = InsightIq.Answer(Mocks.Request("POST", "/v1/users", """{"name":"A"}""", Basic));
        Assert.Equal("application/problem+json", answer.Header("Content-Type"));
        Assert.Equal("""{"type":"about:blank","title":"Unprocessable Content","status":422,"detail":"/external_id is missing, and is required.","errors":[{"detail":"/external_id is missing, and is required.","code":"IQMC3004"}]}""", answer.Text());
    }

    [Fact]
    public void An_envelope_without_a_documented_failure_is_used_all_the_same()
    {
        var contract = Mocks.Operation("responses: {'200': {description: d}}", "x-envelope: {success: ok, data: result, errors: problems}");
        var answer = Mocks.Engine(contract).Answer(Mocks.Request("POST", "/things?a=1"));
        Assert.Equal("""{"ok":false,"problems":[{"error":"The query parameter 'a' is not documented for this operation. Leave it out, or document it.","field":"a"}]}""", answer.Text());
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404, null)]
    [InlineData("PUT", "/api/v3/ua/login", 405, "POST")]
    [InlineData("POST", "/api/v3/ua/user/applications/list", 405, "GET, HEAD")]
    [InlineData("GET", "*", 400, null)]
    public void What_no_operation_is_is_told_with_the_contracts_envelope(string method, string url, int status, string? allow)
    {
        var answer = Iqm.Answer(Mocks.Request(method, url));
        Assert.Equal((status, allow), (answer.Status, answer.Header("Allow")));
        Assert.StartsWith("""{"success":false,"errorObjects":[{"error":""", answer.Text(), StringComparison.Ordinal);
        Assert.StartsWith("IQMC305", answer.Header("X-Contract-Findings"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_hostile_request_can_begin_a_line_in_a_header()
    {
        var names = string.Join(',', Enumerable.Range(0, 60).Select(index => $"\"{new string('x', 300)}\\r\\nSet-Cookie: {index}\\u0085\\u202e\":1"));
        foreach (var request in (Exchange[])
        [
            Mocks.Request("POST", "/v1/users", $"{{{names}}}", Basic),
            Mocks.Request("GET", "/v1/\r\nX: y", null, Basic),
            Mocks.Request("GET", "/v1/users/external_id/a?" + string.Join('&', Enumerable.Range(0, 60).Select(index => $"%0D%0A{index}=1&ü{index}=2")), null, Basic),
            Mocks.Request("GET", "/v1/users/external_id/a", null, Basic, "Prefer: example=\r\nX: y"),
        ])
            foreach (var header in InsightIq.Answer(request).Headers)
            {
                Assert.True(header.Value.All(c => c is >= ' ' and <= '~'), header.Value);
                Assert.True(header.Value.Length < 6000, header.Name);
            }
    }

    [Fact]
    public void Ten_reasons_are_told_and_twenty_findings_are_named()
    {
        var answer = InsightIq.Answer(Mocks.Request("GET", "/v1/users/external_id/a?" + string.Join('&', Enumerable.Range(0, 60).Select(index => $"q{index}=1")), null, Basic));
        Assert.Equal(10, JsonNode.Parse(answer.Text())!["errors"]!.AsArray().Count);
        Assert.EndsWith(", IQMC3061 request.query q19, and 40 more", answer.Header("X-Contract-Findings"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_over_the_limit_is_told_as_such()
    {
        var answer = Iqm.Refuse(Mocks.Request("POST", "/api/v3/ua/login"), 413, Finding.Create(DiagnosticCatalog.MockBodyTooLarge, null, 5));
        Assert.Equal((413, "IQMC3605 request.body"), (answer.Status, answer.Header("X-Contract-Findings")));
        Assert.Equal("""{"success":false,"errorObjects":[{"error":"The request body has more than 5 bytes and was not read to its end. Raise MaxBodyBytes (--max-body) if that is intended."}]}""", answer.Text());
    }

    [Fact]
    public void Secrets_are_in_no_refusal()
    {
        foreach (var body in (string[])["""{"email":"HIDDEN","password":["HIDDEN"]}""", """{"email":"a@example.com","password":"HIDDEN","grantType":7}""", """{"password":"HIDDEN" """])
            Assert.DoesNotContain("HIDDEN", Iqm.Answer(Mocks.Request("POST", "/api/v3/ua/login?token=HIDDEN", body, "Authorization: Basic HIDDEN")) is var answer ? answer.Text() + string.Join(' ', answer.Headers) : "", StringComparison.Ordinal);
    }

    private static string Without(string json, string name)
    {
        var root = JsonNode.Parse(json)!;
        root["error"]!.AsObject().Remove(name);
        return root.ToJsonString(SampleJson.Relaxed);
    }
}
