using System.Net;
using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Runtime;

namespace InsightIq.Client.Tests;

public sealed class ToleranceTests(LoopbackServer server) : InsightIqTest(server)
{
    [Fact]
    public async Task A_status_that_the_contract_does_not_know_is_read_and_told_apart()
    {
        var body = InsightIq.Contract.Response("createUser", "createdUser").Value.DeepClone();
        body["status"] = "SUSPENDED";
        Server.Answer(201, body);

        var user = await Client.Users.CreateAsync(new CreateUserRequest { Name = "A", ExternalId = "1" });

        Assert.Equal("SUSPENDED", user.Status.Value);
        Assert.False(user.Status.IsKnown);
        Assert.True(UserStatus.Inactive.IsKnown);
    }

    [Theory]
    [InlineData("2022-03-29T19:29:37.974235+02:00")]
    [InlineData("2022-03-29T17:29:37.974235Z")]
    [InlineData("2022-03-29T17:29:37.974235")]
    public async Task A_date_time_without_offset_is_UTC(string text)
    {
        var body = InsightIq.Contract.Response("getUserByExternalId", "foundUser").Value.DeepClone();
        body["updated_at"] = text;
        Server.Answer(200, body);

        var user = await Client.Users.GetByExternalIdAsync("1");

        Assert.Equal(new DateTimeOffset(2022, 3, 29, 17, 29, 37, TimeSpan.Zero).AddTicks(9742350), user.UpdatedAt.Value);
    }

    [Theory]
    [InlineData("updated_at", "yesterday")]
    [InlineData("updated_at", "2022-13-01T00:00:00")]
    [InlineData("updated_at", "2022-03-29")]
    [InlineData("id", "42")]
    public async Task Text_of_another_format_is_noticed(string member, string text)
    {
        var body = InsightIq.Contract.Response("getUserByExternalId", "foundUser").Value.DeepClone();
        body[member] = text;
        Server.Answer(200, body, ("request-id", RequestId));

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.Users.GetByExternalIdAsync("1"));

        Assert.Equal((ApiFailureKind.InvalidResponse, RequestId), (failure.Kind, failure.RequestId));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_failure_that_the_page_does_not_document_keeps_status_text_and_request_id(int status)
    {
        Server.Answer(status, """{"error":{"type":"X","message":"No such user","request_id":"r"}}""", "application/json", ("request-id", RequestId));

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.Users.GetByExternalIdAsync("1"));

        Assert.Equal(((HttpStatusCode)status, ApiFailureKind.Undocumented, RequestId), (failure.StatusCode, failure.Kind, failure.RequestId));
        Assert.Equal("""{"error":{"type":"X","message":"No such user","request_id":"r"}}""", failure.ResponseBody);
    }
}
