using System.Text;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Tests.Schemas;

public sealed class FindingTests
{
    private const string Contract = """
        openapi: 3.0.4
        info: {title: T, version: '1'}
        paths: {}
        components:
          schemas:
            Login:
              type: object
              required: [success, data]
              properties:
                success: {type: boolean}
                data:
                  $ref: '#/components/schemas/Token'
            Token:
              type: object
              properties:
                owId:
                  description: Which workspace.
                  type: integer
                  minimum: 1
                email: {type: string, format: email}
                token:
                  type: string
                  x-secret: true
                  maxLength: 3
                password: {type: string, format: password, minLength: 8}
                keys: {type: array, x-secret: true, items: {type: integer}}
        """;

    private static SchemaValidationResult Judged(string json, SchemaValidationOptions? options = null) =>
        SchemaValidator.Compile(ContractLoader.Parse(Contract, "specs/iqm/openapi.yaml").Contract!, JsonPointer.Parse("/components/schemas/Login"), options).Validate(Encoding.UTF8.GetBytes(json));

    [Fact]
    public void A_finding_leads_to_the_keyword_in_the_contract()
    {
        var result = Judged("""{"data":{"owId":0}}""");
        Assert.Equal(
            """
            specs/iqm/openapi.yaml(8,7): error IQMC3004: /success is missing, and is required.
            specs/iqm/openapi.yaml(19,11): error IQMC3010: /data/owId must be at least 1.
            """.ReplaceLineEndings("\n"),
            string.Join('\n', result.Findings));
        Assert.Equal([("", "#/components/schemas/Login"), ("/data/owId", "#/components/schemas/Token/properties/owId")], result.Findings.Select(finding => (finding.Instance!, finding.Schema!)));
    }

    [Fact]
    public void Values_are_not_told()
    {
        var result = Judged("""{"success":"private1","data":{"owId":"private2","email":"private3","token":"private4","password":"private","keys":["private"]}}""");
        Assert.Equal(6, result.Findings.Length);
        Assert.DoesNotContain("private", string.Concat(result.Findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_told_on_request_but_never_secrets()
    {
        var result = Judged("""{"success":"told1","data":{"owId":0,"email":"told2","token":"secret","password":"secret","keys":["secret"]}}""", new SchemaValidationOptions { ShowValues = true });
        Assert.Equal(6, result.Findings.Length);
        var all = string.Join('\n', result.Findings);
        Assert.Contains("""but is a string. It is "told1".""", all, StringComparison.Ordinal);
        Assert.Contains("at least 1. It is 0.", all, StringComparison.Ordinal);
        Assert.Contains("""It is "told2".""", all, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_only_must_not_be_there_is_no_secret() =>
        Assert.Equal(["/b is not allowed: the schema names all members there may be ('additionalProperties: false').", "/b must be a string, but is an integer. It is 1."],
            Judge.Judged("{allOf: [{additionalProperties: false}, {additionalProperties: {type: string}}]}", """{"b":1}""", new SchemaValidationOptions { ShowValues = true }).Findings.Select(finding => finding.Message));

    [Fact]
    public void What_is_not_asked_for_has_its_default() =>
        Assert.Equal(new SchemaValidationOptions { Direction = SchemaDirection.None, MaxErrors = 100, MaxDepth = 128, PatternTimeout = TimeSpan.FromMilliseconds(100), ShowValues = false, ReportUndocumentedProperties = false }, new SchemaValidationOptions());

    [Fact]
    public void A_schema_that_is_not_there_is_refused_when_compiling()
    {
        var contract = ContractLoader.Parse(Contract, "api.yaml").Contract!;
        Assert.Throws<ArgumentException>(() => SchemaValidator.Compile(contract, JsonPointer.Parse("/components/schemas/Logon")));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        var contract = ContractLoader.Parse(Contract, "api.yaml").Contract!;
        foreach (var options in (SchemaValidationOptions[])[new() { MaxDepth = 0 }, new() { MaxDepth = 1001 }, new() { MaxErrors = 0 }, new() { PatternTimeout = TimeSpan.Zero }])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => SchemaValidator.Compile(contract, JsonPointer.Parse("/components/schemas/Login"), options));
            Assert.Throws<ArgumentOutOfRangeException>(() => SchemaValidator.Compiler(contract, options));
        }
    }

    [Fact]
    public void Schemas_anywhere_in_the_contract_can_be_compiled()
    {
        var contract = ContractLoader.Parse(Contract, "api.yaml").Contract!;
        Assert.False(SchemaValidator.Compile(contract, JsonPointer.Parse("/components/schemas/Token/properties/owId")).Validate("0"u8).IsValid);
    }
}
