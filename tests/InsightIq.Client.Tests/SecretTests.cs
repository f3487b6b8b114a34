using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Runtime;

namespace InsightIq.Client.Tests;

public sealed class SecretTests(LoopbackServer server) : InsightIqTest(server)
{
    public static TheoryData<string, string> Secrets => SecretMembers.Rows(InsightIq.Contract);

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_secret_member_is_never_printed(string component, string member) => SecretMembers.IsNotPrinted(typeof(InsightIqClient).Assembly, component, member, "t0ken.of-the.SDK");

    [Theory]
    [InlineData(401, "text/plain")]
    [InlineData(500, "text/html")]
    [InlineData(201, "text/plain")]
    public async Task Credentials_that_the_server_repeats_are_in_no_exception(int status, string mediaType)
    {
        Server.Answer(status, $"Refused {Basic}, that is {ClientSecret}", mediaType);

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.Users.CreateAsync(new CreateUserRequest { Name = "A", ExternalId = "1" }));

        foreach (var secret in (string[])[ClientSecret, Basic[6..]])
        {
            Assert.DoesNotContain(secret, failure.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(secret, failure.ResponseBody, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_in_an_answer_that_cannot_be_read_is_in_no_exception()
    {
        Server.Answer(201, """{"sdk_token":"t0ken.of-the.SDK","expires_at":"never"}""", "application/json");

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.SdkTokens.CreateAsync(new CreateSdkTokenRequest { UserId = "1", Products = [] }));

        Assert.Equal("""{"sdk_token":"***","expires_at":"never"}""", failure.ResponseBody);
        Assert.DoesNotContain("t0ken", failure.ToString(), StringComparison.Ordinal);
    }
}
