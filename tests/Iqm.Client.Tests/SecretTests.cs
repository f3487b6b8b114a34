using System.Text.Json;
using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Runtime;

namespace Iqm.Client.Tests;

public sealed class SecretTests(LoopbackServer server) : IqmTest(server)
{
    private const string Secret = "pa55-w0rd+/=\"é";

    public static TheoryData<string, string> Secrets => SecretMembers.Rows(Iqm.Contract);

    /// <summary>How a server may repeat what it was sent.</summary>
    public static TheoryData<int, string, string> Echoes => new()
    {
        { 400, "application/json", "{0}" },
        { 403, "application/json", """{"success":false,"errorObjects":[{"error":{0}}]}""" },
        { 500, "text/html", "<p>login failed for {0}" },
        { 500, "text/plain", "{0}" },
        { 200, "application/json", """{"success":true,"data":{0}}""" },
        { 200, "application/json", """{"success":false,"errorObjects":[{"error":{0},"password":{0}}]}""" },
        { 200, "application/json", """{"success":true,"data":{"access_token":{0},"owId":{0}}}""" },
        { 200, "text/plain", "{0}" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_secret_member_is_never_printed(string component, string member) => SecretMembers.IsNotPrinted(typeof(IqmClient).Assembly, component, member, Secret);

    [Fact]
    public void The_contract_has_the_secrets_that_the_pages_show() =>
        Assert.Superset(new HashSet<string> { "LoginRequest", "LoginTokens", "CustomerInvitation", "ValidateInviteRequest", "SignUpRequest", "SignUpTokens", "UpdatePasswordRequest" }, Secrets.Select(s => s.Data.Item1).ToHashSet());

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task A_password_that_the_server_repeats_is_in_no_exception(int status, string mediaType, string answer)
    {
        Server.Answer(status, answer.Replace("{0}", mediaType == "application/json" ? JsonSerializer.Serialize(Secret) : Secret, StringComparison.Ordinal), mediaType);

        var failure = await Assert.ThrowsAnyAsync<ApiException>(() => Client.Authentication.LoginAsync(new LoginRequest { GrantType = "password", Email = "a@example.com", Password = Secret }));

        HidesSecrets(failure);
    }

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task Credentials_that_the_server_repeats_are_in_no_exception(int status, string mediaType, string answer)
    {
        var echo = Basic + " " + ClientSecret;
        Server.Answer(status, answer.Replace("{0}", mediaType == "application/json" ? JsonSerializer.Serialize(echo) : echo, StringComparison.Ordinal), mediaType);

        var failure = await Assert.ThrowsAnyAsync<ApiException>(() => Client.Authentication.LoginAsync(new LoginRequest { GrantType = "password", Email = "a@example.com", Password = Secret }));

        HidesSecrets(failure);
    }

    [Theory]
    [MemberData(nameof(Echoes))]
    public async Task A_token_that_the_server_repeats_is_in_no_exception(int status, string mediaType, string answer)
    {
        Server.Answer(status, answer.Replace("{0}", mediaType == "application/json" ? $"\"{AccessToken}\"" : AccessToken, StringComparison.Ordinal), mediaType);

        var outcome = await Client.Authentication.LogoutWithResponseAsync();

        HidesSecrets(outcome.Failure);
        Assert.DoesNotContain(AccessToken, outcome.ToString(), StringComparison.Ordinal);
    }

    private static void HidesSecrets(ApiException? failure)
    {
        foreach (var secret in (string[])[Secret, "pa55-w0rd", ClientSecret, Basic[6..], AccessToken])
        {
            Assert.DoesNotContain(secret, failure?.ToString() ?? "", StringComparison.Ordinal);
            Assert.DoesNotContain(secret, failure?.ResponseBody ?? "", StringComparison.Ordinal);
        }
    }
}
