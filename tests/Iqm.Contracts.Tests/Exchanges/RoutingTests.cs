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
          /a+%C3%A9: {get: {operationId: plus, responses: {'200': {description: OK}}}}
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
    [InlineData("GET", "/a+%C3%A9", "plus")]
    [InlineData("GET", "/a%2B\u00E9", "plus")]
    [InlineData("GET", "/unnamed", "GET /unnamed")]
    [InlineData("HEAD", "/trailing/", "trailing")]
    [InlineData("GET", "h://api.example.com/users", "list")]
    public void A_request_leads_to_the_most_literal_path_that_has_the_method(string method, string url, string operation) =>
        Assert.Equal(operation, Verify.Contract(Paths).Accepts(Verify.Request(method, url)).Operation);

    [Theory]
    [InlineData("GET", "/user")]
    [InlineData("GET", "/Users")]
    [InlineData("GET", "/")]
    [InlineData("GET", "/users/7/posts/1")]
    [InlineData("GET", "/files/")]
    [InlineData("GET", "/proxy/users")]
    [InlineData("GET", "/a%20%C3%A9")]
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
    }

    [Theory]
    [InlineData("%")]
    [InlineData("%4")]
    [InlineData("%zz")]
    [InlineData("%4z")]
    [InlineData("%z4")]
    [InlineData("a%ffb")]
    public void A_value_that_cannot_be_decoded_is_a_finding(string value) =>
        Verify.Contract(Paths).Refuses(Verify.Request("GET", $"/users/{value}"), DiagnosticCatalog.EncodingBroken, "request.path", "id");

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("  #top", "it is empty")]
    [InlineData("users", "it begins neither with a scheme such as 'https://' nor with '/'")]
    [InlineData("://x/y", "it begins neither with a scheme such as 'https://' nor with '/'")]
    [InlineData("1a://x/users", "it begins neither with a scheme such as 'https://' nor with '/'")]
    [InlineData("users?next=https://x/users", "it begins neither with a scheme such as 'https://' nor with '/'")]
    [InlineData("https://", "it has no host")]
    [InlineData("https:///users", "it has no host")]
    [InlineData("https://?a=1", "it has no host")]
    [InlineData("https://me@/users", "it has no host")]
    public void An_address_that_cannot_be_read_is_a_finding(string url, string fault) => Assert.Contains(fault,
        Verify.Contract(Paths).Refuses(Verify.Request("GET", url), DiagnosticCatalog.UrlInvalid, "request.path", null).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("/b-a", "/{n}-a", "/b-{n}", "/{n}-a")]
    [InlineData("/b-a", "/b-{n}", "/{n}-a", "/b-{n}")]
    [InlineData("/b-a", "/{n}", "/b-{n}", "/b-{n}")]
    [InlineData("/by-x", "/{averylongname}-x", "/{n}y-x", "/{n}y-x")]
    [InlineData("/by-x", "/{n}y-x", "/{averylongname}-x", "/{n}y-x")]
    [InlineData("/v7", "/v{n}", "/{n}7", "/v{n}")]
    [InlineData("/w8", "/v{n}", "/{n}7", null)]
    [InlineData("/vv", "/{a}v{b}", "/{a}vv", null)]
    [InlineData("/avvb", "/{a}v{b}", "/{a}vv", "/{a}v{b}")]
    public void Of_mixed_segments_the_one_with_more_text_goes_first_and_then_the_first_documented(string url, string one, string other, string? expected)
    {
        var contract = Verify.Contract($"paths:\n  {one}: {{get: {{responses: {{'200': {{description: OK}}}}}}}}\n  {other}: {{get: {{responses: {{'200': {{description: OK}}}}}}}}");
        Assert.Equal(expected is null ? null : $"GET {expected}", contract.Judge(Verify.Request("GET", url)).Operation);
    }

    [Theory]
    [InlineData("/a: {x-aliases: [/b], get: {operationId: first, R}}", "/b: {get: {operationId: second, R}}", "second")]
    [InlineData("/b: {get: {operationId: first, R}}", "/a: {x-aliases: [/b], get: {operationId: second, R}}", "first")]
    [InlineData("/a: {x-aliases: [/b], get: {operationId: first, R}}", "/c: {x-aliases: [/b], get: {operationId: second, R}}", "first")]
    [InlineData("/a: {x-aliases: [/b], get: {operationId: first, R}}", "/b: {post: {operationId: second, R}}", "first")]
    public void A_path_of_its_own_goes_before_an_alias_and_the_first_alias_before_others(string one, string other, string expected)
    {
        const string responses = "responses: {'200': {description: OK}}";
        var contract = Verify.Contract($"paths:\n  {one.Replace("R}", responses + "}", StringComparison.Ordinal)}\n  {other.Replace("R}", responses + "}", StringComparison.Ordinal)}");
        Assert.Equal(expected, contract.Accepts(Verify.Request("GET", "/b")).Operation);
    }

    [Theory]
    [InlineData("https://api.example.com?a=1")]
    [InlineData("https://api.example.com/?a=1")]
    [InlineData("/?a=1#?a=x")]
    public void An_address_without_a_path_is_that_of_the_root(string url) => Assert.Equal("root", Verify.Contract("""
        servers: [{url: 'https://api.example.com'}]
        paths: {/: {get: {operationId: root, parameters: [{name: a, in: query, required: true, schema: {type: integer}}], responses: {'200': {description: OK}}}}}
        """).Accepts(Verify.Request("GET", url)).Operation);

    [Theory]
    [InlineData("https://eu.example.com/v2/things", true)]
    [InlineData("https://us.example.com/v2/things", true)]
    [InlineData("https://asia.example.com/v2/things", true)]
    [InlineData("https://other.example.org/v2/things", true)]
    [InlineData("http://localhost:5000/things", true)]
    [InlineData("/things", true)]
    [InlineData("https://eu.example.com/things", false)]
    [InlineData("https://eu.example.com/v2things", false)]
    [InlineData("https://me:secret@eu.example.com/v2/things", true)]
    [InlineData("https://me:secret@eu.example.com/things", false)]
    [InlineData("https://eu.example.com:443/things", false)]
    [InlineData("http://eu.example.com:80/things", false)]
    [InlineData("https://eu.example.com:8443/things", true)]
    [InlineData("http://eu.example.com:443/things", true)]
    [InlineData("https://xeu.example.com/things", true)]
    [InlineData("https://euxexample.com/things", true)]
    [InlineData("https://sandbox.example.com/v7/beta/things", true)]
    [InlineData("https://sandbox.example.com/v2/things", false)]
    [InlineData("https://bare.example.com/v3/things", true)]
    [InlineData("https://bare.example.com/things", false)]
    [InlineData("https://whole.example.com/sell/v1/things", true)]
    [InlineData("https://whole.example.com/things", false)]
    [InlineData("http://h/v4/things", true)]
    [InlineData("http://h/things", false)]
    public void A_base_path_is_taken_away_and_may_be_missing_on_other_hosts_only(string url, bool found)
    {
        var contract = Verify.Contract("""
            servers:
              - {url: 'https://{region}.example.com/v2/', variables: {region: {default: eu, enum: [eu, us]}}}
              - {url: 'https://sandbox.example.com:443/{version}/beta', variables: {version: {default: v1}}}
              - {url: '//bare.example.com/v3'}
              - {url: 'http://h/v4'}
              - {url: 'https://whole.example.com{basePath}', variables: {basePath: {default: /sell/v1}}}
            paths: {/things: {get: {operationId: op, responses: {'200': {description: OK}}}}}
            """);
        var result = contract.Judge(Verify.Request("GET", url));
        Assert.Equal((found, found), (result.IsMatched, result.Findings.IsEmpty));
    }

    [Theory]
    [InlineData("https://eu.example.com/v2", true)]
    [InlineData("https://eu.example.com/v2/", true)]
    [InlineData("https://eu.example.com/v3", true)]
    [InlineData("https://eu.example.com/v3/", true)]
    [InlineData("https://eu.example.com/v4", false)]
    [InlineData("https://eu.example.com/", false)]
    public void A_base_path_alone_is_the_root(string url, bool found)
    {
        var contract = Verify.Contract("""
            servers: [{url: 'https://eu.example.com/v2'}, {url: 'https://eu.example.com/{version}', variables: {version: {default: v3, enum: [v3]}}}]
            paths: {/: {get: {operationId: op, responses: {'200': {description: OK}}}}}
            """);
        Assert.Equal(found, contract.Judge(Verify.Request("GET", url)).IsMatched);
    }

    [Theory]
    [InlineData("/v9/things", true)]
    [InlineData("/things", true)]
    [InlineData("https://any.example.com/v9/things", true)]
    [InlineData("https://any.example.com/things", true)]
    [InlineData("/v8/things", false)]
    public void A_server_without_a_host_is_any_host(string url, bool found) =>
        Assert.Equal(found, Verify.Contract("servers: [{url: /v9}]\npaths: {/things: {get: {operationId: op, responses: {'200': {description: OK}}}}}").Judge(Verify.Request("GET", url)).IsMatched);

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
