using Iqm.Contracts.ClientTests;

namespace Iqm.Client.Tests;

public sealed class UsersTests(LoopbackServer server) : IqmTest(server)
{
    [Fact]
    public async Task Invite_sends_mail_address_and_name()
    {
        Server.Answer(200, Iqm.Contract.Response("inviteUser", "userInvitationSent").Value);

        var message = await Client.Users.InviteAsync(new InviteUserRequest { Email = "sample.u@example.com", Name = "Sample User" });

        Assert.Equal("""
            POST /api/v3/ua/user/invite
            Accept: application/json
            Authorization: Bearer 00000000-0000-4000-8000-000000000001
            Content-Type: application/json
            X-IAA-OW-ID: 200001

            {"email":"sample.u@example.com","name":"Sample User"}
            """, Server.Sent.ToString());
        Assert.Equal("1 invitations sent successfully.", message);
    }

    [Fact]
    public async Task Validate_invite_needs_no_credentials()
    {
        Server.Answer(200, Iqm.Contract.Response("validateInvite", "inviteExpired").Value);

        var validity = await Client.Users.ValidateInviteAsync(new ValidateInviteRequest { InviteHash = "EXAMPLE/invite+hash0" });

        Assert.Equal("""
            POST /api/v3/ua/invite/validate
            Accept: application/json
            Content-Type: application/json

            {"inviteHash":"EXAMPLE/invite+hash0"}
            """, Server.Sent.ToString());
        Assert.True(validity.IsExpired);
    }

    [Fact]
    public async Task Sign_up_sends_client_credentials_and_reads_tokens()
    {
        Server.Answer(200, Iqm.Contract.Response("signUp", "signedUp").Value);

        var tokens = await Client.Users.SignUpAsync(new SignUpRequest { Email = "user.g@example.com", Password = "000000" });

        Assert.Equal("""
            POST /api/v3/ua/sign-up
            Accept: application/json
            Authorization: Basic Y2xpZW50OnMzY3JldA==
            Content-Type: application/json

            {"email":"user.g@example.com","password":"000000"}
            """, Server.Sent.ToString());
        Assert.Equal(
            new SignUpTokens
            {
                AccessToken = "00000000-0000-4000-8000-000000000003",
                RefreshToken = "00000000-0000-4000-8000-000000000004",
                Scope = "read write",
                TokenType = "bearer",
                ExpiresIn = 35999,
            },
            tokens);
    }

    [Fact]
    public async Task Update_password_sends_the_new_one()
    {
        Server.Answer(200, Iqm.Contract.Response("updatePassword", "passwordChanged").Value);

        var message = await Client.Users.UpdatePasswordAsync(new UpdatePasswordRequest { Email = "user.g@example.com", Password = "000000" });

        Assert.Equal("""
            POST /api/v3/ua/user/update-password
            Accept: application/json
            Authorization: Bearer 00000000-0000-4000-8000-000000000001
            Content-Type: application/json
            X-IAA-OW-ID: 200001

            {"email":"user.g@example.com","password":"000000"}
            """, Server.Sent.ToString());
        Assert.Equal("Password changed successfully.", message);
    }

    [Fact]
    public async Task Update_password_with_a_used_link_fails_although_the_body_says_success()
    {
        Server.Answer(403, Iqm.Contract.Response("updatePassword", "passwordLinkInvalid").Value);

        var failure = await Assert.ThrowsAsync<IqmException<InvalidPasswordLinkResponse>>(() => Client.Users.UpdatePasswordAsync(new UpdatePasswordRequest { Email = "user.g@example.com", Password = "000000" }));

        Assert.True(failure.Error.Success);
        Assert.False(failure.Error.Data.IsValid);
        Assert.Equal("Reset password link either not valid or it is already processed.", failure.Error.Data.InvalidReason);
    }

    [Fact]
    public async Task Reset_password_needs_no_credentials()
    {
        Server.Answer(200, Iqm.Contract.Response("resetPassword", "resetLinkSent").Value);

        var message = await Client.Users.ResetPasswordAsync(new ResetPasswordRequest { Email = "user@example.com" });

        Assert.Equal("""
            POST /api/v3/ua/user/reset-password
            Accept: application/json
            Content-Type: application/json

            {"email":"user@example.com"}
            """, Server.Sent.ToString());
        Assert.Equal("Email with reset password link sent successfully.", message);
    }

    [Fact]
    public async Task Add_application_sends_the_spelling_userId()
    {
        Server.Answer(200, Iqm.Contract.Response("addUserApplication", "userApplicationAdded").Value);

        var message = await Client.Users.AddApplicationAsync(new AddUserApplicationRequest { UserId = 431, AppIds = "1", AccessLevel = "Full" });

        Assert.Equal("""
            POST /api/v3/ua/user/application/add
            Accept: application/json
            Authorization: Bearer 00000000-0000-4000-8000-000000000001
            Content-Type: application/json
            X-IAA-OW-ID: 200001

            {"userId":431,"appIds":"1","accessLevel":"Full"}
            """, Server.Sent.ToString());
        Assert.Equal("Application access added successfully.", message);
    }
}
