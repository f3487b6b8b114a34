using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Tests.Exchanges;

namespace Iqm.Contracts.Tests.Envelopes;

public sealed class EnvelopeTests
{
    // A vendor of its own: nothing but x-envelope says what the members are called.
    private static Contract Wrapped(string schema = "{type: object}", string response = "") => Verify.Operation(method: "get", root: "x-envelope: {success: ok, data: payload, errors: problems}", responses: string.Join('\n',
        ((string[])["200", "302", "404", "500"]).Select(status => $"'{status}': {{description: E, {response}content: {{application/json: {{schema: {schema}}}}}}}")));

    [Theory]
    [InlineData(200, """{"ok": true, "payload": 1}""")]
    [InlineData(200, """{"ok": true}""")]
    [InlineData(200, """{"ok": true, "payload": 1, "problems": []}""")]
    [InlineData(200, """{"ok": true, "payload": 1, "problems": null}""")]
    [InlineData(404, """{"ok": false, "problems": [{}]}""")]
    [InlineData(404, """{"problems": "wrong", "ok": false, "payload": null}""")]
    [InlineData(302, """{"ok": false, "problems": [1]}""")]
    [InlineData(302, """{"ok": true}""")]
    [InlineData(200, """{"ok": true, "later": "x"}""")]
    [InlineData(404, """{"ok": false, "problems": [1], "later": null}""")]
    [InlineData(200, "\uFEFF{\"ok\": true}")]
    public void An_envelope_in_itself_and_with_its_status_in_order_conforms(int status, string body) => Wrapped().Accepts(Verify.Request("GET", "/things").Answered(status, body));

    [Theory]
    [InlineData(404, """{"ok": true, "payload": 1}""", "IQMC4001", "/ok")]
    [InlineData(500, """{"ok": true}""", "IQMC4001", "/ok")]
    [InlineData(200, """{"ok": false, "problems": [1]}""", "IQMC4002", "/ok")]
    [InlineData(404, """{"ok": false}""", "IQMC4003", "/problems")]
    [InlineData(404, """{"ok": false, "problems": []}""", "IQMC4003", "/problems")]
    [InlineData(404, """{"ok": false, "problems": null}""", "IQMC4003", "/problems")]
    [InlineData(404, """{"ok": false, "problems": {}}""", "IQMC4003", "/problems")]
    [InlineData(404, """{"ok": false, "problems": ""}""", "IQMC4003", "/problems")]
    [InlineData(404, """{"ok": false, "problems": [1], "payload": {}}""", "IQMC4004", "/problems")]
    [InlineData(200, """{"ok": true, "problems": [1], "payload": 1}""", "IQMC4004", "/problems")]
    [InlineData(200, """{"payload": 1}""", "IQMC4005", "/ok")]
    [InlineData(404, """{"problems": [1]}""", "IQMC4005", "/ok")]
    [InlineData(200, """{"ok": "true"}""", "IQMC4006", "/ok")]
    [InlineData(200, """{"ok": null}""", "IQMC4006", "/ok")]
    [InlineData(200, """{"ok": true, "problems": [1]}""", "IQMC4007", "/problems")]
    [InlineData(404, """{"\u006fk": \u0020""", "IQMC3001", "/ok")]
    [InlineData(200, "\uFEFF{\"ok\": true, \"problems\": [1]}", "IQMC4007", "/problems")]
    public void What_does_not_go_together_is_one_finding(int status, string body, string code, string instance)
    {
        var finding = Assert.Single(Wrapped().Judge(Verify.Request("GET", "/things").Answered(status, body)).Findings);
        Assert.Equal((code, "response.body", instance, Severity.Error), (finding.Code, finding.Part, finding.Instance, finding.Severity));
        Assert.NotNull(finding.Position);
    }

    [Theory]
    [InlineData("""{"problems": [1]}""", " There are errors, so it would be false.")]
    [InlineData("""{"problems": [1], "payload": 1}""", " There are errors, so it would be false.")]
    [InlineData("""{"problems": [], "payload": 1}""", " There is data, so it would be true.")]
    [InlineData("{}", "")]
    public void A_missing_member_is_told_with_what_it_would_be(string body, string meant) => Assert.Equal($"The body lacks the envelope's member 'ok'.{meant} If this response has no envelope, put x-envelope: none at it.",
        Wrapped().Judge(Verify.Request("GET", "/things").Answered(302, body)).Findings.Single(finding => finding.Descriptor == DiagnosticCatalog.EnvelopeMemberMissing).Message);

    [Fact]
    public void A_failure_with_the_status_of_a_success_and_no_errors_is_two_findings() => Assert.Equal([DiagnosticCatalog.FailureWithSuccessStatus, DiagnosticCatalog.FailureWithoutErrors],
        Wrapped().Judge(Verify.Request("GET", "/things").Answered(200, """{"ok": false}""")).Findings.Select(finding => finding.Descriptor));

    [Theory]
    [InlineData("{properties: {payload: {}, problems: {}}}")]
    [InlineData("{allOf: [{properties: {payload: {}}}, {properties: {problems: {}}}]}")]
    [InlineData("{properties: {payload: {}}, oneOf: [{properties: {problems: {}}}]}")]
    public void Data_and_errors_may_come_together_where_the_schema_declares_both(string schema)
    {
        var contract = Wrapped(schema);
        contract.Accepts(Verify.Request("GET", "/things").Answered(404, """{"ok": false, "problems": [1], "payload": {}}"""));
        contract.Accepts(Verify.Request("GET", "/things").Answered(200, """{"ok": true, "problems": [1], "payload": {}}"""));
    }

    [Fact]
    public void Alternatives_that_declare_one_each_do_not_declare_both() => Wrapped("{oneOf: [{required: [payload], properties: {payload: {}}}, {required: [problems, no], properties: {problems: {}}}]}")
        .Refuses(Verify.Request("GET", "/things").Answered(404, """{"ok": false, "problems": [1], "payload": {}}"""), DiagnosticCatalog.DataWithErrors, "response.body", "/problems");

    [Fact]
    public void A_response_may_opt_out() => Wrapped(response: "x-envelope: none, ").Accepts(Verify.Request("GET", "/things").Answered(404, """{"ok": true, "problems": [1], "payload": 1}"""));

    [Theory]
    [InlineData("{success: '', data: '', errors: ''}")]
    [InlineData("{success: null, data: 5, errors: [problems]}")]
    [InlineData("{}")]
    public void A_member_without_a_name_is_called_as_in_the_extension(string names)
    {
        var contract = Verify.Operation(method: "get", root: $"x-envelope: {names}", responses: "'404': {description: E, content: {application/json: {}}}");
        contract.Accepts(Verify.Request("GET", "/things").Answered(404, """{"success": false, "errors": [1], "": true}"""));
        contract.Refuses(Verify.Request("GET", "/things").Answered(404, """{"success": true}"""), DiagnosticCatalog.SuccessWithFailureStatus, "response.body", "/success");
        contract.Refuses(Verify.Request("GET", "/things").Answered(404, """{"success": false, "errors": [1], "data": 1}"""), DiagnosticCatalog.DataWithErrors, "response.body", "/errors");
    }

    [Fact]
    public void Without_the_extension_there_is_no_envelope() => Verify.Operation(method: "get", responses: "'404': {description: E, content: {application/json: {}}}")
        .Accepts(Verify.Request("GET", "/things").Answered(404, """{"success": true}"""));

    [Fact]
    public void What_the_schema_says_too_is_told_once()
    {
        var contract = Wrapped("{type: object, required: [ok, problems], properties: {ok: {type: boolean}, problems: {type: array}}}");
        contract.Refuses(Verify.Request("GET", "/things").Answered(404, """{"problems": [1]}"""), DiagnosticCatalog.EnvelopeMemberMissing, "response.body", "/ok");
        contract.Refuses(Verify.Request("GET", "/things").Answered(404, """{"ok": false}"""), DiagnosticCatalog.FailureWithoutErrors, "response.body", "/problems");
        contract.Refuses(Verify.Request("GET", "/things").Answered(404, """{"ok": 1, "problems": [1]}"""), DiagnosticCatalog.WrongType, "response.body", "/ok");
        contract.Refuses(Verify.Request("GET", "/things").Answered(404, "[]"), DiagnosticCatalog.WrongType, "response.body", "");
    }

    [Fact]
    public void The_documented_exceptions_of_a_real_contract_hold()
    {
        var exchanges = Documented.Of(SpecContracts.Iqm).ToDictionary(documented => (documented.Operation.OperationId, documented.Status, documented.RequestType), documented => documented.Exchange);
        // Success with a 403, and data beside errors with a 400, as the vendor's pages print them.
        SpecContracts.Iqm.Accepts(exchanges[("updatePassword", "403", "application/json")]);
        SpecContracts.Iqm.Accepts(exchanges[("login", "400", "application/json")]);
        // The same bodies elsewhere.
        var refused = SpecContracts.Iqm.Judge(exchanges[("login", "403", "application/json")] with { ResponseBody = exchanges[("login", "400", "application/json")].ResponseBody });
        Assert.Equal(DiagnosticCatalog.DataWithErrors, Assert.Single(refused.Findings).Descriptor);
    }
}
