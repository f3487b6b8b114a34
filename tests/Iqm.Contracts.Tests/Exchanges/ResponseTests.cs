using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Exchanges;

public sealed class ResponseTests
{
    private const string Json = "{application/json: {schema: {type: object, required: [id], properties: {id: {type: integer}, secret: {type: string, writeOnly: true}}}}}";

    private static Contract Get(string responses) => Verify.Operation(responses: responses, method: "get");

    private static Exchange Answer(int status, string? body = null, string? type = "application/json", params string[] headers) => Verify.Request("GET", "/things").Answered(status, body, type, headers);

    [Theory]
    [InlineData(200, "200")]
    [InlineData(403, "403")]
    [InlineData(418, "4XX")]
    [InlineData(500, "5xx")]
    [InlineData(302, "default")]
    public void A_status_is_listed_itself_or_by_range_or_by_default(int status, string key) => Assert.Equal(key,
        Get("default: {description: D}\n4XX: {description: R}\n'5xx': {description: R}\n'200': {description: E}\n'403': {description: E}").Accepts(Answer(status)).Status);

    [Fact]
    public void An_undocumented_status_is_an_error_that_lists_the_documented_ones()
    {
        var contract = Get("'200': {description: E}\n4XX: {description: R}");
        var finding = contract.Refuses(Answer(500, "{}"), DiagnosticCatalog.StatusUndocumented, "response.status", null);
        Assert.Contains("200, 4XX", finding.Message, StringComparison.Ordinal);
        Assert.Null(contract.Judge(Answer(500)).Status);
    }

    [Fact]
    public void Without_a_response_only_the_request_is_judged() => Assert.Null(Get("'200': {description: E}").Accepts(Verify.Request("GET", "/things") with { Status = null }).Status);

    [Fact]
    public void The_parts_say_what_is_judged()
    {
        var contract = Get("'200': {description: E}");
        var exchange = Verify.Request("GET", "/things?x=1").Answered(500);
        contract.Refuses(exchange, DiagnosticCatalog.ParameterUndocumented, "request.query", "x", new ExchangeVerifierOptions { Parts = ExchangeParts.Request });
        contract.Refuses(exchange, DiagnosticCatalog.StatusUndocumented, "response.status", null, new ExchangeVerifierOptions { Parts = ExchangeParts.Response });
        contract.Accepts(exchange, new ExchangeVerifierOptions { Parts = ExchangeParts.None });
        Assert.Equal(2, contract.Judge(exchange).Findings.Length);
    }

    [Theory]
    [InlineData("{\"id\": 1}", "IQMC0000", "")]
    [InlineData("{\"id\": 1, \"more\": 2}", "IQMC0000", "")]
    [InlineData("{}", "IQMC3004", "")]
    [InlineData("{\"id\": \"1\"}", "IQMC3002", "/id")]
    [InlineData("{\"id\": 1, \"secret\": \"x\"}", "IQMC3023", "/secret")]
    [InlineData("<html>", "IQMC3001", "")]
    [InlineData("{\"id\": 1}}", "IQMC3001", "")]
    [InlineData("{\"id\": 1", "IQMC3090", "/id")]
    [InlineData("{\"id\": 1, \"na", "IQMC3090", "/id")]
    [InlineData("{\"id\":", "IQMC3090", "/id")]
    public void A_JSON_body_is_judged_by_its_schema(string body, string code, string instance)
    {
        var findings = Get($"'200': {{description: E, content: {Json}}}").Judge(Answer(200, body)).Findings;
        if (code == "IQMC0000")
            Assert.Empty(findings);
        else
            Assert.Equal((code, "response.body", instance), (Assert.Single(findings).Code, findings[0].Part, findings[0].Instance));
    }

    [Fact]
    public void A_byte_order_mark_before_JSON_is_ignored() => Get($"'200': {{description: E, content: {Json}}}").Accepts(Answer(200, "\uFEFF{\"id\": 1}"));

    [Fact]
    public void Undocumented_members_are_findings_in_strict_mode() => Get($"'200': {{description: E, content: {Json}}}")
        .Refuses(Answer(200, "{\"id\": 1, \"more\": 2}"), DiagnosticCatalog.MemberUndocumented, "response.body", "/more", new ExchangeVerifierOptions { Strict = true });

    [Fact]
    public void The_media_type_must_be_documented_and_there()
    {
        var contract = Get($"'200': {{description: E, content: {Json}}}");
        contract.Accepts(Answer(200, "{\"id\": 1}", "APPLICATION/JSON;charset=utf-8"));
        contract.Refuses(Answer(200, "<html>", "text/html"), DiagnosticCatalog.MediaTypeUndocumented, "response.header", "Content-Type");
        contract.Refuses(Answer(200, "{\"id\": 1}", null), DiagnosticCatalog.ContentTypeMissing, "response.header", "Content-Type");
        contract.Refuses(Answer(200, "{\"id\": 1}", "json"), DiagnosticCatalog.ContentTypeInvalid, "response.header", "Content-Type");
    }

    [Fact]
    public void A_documented_body_must_be_there_unless_HTTP_has_none()
    {
        var contract = Get($"'200': {{description: E, content: {Json}}}\n'204': {{description: E}}\n'304': {{description: E, content: {Json}}}");
        contract.Refuses(Answer(200), DiagnosticCatalog.ResponseBodyMissing, "response.body", "");
        contract.Refuses(Answer(200, ""), DiagnosticCatalog.ResponseBodyMissing, "response.body", "");
        contract.Accepts(Answer(200) with { ResponseBodyOmitted = true });
        contract.Accepts(Answer(204));
        contract.Accepts(Answer(204, ""));
        contract.Accepts(Answer(304));
        contract.Accepts(Verify.Request("HEAD", "/things").Answered(200));
        contract.Refuses(Answer(204, "{}"), DiagnosticCatalog.ResponseBodyForbidden, "response.body", "");
        contract.Refuses(Answer(304, "{\"id\": 1}"), DiagnosticCatalog.ResponseBodyForbidden, "response.body", "");
        contract.Refuses(Verify.Request("HEAD", "/things").Answered(200, "{\"id\": 1}"), DiagnosticCatalog.ResponseBodyForbidden, "response.body", "");
    }

    [Fact]
    public void A_body_that_is_not_documented_is_an_error() =>
        Get("'202': {description: E}").Refuses(Answer(202, "{}"), DiagnosticCatalog.ResponseBodyUndocumented, "response.body", "");

    [Fact]
    public void Documented_headers_are_judged_and_others_are_not()
    {
        var contract = Get("'200': {description: E, headers: {request-id: {required: true, schema: {type: string, format: uuid}}, X-Left: {schema: {type: integer}}, X-List: {schema: {type: array, items: {type: integer}}}, Content-Type: {required: true}}}");
        contract.Accepts(Answer(200, null, null, $"Request-ID: {Documented.Uuid}", "x-left: 7", "X-List: 1, 2", "X-List: 3", "X-Other: x", "X-Other: y"));
        contract.Refuses(Answer(200), DiagnosticCatalog.ResponseHeaderMissing, "response.header", "request-id");
        contract.Refuses(Answer(200, null, null, "request-id: x"), DiagnosticCatalog.WrongFormat, "response.header", "request-id");
        contract.Refuses(Answer(200, null, null, $"request-id: {Documented.Uuid}", "X-Left: many"), DiagnosticCatalog.TextOfOtherType, "response.header", "X-Left");
        contract.Refuses(Answer(200, null, null, $"request-id: {Documented.Uuid}", "X-List: 1, x"), DiagnosticCatalog.TextOfOtherType, "response.header", "X-List/1");
        contract.Refuses(Answer(200, null, null, $"request-id: {Documented.Uuid}", $"request-id: {Documented.Uuid}"), DiagnosticCatalog.GivenTwice, "response.header", "request-id");
    }

    [Fact]
    public void A_request_that_was_refused_as_documented_is_a_warning()
    {
        var contract = Get("'200': {description: E}\n'422': {description: E}\n'500': {description: E}");
        var refused = contract.Refuses(Verify.Request("GET", "/things?x=1").Answered(422), DiagnosticCatalog.ParameterUndocumented, "request.query", "x");
        Assert.Equal(Severity.Warning, refused.Severity);
        Assert.Contains("status 422", refused.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, contract.Refuses(Verify.Request("GET", "/things?x=1").Answered(200), DiagnosticCatalog.ParameterUndocumented, "request.query", "x").Severity);
        Assert.Equal(Severity.Error, contract.Refuses(Verify.Request("GET", "/things?x=1").Answered(500), DiagnosticCatalog.ParameterUndocumented, "request.query", "x").Severity);
        Assert.All(contract.Judge(Verify.Request("GET", "/things?x=1").Answered(404)).Findings, finding => Assert.Equal(Severity.Error, finding.Severity));
    }

    [Fact]
    public void Findings_are_bounded_and_say_so()
    {
        var result = Get($"'200': {{description: E, content: {Json}}}").Judge(Verify.Request("GET", "/things?a=1&b=2&c=3").Answered(200, "{}"), new ExchangeVerifierOptions { MaxErrors = 2 });
        Assert.Equal(2, result.Findings.Length);
        Assert.True(result.IsTruncated);
    }

    [Fact]
    public void Values_are_shown_on_request_only()
    {
        var contract = Get($"'200': {{description: E, content: {Json}}}");
        Assert.DoesNotContain("hunter2", contract.Judge(Answer(200, "{\"id\": \"hunter2\"}")).Findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("hunter2", contract.Judge(Answer(200, "{\"id\": \"hunter2\"}"), new ExchangeVerifierOptions { ShowValues = true }).Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_verifier_judges_on_many_threads()
    {
        var exchanges = SpecContracts.All.SelectMany(Documented.Of).Select(documented => documented.Exchange).ToArray();
        var verifier = ExchangeVerifier.Create(SpecContracts.All);
        Parallel.For(0, 400, i =>
        {
            var exchange = exchanges[i % exchanges.Length];
            Assert.Empty(verifier.Verify(exchange).Findings);
            Assert.NotEmpty(verifier.Verify(exchange with { ResponseBody = "{"u8.ToArray() }).Findings);
        });
    }

    [Fact]
    public void A_conforming_exchange_costs_next_to_no_memory()
    {
        var verifier = ExchangeVerifier.Create(SpecContracts.All);
        var exchange = Documented.Of(SpecContracts.Iqm).First(documented => documented.Operation.OperationId == "listUserApplications").Exchange;
        for (var i = 0; i < 200; i++)
            Assert.Empty(verifier.Verify(exchange).Findings);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            _ = verifier.Verify(exchange);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        Assert.True(each < 1024, $"{each} bytes for an exchange");
    }
}
