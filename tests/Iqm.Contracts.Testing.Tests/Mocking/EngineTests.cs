using System.Collections.Frozen;
using Iqm.Contracts.Mocking;

namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>Contracts with difficulties of their own.</summary>
public sealed class EngineTests
{
    [Fact]
    public void An_example_that_does_not_conform_is_not_served_and_is_told()
    {
        var engine = Mocks.Engine(Mocks.Operation("responses: {'200': {description: d, content: {application/json: {schema: {type: integer}, examples: {bad: {value: x}, good: {value: 7}}}}}}"));
        Assert.Equal("7", engine.Answer(Mocks.Request("POST", "/things")).Text());
        Assert.Equal("api.yaml(8,108): warning IQMC3601: The example 'bad' of status 200 does not conform to its own contract, so the mock does not answer with it. Run lint on the contract to see why, and mend the example or the schema.", Assert.Single(engine.Findings).ToString());
    }

    [Fact]
    public void An_example_that_contradicts_the_envelope_is_not_served()
    {
        var engine = Mocks.Engine(Mocks.Operation("responses: {'200': {description: d, content: {application/json: {schema: {type: object, required: [success], properties: {success: {type: boolean}, data: {type: string}}}, example: {success: false}}}}}", "x-envelope: {success: success, data: data, errors: errors}"));
        Assert.Equal("IQMC3601", Assert.Single(engine.Findings).Code);
        Assert.StartsWith("""{"success":true,"data":""", engine.Answer(Mocks.Request("POST", "/things")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{allOf: [{type: string}, {type: integer}]}")]
    [InlineData("{$ref: '#/components/schemas/Endless'}")]
    [InlineData("{type: string, minLength: 3, maxLength: 2}")]
    [InlineData("{type: array, minItems: 3, uniqueItems: true, items: {type: boolean}}")]
    [InlineData("{not: {}}")]
    public void A_response_that_nothing_fits_is_a_coded_500(string schema)
    {
        var engine = Mocks.Engine(Mocks.Operation($"responses: {{'200': {{description: d, content: {{application/json: {{schema: {schema}}}}}}}}}",
            "components: {schemas: {Endless: {type: object, required: [next], properties: {next: {$ref: '#/components/schemas/Endless'}}}}}"));
        var answer = engine.Answer(Mocks.Request("POST", "/things"));
        Assert.Equal((500, "IQMC3602"), (answer.Status, answer.Header("X-Contract-Findings")));
    }

    [Fact]
    public void Alternatives_without_end_are_answered_in_time()
    {
        var branches = string.Join(", ", Enumerable.Range(0, 12).Select(index => $"{{type: object, required: [n{index}], properties: {{n{index}: {{$ref: '#/components/schemas/Many'}}}}}}"));
        var engine = Mocks.Engine(Mocks.Operation("responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Many'}}}}}", $"components: {{schemas: {{Many: {{anyOf: [{branches}, {branches}]}}}}}}"));
        Assert.Equal(500, engine.Answer(Mocks.Request("POST", "/things")).Status);
    }

    [Fact]
    public void Operations_of_two_contracts_at_one_path_are_told_and_the_first_answers()
    {
        const string Text = "openapi: 3.0.4\ninfo: {title: T, version: '1'}\nservers: [{url: 'https://HOST'}]\npaths:\n  /x/{A}:\n    get: {operationId: HOST, responses: {'204': {description: d}}}\n";
        var contracts = new[] { "one", "two" }.Select(name => Mocks.Load(Text.Replace("HOST", name, StringComparison.Ordinal), name + ".yaml")).ToArray();
        var engine = MockEngine.Create(contracts, new MockRules { Clock = TimeProvider.System });
        Assert.Equal("two.yaml(6,5): warning IQMC3600: A mock cannot tell GET /x/{A} from the operation 'one' of the contract 'one', which has the same path and answers. Mock the contracts apart, or give their servers different base paths.", Assert.Single(engine.Findings).ToString());
        Assert.Equal(["one", "two"], new[] { "/x/1", "https://two/x/1" }.Select(url => engine.Answer(Mocks.Request("GET", url)).Operation));
    }

    [Theory]
    [InlineData("/base/v2/numbers")]
    [InlineData("/numbers")]
    [InlineData("https://wild.example/base/v2/numbers")]
    [InlineData("http://127.0.0.1:4010/numbers")]
    public void The_base_path_of_a_server_may_be_there_or_not(string url) => Assert.Equal("getNumbers", Mocks.Engine(Mocks.Wild).Answer(Mocks.Request("GET", url)).Operation);

    [Fact]
    public void HEAD_is_answered_as_GET_without_a_body()
    {
        var answer = Mocks.Engine(Mocks.Wild).Answer(Mocks.Request("HEAD", "/numbers"));
        Assert.Equal((200, "application/json", null), (answer.Status, answer.Header("Content-Type"), answer.Body));
    }

    [Theory]
    [InlineData("Basic dTpw", 200)]
    [InlineData("Basic dTpx", 401)]
    [InlineData("basic dTpw", 200)]
    [InlineData("Basic %%%", 401)]
    public void Only_credentials_that_are_configured_are_accepted(string credential, int status)
    {
        var rules = new MockRules { Clock = TimeProvider.System, Credentials = new Dictionary<string, FrozenSet<string>> { ["basicAuth"] = new[] { "u:p" }.ToFrozenSet() }.ToFrozenDictionary() };
        var answer = MockEngine.Create([Mocks.InsightIq], rules).Answer(Mocks.Request("GET", "/v1/users/external_id/a", null, $"Authorization: {credential}"));
        Assert.Equal(status, answer.Status);
        if (status == 401)
            Assert.Contains("IQMC3604 request.header Authorization", answer.Header("X-Contract-Findings"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{type: apiKey, in: header, name: X-Key}", "/things", "X-Key: k", 204)]
    [InlineData("{type: apiKey, in: header, name: X-Key}", "/things", "X-Key: l", 401)]
    [InlineData("{type: apiKey, in: query, name: key}", "/things?key=k", "A: b", 204)]
    [InlineData("{type: apiKey, in: query, name: key}", "/things?key=l", "A: b", 401)]
    [InlineData("{type: apiKey, in: cookie, name: key}", "/things", "Cookie: a=b; key=k", 204)]
    [InlineData("{type: http, scheme: bearer}", "/things", "Authorization: Bearer k", 204)]
    [InlineData("{type: http, scheme: bearer}", "/things", "Authorization: Bearer l", 401)]
    public void Keys_and_tokens_are_found_where_they_are_documented(string scheme, string url, string header, int status)
    {
        var contract = Mocks.Operation("security: [{one: []}]\nresponses: {'204': {description: d}}", $"components: {{securitySchemes: {{one: {scheme}}}}}");
        var rules = new MockRules { Clock = TimeProvider.System, Credentials = new Dictionary<string, FrozenSet<string>> { ["one"] = new[] { "k" }.ToFrozenSet() }.ToFrozenDictionary() };
        Assert.Equal(status, MockEngine.Create([contract], rules).Answer(Mocks.Request("POST", url, null, header)).Status);
    }
}
