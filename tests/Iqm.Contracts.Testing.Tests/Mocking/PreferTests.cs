using Iqm.Contracts.Mocking;

namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>A request can ask for an answer, as of Prism.</summary>
public sealed class PreferTests
{
    private const string Login = "/api/v3/ua/login";
    private const string Body = """{"email":"a@example.com","password":"p"}""";

    private static readonly MockEngine Iqm = Mocks.Engine(Mocks.Iqm), Wild = Mocks.Engine(Mocks.Wild);

    private static MockAnswer Ask(string prefer, string query = "") => Iqm.Answer(Mocks.Request("POST", Login + query, Body, "Authorization: Basic dTpw", $"Prefer: {prefer}"));

    [Theory]
    [InlineData("code=403")]
    [InlineData("code=\"403\"")]
    [InlineData("respond-async, code=403; code=400")]
    [InlineData(" CODE = 403 ")]
    [InlineData("example=userUnknownToWorkspace")]
    [InlineData("code=403, example=userUnknownToWorkspace, dynamic=false")]
    public void A_status_or_an_example_is_asked_for(string prefer)
    {
        var answer = Ask(prefer);
        Assert.Equal("""403 {"success":false,"errorObjects":[{"error":"User doesn't exist or user is not allowed to provided workspace."}]}""", $"{answer.Status} {answer.Text()}");
    }

    [Theory]
    [InlineData("?__code=403")]
    [InlineData("?__example=userUnknownToWorkspace&__dynamic=false")]
    public void The_query_can_ask_as_well_and_is_not_held_against_the_request(string query)
    {
        var answer = Ask("", query);
        Assert.Equal((403, null), (answer.Status, answer.Header("X-Contract-Findings")));
    }

    [Theory]
    [InlineData("code=abc")]
    [InlineData("code=")]
    [InlineData("dynamic=perhaps")]
    [InlineData(",;=,\"")]
    [InlineData("return=minimal")]
    public void What_is_no_preference_of_a_mock_is_ignored(string prefer) => Assert.Equal(200, Ask(prefer).Status);

    [Theory]
    [InlineData("code=499", "The request prefers the status 499, and there is none for this operation; there is 200, 400, 403.")]
    [InlineData("code=100", "The request prefers the status 100, and there is none for this operation; there is 200, 400, 403.")]
    [InlineData("code=99999999", "The request prefers the status 99999999, and there is none for this operation; there is 200, 400, 403.")]
    [InlineData("example=nope", "The request prefers the example 'nope', and there is none for this operation; there is loggedIn.")]
    public void What_is_not_documented_is_404_as_in_Prism(string prefer, string message)
    {
        var answer = Ask(prefer);
        Assert.Equal($$"""404 IQMC3603 {"success":false,"errorObjects":[{"error":"{{message}}"}]}""", $"{answer.Status} {answer.Header("X-Contract-Findings")} {answer.Text()}");
    }

    [Fact]
    public void A_request_that_does_not_conform_is_refused_whatever_it_asks_for() =>
        Assert.Equal(422, Iqm.Answer(Mocks.Request("POST", Login, "{}", "Authorization: Basic dTpw", "Prefer: code=200")).Status);

    [Theory]
    [InlineData("code=404", 404)]
    [InlineData("code=503", 503)]
    public void A_status_in_a_range_or_by_default_is_documented(string prefer, int status) =>
        Assert.Equal(status, Wild.Answer(Mocks.Request("GET", "/base/v2/pets/1", null, $"Prefer: {prefer}")).Status);

    [Theory]
    [InlineData("text/plain", "text/plain")]
    [InlineData("text/*;q=0.9, application/json; q=0.1", "text/plain")]
    [InlineData("application/json", "application/json")]
    [InlineData("image/png", "application/json")]
    [InlineData("*/*", "application/json")]
    public void The_media_type_is_the_one_that_is_accepted_most(string accept, string mediaType) =>
        Assert.Equal(mediaType, Wild.Answer(Mocks.Request("GET", "/base/v2/trees", null, $"Accept: {accept}")).Header("Content-Type"));

    [Fact]
    public void Dynamic_answers_never_contradict_the_envelope()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            Assert.StartsWith("""{"success":true,"data":{""", Ask($"dynamic=true, seed={seed}").Text(), StringComparison.Ordinal);
            Assert.StartsWith("""{"success":false,"errorObjects":[{""", Ask($"dynamic=true, code=403, seed={seed}").Text(), StringComparison.Ordinal);
        }
    }
}
