using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Tests.Exchanges;

public sealed class RoutingTests
{
    private const string Paths = """
        servers: [{url: 'https://api.example.com'}]
        paths:
          /users: {get: {operationId: list, responses: {'200': {description: OK}}}, post: {operationId: create, responses: {'200': {description: OK}}}}
          /users/{id}: {get: {operationId: read, parameters: [{name: id, in: path, required: true, schema: {type: string}}], responses: {'200': {description: OK}}}, delete: {operationId: remove, responses: {'200': {description: OK}}}}
          /users/me: {get: {operationId: me, responses: {'200': {description: OK}}}}
          /users/{id}/posts: {get: {operationId: posts, responses: {'200': {description: OK}}}}
          /users/{id}/{what}: {get: {operationId: what, responses: {'200': {description: OK}}}}
          /users/me/{what}: {get: {operationId: mine, responses: {'200': {description: OK}}}}
          /files/{name}.json: {get: {operationId: json, parameters: [{name: name, in: path, required: true, schema: {type: integer}}], responses: {'200': {description: OK}}}}
          /files/{name}: {get: {operationId: file, responses: {'200': {description: OK}}}}
          /ranges/{from}-{to}: {get: {operationId: range, parameters: [{name: from, in: path, required: true, schema: {type: integer}}, {name: to, in: path, required: true, schema: {type: integer}}], responses: {'200': {description: OK}}}}
          /assign: {x-aliases: [//assign, /users/assign], post: {operationId: assign, responses: {'200': {description: OK}}}}
          /trailing/: {get: {operationId: trailing, responses: {'200': {description: OK}}}}
          /caf%C3%A9: {get: {operationId: cafe, responses: {'200': {description: OK}}}}
          /unnamed: {get: {responses: {'200': {description: OK}}}}
        """;

    [Theory]
    [InlineData("GET", "https://api.example.com/users", "list")]
    [InlineData("get", "https://api.example.com/users", "list")]
    [InlineData("GET", "/users", "list")]
    [InlineData("GET", "https://API.example.com:443/users#top", "list")]
    [InlineData("GET", "http://user:pw@localhost:8080/users", "list")]
    [InlineData("HEAD", "/users", "list")]
    [InlineData("GET", "/users/7", "read")]
    [InlineData("GET", "/users/a%2Fb", "read")]
    [InlineData("GET", "/%75sers/%6De", "me")]
    [InlineData("GET", "/users/me", "me")]
    [InlineData("DELETE", "/users/me", "remove")]
    [InlineData("GET", "/users/7/posts", "posts")]
    [InlineData("GET", "/users/7/likes", "what")]
    [InlineData("GET", "/users/me/posts", "mine")]
    [InlineData("GET", "/files/7.json", "json")]
    [InlineData("GET", "/files/7.xml", "file")]
    [InlineData("GET", "/ranges/1-2", "range")]
    [InlineData("POST", "//assign", "assign")]
    [InlineData("POST", "/users/assign", "assign")]
    [InlineData("GET", "/trailing/", "trailing")]
    [InlineData("GET", "/caf%C3%A9", "cafe")]
    [InlineData("GET", "/caf%c3%a9", "cafe")]
    [InlineData("GET", "/unnamed", "GET /unnamed")]
    public void A_request_leads_to_the_most_literal_path_that_has_the_method(string method, string url, string operation) =>
        Assert.Equal(operation, Verify.Contract(Paths).Accepts(Verify.Request(method, url)).Operation);

    [Theory]
    [InlineData("GET", "/user")]
    [InlineData("GET", "/Users")]
    [InlineData("GET", "/")]
    [InlineData("GET", "/users/7/posts/1")]
    [InlineData("GET", "/files/")]
    [InlineData("GET", "/proxy/users")]
    public void A_path_that_is_not_there_is_unmatched(string method, string url)
    {
        var result = Verify.Contract(Paths).Judge(Verify.Request(method, url));
        Assert.False(result.IsMatched);
        Assert.Equal((DiagnosticCatalog.OperationUnknown, Severity.Error, "request.path"), (result.Findings.Single().Descriptor, result.Findings[0].Severity, result.Findings[0].Part));
    }

    [Fact]
    public void An_unknown_path_names_the_nearest_without_the_query()
    {
        var finding = Verify.Contract(Paths).Refuses(Verify.Request("GET", "/user/7?token=abc"), DiagnosticCatalog.OperationUnknown, "request.path", "/user/7");
        Assert.Contains("'/users/{id}'", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_method_is_unmatched_and_names_those_that_are_documented()
    {
        var result = Verify.Contract(Paths).Judge(Verify.Request("PUT", "/users/7"));
        Assert.False(result.IsMatched);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(DiagnosticCatalog.MethodUndocumented, finding.Descriptor);
        Assert.Contains("GET, DELETE", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/users/", "list")]
    [InlineData("//users", "list")]
    [InlineData("/users//7", "read")]
    [InlineData("/trailing", "trailing")]
    public void Other_slashes_are_a_warning(string url, string operation)
    {
        var result = Verify.Contract(Paths).Judge(Verify.Request("GET", url));
        Assert.Equal(operation, result.Operation);
        Assert.Equal((DiagnosticCatalog.PathSpelling, Severity.Warning), (Assert.Single(result.Findings).Descriptor, result.Findings[0].Severity));
    }

    [Fact]
    public void Parameters_in_mixed_segments_are_read()
    {
        var contract = Verify.Contract(Paths);
        contract.Refuses(Verify.Request("GET", "/ranges/1-x"), DiagnosticCatalog.TextOfOtherType, "request.path", "to");
        contract.Refuses(Verify.Request("GET", "/files/x.json"), DiagnosticCatalog.TextOfOtherType, "request.path", "name");
        contract.Refuses(Verify.Request("GET", "/users/%zz"), DiagnosticCatalog.EncodingBroken, "request.path", "id");
    }

    [Theory]
    [InlineData("")]
    [InlineData("users")]
    [InlineData("https://")]
    [InlineData("://x/y")]
    public void An_address_that_cannot_be_read_is_a_finding(string url) =>
        Verify.Contract(Paths).Refuses(Verify.Request("GET", url), DiagnosticCatalog.UrlInvalid, "request.path", null);

    [Theory]
    [InlineData("https://eu.example.com/v2/things", true)]
    [InlineData("https://us.example.com/v2/things", true)]
    [InlineData("https://asia.example.com/v2/things", true)]
    [InlineData("https://other.example.org/v2/things", true)]
    [InlineData("http://localhost:5000/things", true)]
    [InlineData("/things", true)]
    [InlineData("https://eu.example.com/things", false)]
    [InlineData("https://eu.example.com/v2things", false)]
    [InlineData("https://sandbox.example.com/v7/beta/things", true)]
    [InlineData("https://sandbox.example.com/v2/things", false)]
    [InlineData("https://bare.example.com/v3/things", true)]
    [InlineData("https://bare.example.com/things", false)]
    [InlineData("https://whole.example.com/sell/v1/things", true)]
    [InlineData("https://whole.example.com/things", false)]
    public void A_base_path_is_taken_away_and_may_be_missing_on_other_hosts_only(string url, bool found)
    {
        var contract = Verify.Contract("""
            servers:
              - {url: 'https://{region}.example.com/v2/', variables: {region: {default: eu, enum: [eu, us]}}}
              - {url: 'https://sandbox.example.com:443/{version}/beta', variables: {version: {default: v1}}}
              - {url: '//bare.example.com/v3'}
              - {url: 'https://whole.example.com{basePath}', variables: {basePath: {default: /sell/v1}}}
            paths: {/things: {get: {operationId: op, responses: {'200': {description: OK}}}}}
            """);
        Assert.Equal(found, contract.Judge(Verify.Request("GET", url)).IsMatched);
    }

    [Fact]
    public void Servers_of_an_operation_take_the_place_of_the_documents()
    {
        var contract = Verify.Contract("""
            servers: [{url: 'https://api.example.com/v1'}]
            paths:
              /a: {get: {operationId: a, responses: {'200': {description: OK}}}}
              /b: {servers: [{url: 'https://files.example.com/up'}], get: {operationId: b, responses: {'200': {description: OK}}}}
            """);
        Assert.Equal("b", contract.Accepts(Verify.Request("GET", "https://files.example.com/up/b")).Operation);
        Assert.False(contract.Judge(Verify.Request("GET", "https://api.example.com/v1/b")).IsMatched);
        Assert.False(contract.Judge(Verify.Request("GET", "https://files.example.com/up/a")).IsMatched);
    }

    [Fact]
    public void Of_several_contracts_the_host_decides_and_then_the_path()
    {
        var one = Verify.Contract("servers: [{url: 'https://one.example.com'}]\npaths: {/a: {get: {operationId: a1, responses: {'200': {description: OK}}}}, /c: {post: {operationId: c1, responses: {'200': {description: OK}}}}}", "one.yaml");
        var two = Verify.Contract("servers: [{url: 'https://two.example.com'}]\npaths: {/a: {get: {operationId: a2, responses: {'200': {description: OK}}}}, /c: {get: {operationId: c2, responses: {'200': {description: OK}}}}}", "two.yaml");
        var verifier = ExchangeVerifier.Create([one, two]);
        Assert.Equal(("one", "a1"), Of("https://one.example.com/a"));
        Assert.Equal(("two", "a2"), Of("https://two.example.com/a"));
        Assert.Equal(("one", "a1"), Of("https://elsewhere.example.com/a"));
        Assert.Equal(("two", "c2"), Of("/c"));
        Assert.Equal(("one", null), Of("https://one.example.com/c"));
        Assert.Equal((null, null), Of("https://elsewhere.example.com/d"));

        (string?, string?) Of(string url) => verifier.Verify(Verify.Request("GET", url)) is var result ? (result.Contract, result.Operation) : default;
    }

    [Fact]
    public void A_verifier_needs_a_contract_and_options_in_their_range()
    {
        Assert.Throws<ArgumentException>(() => ExchangeVerifier.Create([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExchangeVerifier.Create([SpecContracts.Iqm], new ExchangeVerifierOptions { MaxErrors = 0 }));
    }
}
