using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Exchanges;

public sealed class SecurityTests
{
    private const string Schemes = """
        components:
          securitySchemes:
            basic: {type: http, scheme: basic, x-aliases: [Authentication]}
            bearer: {type: http, scheme: bearer}
            digest: {type: http, scheme: digest}
            oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://a.example.com/t', scopes: {}}}}
            header: {type: apiKey, in: header, name: X-Key}
            query: {type: apiKey, in: query, name: key}
            cookie: {type: apiKey, in: cookie, name: sid}
        """;

    private static Contract Secured(string security) => Verify.Operation($"security: {security}", method: "get", root: Schemes);

    [Theory]
    [InlineData("[{basic: []}]", "Authorization: Basic ZGVtbzpwQDU1dzByZA==")]
    [InlineData("[{basic: []}]", "authorization: bAsIc ZGVtbzpwQDU1dzByZA==")]
    [InlineData("[{basic: []}]", "Authentication: Basic ZGVtbzpwQDU1dzByZA==")]
    [InlineData("[{bearer: []}]", "Authorization: Bearer abc.def-ghi_jkl~+/=")]
    [InlineData("[{oauth: [read]}]", "Authorization: Bearer abc")]
    [InlineData("[{digest: []}]", "Authorization: Digest username=\"a\", realm=\"b\"")]
    [InlineData("[{header: []}]", "x-key: abc")]
    [InlineData("[{cookie: []}]", "Cookie: a=b; sid=1")]
    [InlineData("[{basic: []}, {header: []}]", "X-Key: abc")]
    [InlineData("[{bearer: []}, {}]", "X-Other: 1")]
    [InlineData("[]", "X-Other: 1")]
    // What recorders leave of a secret.
    [InlineData("[{bearer: []}]", "Authorization: ***")]
    [InlineData("[{bearer: []}]", "Authorization:")]
    [InlineData("[{bearer: []}]", "Authorization: [REDACTED]")]
    [InlineData("[{basic: []}]", "Authorization: Basic ***")]
    [InlineData("[{bearer: []}]", "Authorization: Bearer <redacted>")]
    public void A_documented_credential_is_recognised(string security, string header) => Secured(security).Accepts(Verify.Request("GET", "/things", header));

    [Theory]
    [InlineData("[{basic: []}]", "X-Other: 1", "IQMC3070", "Authorization", Severity.Error)]
    [InlineData("[{bearer: []}]", "Authentication: Bearer abc", "IQMC3070", "Authorization", Severity.Error)]
    [InlineData("[{header: []}]", "Authorization: Bearer abc", "IQMC3070", "X-Key", Severity.Error)]
    [InlineData("[{basic: []}]", "Authorization: Bearer abc", "IQMC3071", "Authorization", Severity.Error)]
    [InlineData("[{bearer: []}]", "Authorization: abc", "IQMC3071", "Authorization", Severity.Error)]
    [InlineData("[{bearer: []}]", "Authorization: Basic ***", "IQMC3071", "Authorization", Severity.Error)]
    [InlineData("[{bearer: []}]", "Authorization: Bearer", "IQMC3072", "Authorization", Severity.Error)]
    [InlineData("[{basic: []}]", "Authentication: Basic", "IQMC3072", "Authentication", Severity.Error)]
    [InlineData("[{basic: []}]", "Authorization: Basic 123", "IQMC3073", "Authorization", Severity.Warning)]
    [InlineData("[{basic: []}]", "Authorization: Basic ZGVtbw==", "IQMC3073", "Authorization", Severity.Warning)]
    [InlineData("[{bearer: []}]", "Authorization: Bearer a b", "IQMC3073", "Authorization", Severity.Warning)]
    public void A_credential_that_is_not_as_documented_is_a_finding(string security, string header, string code, string instance, Severity severity)
    {
        var finding = Assert.Single(Secured(security).Judge(Verify.Request("GET", "/things", header)).Findings);
        Assert.Equal((code, "request.header", instance, severity), (finding.Code, finding.Part, finding.Instance, finding.Severity));
        Assert.DoesNotContain(header[(header.IndexOf(' ', StringComparison.Ordinal) + 1)..], finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_schemes_of_an_alternative_are_needed()
    {
        var contract = Secured("[{basic: [], header: []}]");
        contract.Accepts(Verify.Request("GET", "/things", "Authorization: Basic ZGVtbzpwQDU1dzByZA==", "X-Key: 1"));
        contract.Refuses(Verify.Request("GET", "/things", "Authorization: Basic ZGVtbzpwQDU1dzByZA=="), DiagnosticCatalog.CredentialMissing, "request.header", "X-Key");
    }

    [Fact]
    public void A_key_in_the_query_is_no_undocumented_parameter()
    {
        var contract = Secured("[{query: []}]");
        contract.Accepts(Verify.Request("GET", "/things?key=abc"));
        contract.Refuses(Verify.Request("GET", "/things"), DiagnosticCatalog.CredentialMissing, "request.query", "key");
    }

    [Fact]
    public void What_is_missing_lists_every_alternative() => Assert.Contains("'Authorization: Basic …' (basic), or the header 'X-Key' (header)",
        Secured("[{basic: []}, {header: []}]").Refuses(Verify.Request("GET", "/things"), DiagnosticCatalog.CredentialMissing, "request.header", "Authorization").Message, StringComparison.Ordinal);

    [Fact]
    public void The_documents_security_holds_where_the_operation_has_none_of_its_own()
    {
        var contract = Verify.Operation(method: "get", root: "security: [{bearer: []}]\n" + Schemes);
        contract.Refuses(Verify.Request("GET", "/things"), DiagnosticCatalog.CredentialMissing, "request.header", "Authorization");
    }

    [Fact]
    public void The_placeholder_on_a_vendors_page_is_only_a_warning()
    {
        var exchange = Documented.Of(SpecContracts.InsightIq).First().Exchange;
        var sample = exchange with { RequestHeaders = [.. exchange.RequestHeaders.Select(header => header.Name == "Authorization" ? header with { Value = "Basic 123" } : header)] };
        Assert.Equal(Severity.Warning, SpecContracts.InsightIq.Refuses(sample, DiagnosticCatalog.CredentialMalformed, "request.header", "Authorization").Severity);
    }
}
