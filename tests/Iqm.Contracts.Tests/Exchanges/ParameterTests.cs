using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Exchanges;

public sealed class ParameterTests
{
    private static Contract Query(string parameter) => Verify.Operation($"parameters: [{{name: p, in: query, {parameter}}}]", method: "get");

    [Theory]
    [InlineData("type: integer", "10")]
    [InlineData("type: integer", "-3")]
    [InlineData("type: number", "1.50")]
    [InlineData("type: number", "1e3")]
    [InlineData("type: boolean", "true")]
    [InlineData("type: string", "")]
    [InlineData("type: string", "10")]
    [InlineData("type: string", "a%20b%2Bc")]
    [InlineData("type: string, enum: [+a, -a]", "+a")]
    [InlineData("type: string, enum: [+a, -a]", "%2Ba")]
    [InlineData("type: string, enum: [a b]", "a+b")]
    [InlineData("type: string, enum: [' a']", "+a")]
    [InlineData("type: string, minLength: 2", "%C3%A9x")]
    [InlineData("enum: [1, 2]", "2")]
    [InlineData("anyOf: [{type: integer}, {type: string, pattern: ^x]", "7")]
    [InlineData("oneOf: [{type: integer, minimum: 5}, {type: string, pattern: '^[1-3]$'}]", "2")]
    [InlineData("type: integer, nullable: true", "")]
    [InlineData("allOf: [{type: integer}, {minimum: 3}]", "4")]
    public void Text_that_stands_for_a_conforming_value_conforms(string schema, string text) =>
        Query($"schema: {{{schema.Replace("^x]", "^x}]", StringComparison.Ordinal)}}}").Accepts(Verify.Request("GET", $"/things?p={text}"));

    [Theory]
    [InlineData("type: integer", "abc")]
    [InlineData("type: integer", "1.0")]
    [InlineData("type: integer", "")]
    [InlineData("type: integer", "+1")]
    [InlineData("type: integer", "007")]
    [InlineData("type: number", "1,5")]
    [InlineData("type: number", "1.")]
    [InlineData("type: number", "1e")]
    [InlineData("type: number", "NaN")]
    [InlineData("type: boolean", "True")]
    [InlineData("type: boolean", "1")]
    [InlineData("enum: [1, 2]", "x")]
    public void Text_of_another_type_is_a_finding(string schema, string text)
    {
        var finding = Query($"schema: {{{schema}}}").Refuses(Verify.Request("GET", $"/things?p={text}"), DiagnosticCatalog.TextOfOtherType, "request.query", "p");
        Assert.StartsWith("The query parameter 'p' must be a", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: integer, maximum: 5", "6", "IQMC3010")]
    [InlineData("type: string, enum: [a]", "b", "IQMC3005")]
    [InlineData("type: string, enum: [a]", " a", "IQMC3005")]
    [InlineData("type: string, format: uuid", "x", "IQMC3006")]
    [InlineData("enum: [1, 2]", "3", "IQMC3005")]
    public void What_the_schema_says_names_the_parameter(string schema, string text, string code)
    {
        var finding = Assert.Single(Query($"schema: {{{schema}}}").Judge(Verify.Request("GET", $"/things?p={text}")).Findings);
        Assert.Equal((code, "request.query", "p", "op"), (finding.Code, finding.Part, finding.Instance, finding.Operation));
        Assert.StartsWith("The query parameter 'p': The value must be", finding.Message, StringComparison.Ordinal);
        Assert.NotNull(finding.Schema);
    }

    [Fact]
    public void A_required_parameter_must_be_there_and_its_name_is_exact()
    {
        var contract = Query("required: true, schema: {type: string}");
        contract.Refuses(Verify.Request("GET", "/things"), DiagnosticCatalog.ParameterMissing, "request.query", "p");
        var codes = contract.Judge(Verify.Request("GET", "/things?P=1")).Findings.Select(finding => finding.Descriptor);
        Assert.Equal([DiagnosticCatalog.ParameterMissing, DiagnosticCatalog.ParameterUndocumented], codes);
        Query("schema: {type: string}").Accepts(Verify.Request("GET", "/things"));
    }

    [Fact]
    public void An_undocumented_query_parameter_is_an_error_once_and_names_the_nearest()
    {
        var contract = Verify.Operation("parameters: [{name: pageNo, in: query, schema: {type: integer}}]", method: "get");
        var finding = contract.Refuses(Verify.Request("GET", "/things?pageNr=1&pageNr=2"), DiagnosticCatalog.ParameterUndocumented, "request.query", "pageNr");
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Contains("'pageNo'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_no_list_comes_once() =>
        Query("schema: {type: integer}").Refuses(Verify.Request("GET", "/things?p=1&p=2"), DiagnosticCatalog.GivenTwice, "request.query", "p");

    [Fact]
    public void An_empty_value_conforms_where_it_is_allowed()
    {
        Query("allowEmptyValue: true, schema: {type: boolean, nullable: true}").Accepts(Verify.Request("GET", "/things?p"));
        Query("allowEmptyValue: true, schema: {type: string}").Accepts(Verify.Request("GET", "/things?p="));
        Query("schema: {type: boolean}").Refuses(Verify.Request("GET", "/things?p="), DiagnosticCatalog.TextOfOtherType, "request.query", "p");
    }

    [Theory]
    [InlineData("100%")]
    [InlineData("%zz")]
    [InlineData("%C3%28")]
    public void Broken_percent_encoding_is_a_finding(string text) =>
        Query("schema: {type: string}").Refuses(Verify.Request("GET", $"/things?p={text}"), DiagnosticCatalog.EncodingBroken, "request.query", "p");

    [Fact]
    public void Names_of_query_parameters_are_decoded()
    {
        var contract = Verify.Operation("parameters: [{name: 'ids[]', in: query, schema: {type: array, items: {type: integer}}}]", method: "get");
        contract.Accepts(Verify.Request("GET", "/things?ids%5B%5D=1&ids[]=2"));
    }

    [Fact]
    public void Headers_are_found_in_any_case_and_only_documented_ones_are_judged()
    {
        var contract = Verify.Operation("parameters: [{name: X-Org, in: header, required: true, schema: {type: integer}}, {name: Accept, in: header, required: true, schema: {type: string}}]", method: "get");
        contract.Accepts(Verify.Request("GET", "/things", "x-ORG:  7 ", "X-Other: x"));
        contract.Refuses(Verify.Request("GET", "/things"), DiagnosticCatalog.ParameterMissing, "request.header", "X-Org");
        contract.Refuses(Verify.Request("GET", "/things", "X-Org: seven"), DiagnosticCatalog.TextOfOtherType, "request.header", "X-Org");
        contract.Refuses(Verify.Request("GET", "/things", "X-Org: 7", "X-Org: 8"), DiagnosticCatalog.GivenTwice, "request.header", "X-Org");
    }

    [Fact]
    public void Cookies_are_read_from_their_header()
    {
        var contract = Verify.Operation("parameters: [{name: session, in: cookie, required: true, schema: {type: integer}}]", method: "get");
        contract.Accepts(Verify.Request("GET", "/things", "Cookie: a=b; session=7"));
        contract.Refuses(Verify.Request("GET", "/things", "Cookie: a=b"), DiagnosticCatalog.ParameterMissing, "request.cookie", "session");
        contract.Refuses(Verify.Request("GET", "/things", "Cookie: session=x"), DiagnosticCatalog.TextOfOtherType, "request.cookie", "session");
    }

    [Fact]
    public void A_parameter_with_content_is_JSON()
    {
        var contract = Verify.Operation("parameters: [{name: p, in: query, content: {application/json: {schema: {type: object, required: [a]}}}}]", method: "get");
        contract.Accepts(Verify.Request("GET", "/things?p=%7B%22a%22%3A1%7D"));
        contract.Refuses(Verify.Request("GET", "/things?p=%7B%7D"), DiagnosticCatalog.MemberMissing, "request.query", "p");
        contract.Refuses(Verify.Request("GET", "/things?p=x"), DiagnosticCatalog.TextOfOtherType, "request.query", "p");
    }

    [Fact]
    public void A_parameter_with_content_is_JSON_also_when_it_is_an_array()
    {
        var contract = Verify.Operation("parameters: [{name: p, in: query, content: {application/json: {schema: {type: array, items: {type: integer}}}}}]", method: "get");
        contract.Accepts(Verify.Request("GET", "/things?p=%5B1%2C2%5D"));
        contract.Refuses(Verify.Request("GET", "/things?p=1"), DiagnosticCatalog.WrongType, "request.query", "p");
    }

    [Fact]
    public void Objects_in_a_list_are_JSON_each()
    {
        var contract = Verify.Operation("parameters: [{name: p, in: query, schema: {type: array, items: {type: object, required: [a]}}}]", method: "get");
        contract.Accepts(Verify.Request("GET", "/things?p=%7B%22a%22%3A1%7D&p=%7B%22a%22%3A2%7D"));
        contract.Refuses(Verify.Request("GET", "/things?p=%7B%22a%22%3A1%7D&p=x"), DiagnosticCatalog.TextOfOtherType, "request.query", "p/1");
    }

    [Fact]
    public void An_operation_takes_over_the_parameters_of_its_path()
    {
        var contract = Verify.Contract("""
            paths:
              /things:
                parameters: [{name: a, in: query, required: true, schema: {type: integer}}, {name: b, in: query, required: true, schema: {type: integer}}]
                get: {operationId: op, parameters: [{name: a, in: query, schema: {type: string}}], responses: {'200': {description: OK}}}
            """);
        contract.Accepts(Verify.Request("GET", "/things?a=x&b=1"));
        contract.Refuses(Verify.Request("GET", "/things"), DiagnosticCatalog.ParameterMissing, "request.query", "b");
    }

    [Fact]
    public void Values_are_shown_on_request_and_secrets_never()
    {
        var show = new ExchangeVerifierOptions { ShowValues = true };
        var open = Query("schema: {type: integer}");
        Assert.DoesNotContain("hunter2", open.Refuses(Verify.Request("GET", "/things?p=hunter2"), DiagnosticCatalog.TextOfOtherType, "request.query", "p").Message, StringComparison.Ordinal);
        Assert.Contains("'hunter2'", open.Refuses(Verify.Request("GET", "/things?p=hunter2"), DiagnosticCatalog.TextOfOtherType, "request.query", "p", show).Message, StringComparison.Ordinal);
        foreach (var schema in (string[])["x-secret: true, schema: {type: integer}", "schema: {type: integer, x-secret: true}", "x-secret: true, schema: {type: string, maxLength: 2}"])
            Assert.DoesNotContain("hunter2", Assert.Single(Query(schema).Judge(Verify.Request("GET", "/things?p=hunter2"), show).Findings).Message, StringComparison.Ordinal);
        Query("x-secret: true, schema: {type: integer}").Accepts(Verify.Request("GET", "/things?p=***"));
    }
}
