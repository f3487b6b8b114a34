using System.Net;
using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Runtime;

namespace Iqm.Client.Tests.Wire;

public sealed class HeaderTests(LoopbackServer server) : WireTest(server)
{
    [Fact]
    public async Task Header_and_cookie_parameters_are_sent_as_documented()
    {
        Server.Answer(204);

        await Client.Header.SendHeadersAsync(Mode.PendingApproval, Moment, [Mode.Active, Mode.AB], -7, "a b;c", Mode.WithSpace);

        Assert.Equal("""
            GET /headers
            Cookie: session=a%20b%3Bc; theme=with%20space
            X-Count: -7
            X-Mode: pending-approval
            X-Modes: active,a.b
            X-Since: 2024-03-21T10:20:30.5+05:30
            """, Server.Sent.ToString());
    }

    [Fact]
    public async Task What_is_not_given_leaves_no_trace()
    {
        Server.Answer(204);

        await Client.Header.SendHeadersAsync(Mode.Active, xModes: []);

        Assert.Equal("""
            GET /headers
            X-Mode: active
            """, Server.Sent.ToString());
    }

    [Theory]
    [InlineData("a\r\nX-Injected: 1")]
    [InlineData("a\n b")]
    [InlineData("ü")]
    public async Task A_value_that_a_header_cannot_carry_is_refused(string value)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Client.Header.SendHeadersAsync(value));

        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_secret_cookie_is_in_no_exception()
    {
        Server.Answer(500, "bad cookie s3ss10n+1 and s3ss10n%2B1", "text/plain");

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.Header.SendHeadersAsync(Mode.Active, session: "s3ss10n+1"));

        Assert.Equal(HttpStatusCode.InternalServerError, failure.StatusCode);
        Assert.DoesNotContain("s3ss10n", failure.ToString() + failure.ResponseBody, StringComparison.Ordinal);
    }
}
