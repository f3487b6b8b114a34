using System.Net;
using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Runtime;

namespace Iqm.Client.Tests;

public sealed class ToleranceTests(LoopbackServer server) : IqmTest(server)
{
    [Fact]
    public async Task An_error_with_additional_members_and_without_optional_ones_is_read()
    {
        Server.Answer(422, """{"success":false,"data":null,"traceId":"t-1","errorObjects":[{"error":"Bad.","code":17,"details":[{"path":"/x"}]},{"error":"Worse.","reason":null,"field":null}]}""", "application/json");

        var failure = await Assert.ThrowsAsync<IqmException<FailureResponse>>(() => Client.Users.ValidateInviteAsync(new ValidateInviteRequest { InviteHash = "hash" }));

        Assert.Equal(["Bad.", "Worse."], failure.ErrorObjects.Select(e => e.Error));
        Assert.All(failure.ErrorObjects, e => Assert.Null(e.Reason ?? e.Field));
        Assert.Equal(17, failure.ErrorObjects[0].AdditionalProperties!["code"].GetInt32());
        Assert.Equal("t-1", failure.Error.AdditionalProperties!["traceId"].GetString());
    }

    [Fact]
    public async Task A_status_that_is_not_documented_still_gives_the_errors_of_its_envelope()
    {
        Server.Answer(409, """{"success":false,"errorObjects":[{"error":"Already there."}]}""", "application/json", ("request-id", RequestId));

        var failure = await Assert.ThrowsAsync<IqmException<FailureResponse>>(() => Client.Authentication.LogoutAsync());

        Assert.Equal((HttpStatusCode.Conflict, ApiFailureKind.Undocumented, RequestId), (failure.StatusCode, failure.Kind, failure.RequestId));
        Assert.Equal("Already there.", Assert.Single(failure.ErrorObjects).Error);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>", "text/html", "<html>Bad gateway</html>")]
    [InlineData("", null, "")]
    [InlineData("""{"message":"no envelope"}""", "application/json", """{"message":"no envelope"}""")]
    [InlineData("""{"success":false,"errorObj""", "application/json", """{"success":false…""")]
    public async Task A_failure_without_an_envelope_is_a_failure_with_its_text(string body, string? mediaType, string text)
    {
        Server.Answer(502, body, mediaType);

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.Authentication.LogoutAsync());

        Assert.Equal((HttpStatusCode.BadGateway, ApiFailureKind.Undocumented), (failure.StatusCode, failure.Kind));
        Assert.Equal(text, failure.ResponseBody);
    }

    [Fact]
    public async Task An_envelope_that_says_false_is_a_failure_under_200()
    {
        Server.Answer(200, """{"success":false,"errorObjects":[{"error":"Not today.","reason":"Closed."}]}""", "application/json", ("request-id", RequestId));

        var failure = await Assert.ThrowsAsync<IqmException<FailureResponse>>(() => Client.Users.InviteAsync(new InviteUserRequest { Email = "a@example.com", Name = "A" }));

        Assert.Equal((HttpStatusCode.OK, ApiFailureKind.Envelope, RequestId), (failure.StatusCode, failure.Kind, failure.RequestId));
        Assert.Equal([new ErrorObject { Error = "Not today.", Reason = "Closed." }], failure.ErrorObjects);
    }

    [Fact]
    public async Task An_envelope_that_says_false_beside_data_is_a_failure_under_200()
    {
        Server.Answer(200, """{"success":false,"data":"Nearly.","errorObjects":[{"error":"Not today."}]}""", "application/json");

        var failure = await Assert.ThrowsAsync<IqmException<FailureResponse>>(() => Client.Authentication.LogoutAsync());

        Assert.Equal(ApiFailureKind.Envelope, failure.Kind);
    }

    [Fact]
    public async Task Data_beside_an_empty_list_of_errors_is_a_success()
    {
        Server.Answer(200, """{"success":true,"data":"Done.","errorObjects":[]}""", "application/json");

        Assert.Equal("Done.", await Client.Authentication.LogoutAsync());
    }

    [Fact]
    public async Task Another_success_status_is_read_like_the_documented_one()
    {
        Server.Answer(201, """{"success":true,"data":"Done."}""", "application/json; charset=utf-8");

        Assert.Equal("Done.", await Client.Authentication.LogoutAsync());
    }

    [Fact]
    public async Task Success_without_a_body_where_none_is_documented_is_no_crash()
    {
        Server.Answer(204);

        var response = await Client.Authentication.LogoutWithResponseAsync();

        Assert.True(response.IsSuccess);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task An_empty_body_under_the_documented_status_is_noticed()
    {
        Server.Answer(200, "", "application/json");

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.Authentication.LogoutAsync());

        Assert.Equal(ApiFailureKind.InvalidResponse, failure.Kind);
    }

    [Theory]
    [InlineData("35999.0")]
    [InlineData("3.5999e4")]
    public async Task An_integer_is_read_however_it_is_written(string number)
    {
        var body = Iqm.Contract.Response("login", "loggedIn").Value.ToJsonString().Replace("35999", number, StringComparison.Ordinal);
        Server.Answer(200, body, "application/json");

        var tokens = await Client.Authentication.LoginAsync(new LoginRequest { GrantType = "password", Email = "a@example.com", Password = "000000" });

        Assert.Equal(35999, tokens.ExpiresIn);
    }

    [Fact]
    public async Task A_long_failure_is_cut()
    {
        Server.Answer(500, $$"""{"success":false,"errorObjects":[{"error":"{{new string('x', 100_000)}}"}]}""", "application/json");

        var failure = await Assert.ThrowsAsync<IqmException<FailureResponse>>(() => Client.Authentication.LogoutAsync());

        Assert.InRange(failure.ResponseBody.Length, 1, BodyRedactor.MaxLength);
        Assert.EndsWith("…", failure.ResponseBody, StringComparison.Ordinal);
    }
}
