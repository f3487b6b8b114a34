using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Runtime;

namespace Iqm.Client.Tests.Wire;

public sealed class AnswerTests(LoopbackServer server) : WireTest(server)
{
    [Fact]
    public async Task A_discriminator_tells_the_types_apart()
    {
        const string Pets = """[{"kind":"cat","lives":9,"x":1},{"kind":"house-dog","breed":"Pug"},{"kind":"parrot","words":["hi"]}]""";
        Server.Answer(200, Pets, "application/json");

        var pets = await Client.Answer.ListPetsAsync();

        Assert.Equal(9, pets[0].AsCat!.Lives);
        Assert.Equal("Pug", pets[1].AsDog!.Breed);
        Assert.Equal((false, false), (pets[2].IsCat, pets[2].IsDog));
        Assert.Equal("hi", Assert.IsType<JsonElement>(pets[2].Value).GetProperty("words")[0].GetString());
        JsonAssert.Equal(JsonNode.Parse(Pets), new JsonArray([.. pets.Select(p => JsonSerializer.SerializeToNode(p, WireClientJsonContext.Default.Pet))]));
    }

    [Theory]
    [InlineData("""[{"kind":"cat"}]""")]
    [InlineData("""[{"kind":"cat","lives":"9"}]""")]
    [InlineData("""[{"kind":"house-dog","lives":"9"}]""")]
    [InlineData("""[{"lives":9}]""")]
    [InlineData("""[{"kind":7,"lives":9}]""")]
    [InlineData("""[{}]""")]
    [InlineData("""[null]""")]
    [InlineData("""["cat"]""")]
    public async Task A_discriminated_object_that_is_broken_is_noticed(string body)
    {
        Server.Answer(200, body, "application/json");

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.Answer.ListPetsAsync());

        Assert.Equal(ApiFailureKind.InvalidResponse, failure.Kind);
    }

    [Fact]
    public async Task Recursive_types_maps_and_lists_of_lists_survive()
    {
        const string Text = """{"name":"r","children":[{"name":"c","children":[]}],"byName":{"a b":{"name":"x","byName":{}}},"counts":{"one":1,"":-2},"grid":[["a"],[],["b","c"]]}""";
        Server.Answer(200, Text, "application/json");

        var tree = await Client.Answer.GetTreeAsync();

        Assert.Equal("c", tree.Children![0].Name);
        Assert.Equal("x", tree.ByName!["a b"].Name);
        Assert.Equal(-2, tree.Counts![""]);
        Assert.Equal(["b", "c"], tree.Grid![2]);
        JsonAssert.Equal(JsonNode.Parse(Text), JsonSerializer.SerializeToNode(tree, WireClientJsonContext.Default.Tree));
    }

    [Theory]
    [InlineData("""{"name":"r","children":[null]}""")]
    [InlineData("""{"name":"r","byName":{"a":null}}""")]
    [InlineData("""{"name":"r","counts":{"a":null}}""")]
    [InlineData("""{"name":"r","grid":[null]}""")]
    [InlineData("""{"name":"r","grid":[[],["a",null]]}""")]
    [InlineData("""{"name":"r","children":[{"name":"c","byName":{"d":{"name":"d","grid":[[null]]}}}]}""")]
    public async Task A_null_among_items_is_noticed(string body)
    {
        Server.Answer(200, body, "application/json");

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.Answer.GetTreeAsync());

        Assert.Equal(ApiFailureKind.InvalidResponse, failure.Kind);
    }

    [Fact]
    public async Task A_null_in_a_list_that_is_the_body_is_noticed()
    {
        Server.Answer(200, """["a"]""", "application/json");
        Assert.Equal(["a"], await Client.Answer.ListNamesAsync());

        Server.Answer(200, """["a",null]""", "application/json");
        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.Answer.ListNamesAsync());
        Assert.Equal(ApiFailureKind.InvalidResponse, failure.Kind);
    }

    [Fact]
    public async Task An_exact_status_goes_before_its_class_and_the_class_before_default()
    {
        Server.Answer(404, """{"title":"Gone","status":404}""", "application/problem+json");
        var exact = await Assert.ThrowsAsync<WireException<Problem>>(() => Client.Answer.GetRangeAsync());
        Assert.Equal((HttpStatusCode.NotFound, "Gone"), (exact.StatusCode, exact.Error.Title));

        Server.Answer(418, """{"reason":"Teapot"}""", "application/json");
        var refused = await Assert.ThrowsAsync<WireException<Refusal>>(() => Client.Answer.GetRangeAsync());
        Assert.Equal(("Teapot", ApiFailureKind.Documented), (refused.Error.Reason, refused.Kind));

        Server.Answer(503, """{"title":"Later"}""", "application/json");
        var other = await Assert.ThrowsAsync<WireException<Problem>>(() => Client.Answer.GetRangeAsync());
        Assert.Equal(("Later", ApiFailureKind.Documented), (other.Error.Title, other.Kind));
    }

    [Fact]
    public async Task Default_is_not_taken_for_a_success_that_is_not_documented()
    {
        Server.Answer(203, """{"name":"n"}""", "application/json");

        Assert.Equal("n", (await Client.Answer.GetRangeAsync()).Name);
    }

    [Fact]
    public async Task Each_success_status_has_its_own_result()
    {
        Server.Answer(200, """{"name":"n"}""", "application/json");
        Assert.Equal("n", (await Client.Answer.StartJobAsync()).AsThing!.Name);

        Server.Answer(202, """{"jobId":"j"}""", "application/json");
        Assert.Equal("j", (await Client.Answer.StartJobAsync()).AsJob!.JobId);
    }

    [Fact]
    public async Task Nothing_is_expected_where_nothing_is_documented()
    {
        Server.Answer(200, "<p>surprise</p>", "text/html");
        await Client.Query.SearchAsync(Mode.Active);

        Server.Answer(205);
        await Client.Query.SearchAsync(Mode.Active);
    }

    [Fact]
    public async Task A_redirect_is_a_failure_and_not_followed()
    {
        Server.Answer(302, "", null, ("Location", "/elsewhere"));

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.Query.SearchAsync(Mode.Active));

        Assert.Equal((HttpStatusCode.Found, ApiFailureKind.Undocumented), (failure.StatusCode, failure.Kind));
        _ = Server.Sent;
    }
}
