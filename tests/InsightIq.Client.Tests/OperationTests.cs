using Iqm.Contracts.ClientTests;

namespace InsightIq.Client.Tests;

public sealed class OperationTests(LoopbackServer server) : InsightIqTest(server)
{
    [Fact]
    public async Task Create_user_sends_name_and_external_id()
    {
        Server.Answer(201, InsightIq.Contract.Response("createUser", "createdUser").Value);

        var user = await Client.Users.CreateAsync(new CreateUserRequest { Name = "John Doe", ExternalId = "179a0bb4-c572-4477-9457-7dacf1b84848" });

        Assert.Equal("""
            POST /v1/users
            Accept: application/json
            Authorization: Basic Y2xpZW50OnMzY3JldA==
            Content-Type: application/json

            {"name":"John Doe","external_id":"179a0bb4-c572-4477-9457-7dacf1b84848"}
            """, Server.Sent.ToString());
        Assert.Equal(Guid.Parse("0099ba73-0571-4741-8fc3-ec0d32f47b51"), user.Id);
        Assert.Equal(("John Doe", "179a0bb4-c572-4477-9457-7dacf1b84848", UserStatus.Active), (user.Name, user.ExternalId, user.Status));
        Assert.Equal(new DateTimeOffset(2022, 3, 29, 17, 29, 37, TimeSpan.Zero).AddTicks(9742350), user.CreatedAt.Value);
        Assert.Equal(user.CreatedAt, user.UpdatedAt);
    }

    [Theory]
    [InlineData("154813a5-d26e-42f2-8b1d-ebbed59b062d", "154813a5-d26e-42f2-8b1d-ebbed59b062d")]
    [InlineData("a/b?c#d e+f%", "a%2Fb%3Fc%23d%20e%2Bf%25")]
    [InlineData("jörg@example", "j%C3%B6rg%40example")]
    [InlineData("..a", "..a")]
    public async Task Get_user_sends_the_external_id_as_one_segment(string id, string sent)
    {
        Server.Answer(200, InsightIq.Contract.Response("getUserByExternalId", "foundUser").Value);

        var user = await Client.Users.GetByExternalIdAsync(id);

        Assert.Equal($"""
            GET /v1/users/external_id/{sent}
            Accept: application/json
            Authorization: Basic Y2xpZW50OnMzY3JldA==
            """, Server.Sent.ToString());
        Assert.Equal("Jane Sample", user.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_external_id_that_would_call_another_path_is_not_sent(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Client.Users.GetByExternalIdAsync(id));

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task Create_token_sends_products_with_their_dots()
    {
        Server.Answer(201, InsightIq.Contract.Response("createSdkToken", "createdToken").Value);

        var token = await Client.SdkTokens.CreateAsync(new CreateSdkTokenRequest
        {
            UserId = "9546b4fe-cef7-48c4-ab9f-960dd0080728",
            Products = [Product.Identity, Product.IdentityAudience, Product.Engagement, Product.EngagementAudience, Product.Income, Product.PublishContent, Product.Activity],
        });

        Assert.Equal("""
            POST /v1/sdk-tokens
            Accept: application/json
            Authorization: Basic Y2xpZW50OnMzY3JldA==
            Content-Type: application/json

            {"user_id":"9546b4fe-cef7-48c4-ab9f-960dd0080728","products":["IDENTITY","IDENTITY.AUDIENCE","ENGAGEMENT","ENGAGEMENT.AUDIENCE","INCOME","PUBLISH.CONTENT","ACTIVITY"]}
            """, Server.Sent.ToString());
        Assert.StartsWith("eyJ", token.SdkTokenValue, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2022, 4, 5, 17, 37, 27, TimeSpan.Zero).AddTicks(5250020), token.ExpiresAt.Value);
    }
}
