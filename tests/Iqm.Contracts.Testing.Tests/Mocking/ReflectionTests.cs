using System.Text.Json.Nodes;

namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>What a request says comes back, and what is new is new.</summary>
public sealed class ReflectionTests
{
    private const string Basic = "Authorization: Basic dTpw";

    [Fact]
    public void A_created_user_has_the_names_that_were_sent_and_an_ID_and_moments_of_its_own()
    {
        var engine = Mocks.Engine(Mocks.InsightIq, clock: new ManualClock());
        JsonNode[] users = [.. Enumerable.Range(0, 2).Select(_ => JsonNode.Parse(engine.Answer(Mocks.Request("POST", "/v1/users", """{"name":"Zoë \"Z\"","external_id":"e/1"}""", Basic)).Text())!)];
        foreach (var user in users)
        {
            Assert.Equal(("Zoë \"Z\"", "e/1", "ACTIVE"), ((string)user["name"]!, (string)user["external_id"]!, (string)user["status"]!));
            Assert.Equal(("2030-01-02T03:04:05.000000", "2030-01-02T03:04:05.000000"), ((string)user["created_at"]!, (string)user["updated_at"]!));
            Assert.True(Guid.TryParseExact((string)user["id"]!, "D", out _));
        }
        Assert.NotEqual((string)users[0]["id"]!, (string)users[1]["id"]!);
    }

    [Fact]
    public void A_user_that_is_asked_for_has_the_ID_of_the_path()
    {
        var user = JsonNode.Parse(Mocks.Engine(Mocks.InsightIq).Answer(Mocks.Request("GET", "/v1/users/external_id/a%2Fb%20c", null, Basic)).Text())!;
        Assert.Equal(("a/b c", "b0562ead-6282-404f-9e63-9da7bc0f838f"), ((string)user["external_id"]!, (string)user["id"]!));
    }

    [Fact]
    public void A_token_is_new_can_still_be_read_and_expires_later()
    {
        var engine = Mocks.Engine(Mocks.InsightIq, clock: new ManualClock());
        var request = Mocks.Request("POST", "/v1/sdk-tokens", """{"user_id":"u","products":["IDENTITY"]}""", Basic);
        var (one, two) = (JsonNode.Parse(engine.Answer(request).Text())!, JsonNode.Parse(engine.Answer(request).Text())!);
        Assert.NotEqual((string)one["sdk_token"]!, (string)two["sdk_token"]!);
        Assert.Equal(((string)one["sdk_token"]!).Split('.')[..2], ((string)two["sdk_token"]!).Split('.')[..2]);
        Assert.Equal("2030-01-09T03:04:05.000000", (string)one["expires_at"]!);
    }

    [Fact]
    public void Secrets_do_not_come_back()
    {
        var contract = Mocks.Operation("""
            requestBody: {content: {application/json: {schema: {type: object, properties: {name: {type: string}, password: {type: string, format: password}}}}}}
            responses: {'201': {description: d, content: {application/json: {schema: {type: object, properties: {name: {type: string}, password: {type: string, format: password}}}, example: {name: n, password: p}}}}}
            """);
        Assert.Equal("""{"name":"sent","password":"p"}""", Mocks.Engine(contract).Answer(Mocks.Request("POST", "/things", """{"name":"sent","password":"mine"}""")).Text());
    }

    [Theory]
    [InlineData("""{"count":7,"tags":["x"],"name":"sent"}""", """{"name":"sent","count":7,"tags":["x"],"at":{"name":"sent"}}""")]
    [InlineData("""{"n\u0061me":"sent"}""", """{"name":"sent","count":1,"tags":["t"],"at":{"name":"sent"}}""")]
    [InlineData("""{"name":"much too long for it"}""", """{"name":"n","count":1,"tags":["t"],"at":{"name":"m"}}""")]
    [InlineData("""{"count":"7"}""", """{"name":"n","count":1,"tags":["t"],"at":{"name":"m"}}""")]
    [InlineData("{}", """{"name":"n","count":1,"tags":["t"],"at":{"name":"m"}}""")]
    public void What_comes_back_is_of_the_same_kind_and_conforms(string sent, string expected)
    {
        var contract = Mocks.Operation("""
            requestBody: {content: {application/json: {schema: {type: object, properties: {name: {type: string}, count: {}, tags: {type: array, items: {type: string}}}}}}}
            responses:
              '200':
                description: d
                content:
                  application/json:
                    schema: {type: object, properties: {name: {type: string, maxLength: 6}, count: {type: integer}, tags: {type: array, items: {type: string}}, at: {type: object, properties: {name: {type: string}}}}}
                    example: {name: n, count: 1, tags: [t], at: {name: m}}
            """);
        Assert.Equal(expected, Mocks.Engine(contract).Answer(Mocks.Request("POST", "/things", sent)).Text());
    }

    [Fact]
    public void A_form_and_the_query_come_back_as_the_types_of_the_answer()
    {
        var contract = Mocks.Operation("""
            parameters: [{name: limit, in: query, schema: {type: integer}}]
            requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {name: {type: string}, on: {type: boolean}}}}}}
            responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: {name: {type: string}, on: {type: boolean}, limit: {type: integer}}}, example: {name: n, on: true, limit: 1}}}}}
            """);
        var request = Mocks.Request("POST", "/things?limit=25") with { RequestBody = "name=A+%26+B&on=false"u8.ToArray(), RequestHeaders = [new("Content-Type", "application/x-www-form-urlencoded")] };
        Assert.Equal("""{"name":"A & B","on":false,"limit":25}""", Mocks.Engine(contract).Answer(request).Text());
    }

    [Fact]
    public void A_contract_without_examples_answers_with_one_body_each_time()
    {
        var engine = Mocks.Engine(Mocks.Wild);
        var request = Mocks.Request("GET", "/base/v2/texts");
        Assert.Equal(engine.Answer(request).Text(), engine.Answer(request).Text());
        Assert.Equal(Mocks.Engine(Mocks.Wild).Answer(request).Text(), engine.Answer(request).Text());
        Assert.NotEqual(Mocks.Engine(Mocks.Wild, 1).Answer(request).Text(), engine.Answer(request).Text());
    }
}
