using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Exchanges;

public sealed class RequestBodyTests
{
    private const string Thing = "{schema: {type: object, required: [id], properties: {id: {type: integer}, name: {type: string, readOnly: true}}}}";

    private static Contract Body(string content, bool required = true) => Verify.Operation($"requestBody: {{required: {(required ? "true" : "false")}, content: {content}}}");

    private static Exchange Post(string? type, string body) => Verify.Request("POST", "/things").WithBody(type, body);

    [Fact]
    public void A_required_body_must_be_there()
    {
        var contract = Body($"{{application/json: {Thing}}}");
        contract.Refuses(Verify.Request("POST", "/things"), DiagnosticCatalog.RequestBodyMissing, "request.body", "");
        contract.Refuses(Post("application/json", ""), DiagnosticCatalog.RequestBodyMissing, "request.body", "");
        contract.Accepts(Verify.Request("POST", "/things") with { RequestBodyOmitted = true });
        Body($"{{application/json: {Thing}}}", required: false).Accepts(Verify.Request("POST", "/things"));
    }

    [Fact]
    public void A_body_that_is_not_documented_is_an_error_and_an_empty_one_is_none()
    {
        var contract = Verify.Operation();
        contract.Refuses(Post("application/json", "{}"), DiagnosticCatalog.RequestBodyUndocumented, "request.body", "");
        contract.Accepts(Post("application/json", ""));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/Json; Charset=UTF-8")]
    [InlineData("application/json;odd")]
    public void The_media_type_is_compared_without_case_and_parameters(string type) => Body($"{{application/json: {Thing}}}").Accepts(Post(type, "{\"id\": 1}"));

    [Theory]
    [InlineData("text/plain", "IQMC3083")]
    [InlineData("application/vnd.thing+json", "IQMC3083")]
    [InlineData("json", "IQMC3085")]
    [InlineData("application/", "IQMC3085")]
    [InlineData("application/json, text/plain", "IQMC3085")]
    public void Another_media_type_is_one_finding(string type, string code)
    {
        var finding = Assert.Single(Body($"{{application/json: {Thing}}}").Judge(Post(type, "{\"id\": 1}")).Findings);
        Assert.Equal((code, "request.header", "Content-Type"), (finding.Code, finding.Part, finding.Instance));
    }

    [Fact]
    public void Without_a_media_type_the_body_is_judged_as_the_only_documented_one()
    {
        var contract = Body($"{{application/json: {Thing}}}");
        contract.Refuses(Post(null, "{\"id\": 1}"), DiagnosticCatalog.ContentTypeMissing, "request.header", "Content-Type");
        Assert.Equal([DiagnosticCatalog.ContentTypeMissing, DiagnosticCatalog.MemberMissing], contract.Judge(Post(null, "{}")).Findings.Select(finding => finding.Descriptor));
    }

    [Theory]
    [InlineData("{application/*: {}}", "application/vnd.a+json")]
    [InlineData("{'*/*': {}}", "image/png")]
    [InlineData("{application/vnd.a+json: {schema: {type: array}}, application/*: {schema: {type: object}}}", "application/vnd.a+json")]
    [InlineData("{application/json; version=2: {schema: {type: array}}, application/json: {schema: {type: object}}}", "application/json; version=2")]
    public void Ranges_and_parameters_are_matched_most_specific_first(string content, string type) => Body(content).Accepts(Post(type, "[]"));

    [Fact]
    public void Documented_parameters_must_be_sent() =>
        Body("{application/json; version=2: {}}").Refuses(Post("application/json; version=3", "{}"), DiagnosticCatalog.MediaTypeUndocumented, "request.header", "Content-Type");

    [Fact]
    public void JSON_is_judged_in_the_direction_of_requests()
    {
        var contract = Body($"{{application/json: {Thing}}}");
        contract.Refuses(Post("application/json", "{\"id\": 1, \"name\": \"x\"}"), DiagnosticCatalog.ReadOnlySent, "request.body", "/name");
        contract.Refuses(Post("application/json", "{\"id\": \"1\"}"), DiagnosticCatalog.WrongType, "request.body", "/id");
        contract.Refuses(Post("application/json", "{\"id\": 1"), DiagnosticCatalog.BodyCutOff, "request.body", "/id");
        contract.Refuses(Post("application/json", "id=1"), DiagnosticCatalog.MalformedJson, "request.body", "");
    }

    [Fact]
    public void Undocumented_members_are_findings_in_strict_mode_only()
    {
        var exchange = Post("application/json", "{\"id\": 1, \"more\": 1}");
        Body($"{{application/json: {Thing}}}").Accepts(exchange);
        Body($"{{application/json: {Thing}}}").Refuses(exchange, DiagnosticCatalog.MemberUndocumented, "request.body", "/more", new ExchangeVerifierOptions { Strict = true });
    }

    [Fact]
    public void Other_character_sets_are_read_and_unknown_ones_reported()
    {
        var contract = Body("{application/json: {schema: {type: string, maxLength: 1}}}");
        contract.Accepts(Post("application/json; charset=iso-8859-1", "") with { RequestBody = Encoding.Latin1.GetBytes("\"é\"") });
        contract.Accepts(Post("application/json; charset=windows-1252", "") with { RequestBody = (byte[])[0x22, 0x80, 0x22] });
        contract.Accepts(Post("application/json; charset=utf-16", "") with { RequestBody = Encoding.Unicode.GetBytes("\"é\"") });
        contract.Refuses(Post("application/json; charset=klingon", "\"e\""), DiagnosticCatalog.BodyUnreadable, "request.body", "");
    }

    [Fact]
    public void Plain_text_is_judged_as_what_the_schema_wants()
    {
        Body("{text/plain: {schema: {type: string, maxLength: 3}}}").Accepts(Post("text/plain", "abc"));
        Body("{text/plain: {schema: {type: string, maxLength: 3}}}").Refuses(Post("text/plain", "abcd"), DiagnosticCatalog.WrongLength, "request.body", "");
        Body("{text/plain: {schema: {type: integer}}}").Accepts(Post("text/plain", " 12\n"));
        Body("{text/plain: {schema: {type: integer}}}").Refuses(Post("text/plain", "x"), DiagnosticCatalog.WrongType, "request.body", "");
        Body("{application/octet-stream: {schema: {type: string, format: binary, x-max-bytes: 3}}}").Accepts(Post("application/octet-stream", "\0\u0001"));
        Body("{application/octet-stream: {schema: {type: string, format: binary, x-max-bytes: 3}}}").Refuses(Post("application/octet-stream", "1234"), DiagnosticCatalog.FileTooLarge, "request.body", "");
    }

    [Fact]
    public void JSON_without_a_schema_still_has_to_be_JSON()
    {
        Body("{application/json: {}}").Accepts(Post("application/json", "[1, {}]"));
        Body("{application/json: {}}").Refuses(Post("application/json", "nope"), DiagnosticCatalog.MalformedJson, "request.body", "");
    }
}
