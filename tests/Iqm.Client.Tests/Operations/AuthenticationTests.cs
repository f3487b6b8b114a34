using Iqm.Contracts.ClientTests;

namespace Iqm.Client.Tests;

public sealed class AuthenticationTests(LoopbackServer server) : IqmTest(server)
{
    [Fact]
    public async Task Login_sends_client_credentials_beside_mail_address_and_password()
    {
        Server.Answer(200, Iqm.Contract.Response("login", "loggedIn").Value);

        var tokens = await Client.Authentication.LoginAsync(new LoginRequest { GrantType = "password", Email = "user.t+ihp@example.com", Password = "000000" });

        Assert.Equal("""
            POST /api/v3/ua/login
            Accept: application/json
            Authorization: Basic Y2xpZW50OnMzY3JldA==
            Content-Type: application/json

            {"grantType":"password","email":"user.t+ihp@example.com","password":"000000"}
            """, Server.Sent.ToString());
        Assert.Equal(
            new LoginTokens
            {
                AccessToken = "00000000-0000-4000-8000-000000000001",
                RefreshToken = "00000000-0000-4000-8000-000000000002",
                Scope = "read write",
                TokenType = "bearer",
                ExpiresIn = 35999,
                OwId = 200001,
            },
            tokens);
    }

    [Fact]
    public async Task Login_on_hold_gives_status_and_errors_together()
    {
        Server.Answer(400, Iqm.Contract.Response("login", "accountOnHold").Value);

        var failure = await Assert.ThrowsAsync<IqmException<LoginRefusedResponse>>(() => Client.Authentication.LoginAsync(new LoginRequest { GrantType = "password", Email = "a@example.com", Password = "000000" }));

        Assert.Equal("On Hold", failure.Error.Data.Status);
        Assert.Equal("support@example.com", failure.Error.Data.SupportEmail);
        Assert.Equal([new ErrorObject { Error = "User is not allowed to access provided customer", Reason = "User is not associated with any active organization." }], failure.ErrorObjects);
    }

    [Fact]
    public async Task Logout_sends_no_body()
    {
        Server.Answer(200, Iqm.Contract.Response("logout", "loggedOut").Value);

        var message = await Client.Authentication.LogoutAsync();

        Assert.Equal("""
            POST /api/v3/ua/logout
            Accept: application/json
            Authorization: Bearer 00000000-0000-4000-8000-000000000001
            X-IAA-OW-ID: 200001
            """, Server.Sent.ToString());
        Assert.Equal("User logged out successfully.", message);
    }
}
