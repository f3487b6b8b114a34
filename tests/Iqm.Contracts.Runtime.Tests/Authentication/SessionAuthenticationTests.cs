using System.Net;

namespace Iqm.Contracts.Runtime.Tests;

public class SessionAuthenticationTests
{
    private static readonly Uri s_base = new("https://api.example.com");
    private static readonly InviteUserRequest s_invite = new() { Email = "jane@example.com" };

    private int _logIns;

    private Session NewSession() => new(_ => Task.FromResult(new SessionToken($"token-{Interlocked.Increment(ref _logIns)}", null, new KeyValuePair<string, string>("X-IAA-OW-ID", "200001"))));

    private static SampleClient Client(StubHandler stub, Session session) =>
        new(ContractHttp.CreateClient(s_base, null, stub, new SessionAuthenticationHandler("session", session, s_base, "logout")));

    private static HttpResponseMessage Invited() => StubHandler.Json("""{"success":true,"data":"invited"}""");

    [Fact]
    public async Task Operations_that_ask_for_it_get_token_and_headers()
    {
        var stub = new StubHandler(_ => Invited());
        var client = Client(stub, NewSession());
        await client.InviteAsync(s_invite);
        await client.InviteAsync(s_invite);
        Assert.All(stub.Requests, r => Assert.Equal("Bearer token-1", r.Headers["Authorization"]));
        Assert.All(stub.Requests, r => Assert.Equal("200001", r.Headers["X-IAA-OW-ID"]));
        Assert.Equal(1, _logIns);
    }

    [Fact]
    public async Task Other_operations_do_not_even_log_in()
    {
        var stub = new StubHandler(_ => StubHandler.Text("pong", "text/plain"));
        await Client(stub, NewSession()).PingAsync();
        Assert.DoesNotContain("Authorization", stub.Requests.Single().Headers.Keys);
        Assert.DoesNotContain("X-IAA-OW-ID", stub.Requests.Single().Headers.Keys);
        Assert.Equal(0, _logIns);
    }

    [Fact]
    public async Task Another_origin_sees_nothing_and_nobody_logs_in()
    {
        var stub = new StubHandler(_ => Invited());
        using var http = ContractHttp.CreateClient(new Uri("https://evil.example.com"), null, stub, new SessionAuthenticationHandler("session", NewSession(), s_base));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new SampleClient(http).InviteAsync(s_invite));
        Assert.Empty(stub.Requests);
        Assert.Equal(0, _logIns);
    }

    [Fact]
    public async Task After_a_401_it_logs_in_once_and_sends_the_same_again()
    {
        var stub = new StubHandler(new HttpResponseMessage(HttpStatusCode.Unauthorized), Invited());
        Assert.Equal("invited", await Client(stub, NewSession()).InviteAsync(s_invite));
        Assert.Equal(["Bearer token-1", "Bearer token-2"], stub.Requests.Select(r => r.Headers["Authorization"]));
        Assert.Equal(["200001", "200001"], stub.Requests.Select(r => r.Headers["X-IAA-OW-ID"]));
        Assert.Equal(stub.Requests[0].Body, stub.Requests[1].Body);
        Assert.Contains("jane@example.com", stub.Requests[1].Body!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_401_stands()
    {
        var stub = new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.Unauthorized));
        var e = await Assert.ThrowsAsync<ApiException>(() => Client(stub, NewSession()).InviteAsync(s_invite));
        Assert.Equal(HttpStatusCode.Unauthorized, e.StatusCode);
        Assert.Equal(2, stub.Requests.Count);
        Assert.Equal(2, _logIns);
    }

    [Fact]
    public async Task A_body_that_can_be_sent_once_is_sent_once_and_the_next_call_logs_in()
    {
        var stub = new StubHandler((_, index, _) => Task.FromResult(new HttpResponseMessage(index == 0 ? HttpStatusCode.Unauthorized : HttpStatusCode.NoContent)));
        var client = Client(stub, NewSession());
        using var content = new StreamContent(new MemoryStream([1]));
        Assert.Equal(HttpStatusCode.Unauthorized, (await Assert.ThrowsAsync<ApiException>(() => client.UploadAsync(content))).StatusCode);
        Assert.Single(stub.Requests);
        await client.UploadAsync(RequestContent.Text("a"));
        Assert.Equal("Bearer token-2", stub.Requests[1].Headers["Authorization"]);
    }

    [Fact]
    public async Task A_hundred_calls_with_a_token_that_was_revoked_log_in_once_more()
    {
        var all = new TaskCompletionSource();
        var waiting = 0;
        var stub = new StubHandler(async (request, _, _) =>
        {
            if (request.Headers.Authorization!.Parameter != "token-1")
                return Invited();
            if (Interlocked.Increment(ref waiting) == 100)
                all.SetResult();
            await all.Task;
            return new HttpResponseMessage(HttpStatusCode.Unauthorized);
        });
        var client = Client(stub, NewSession());
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => client.InviteAsync(s_invite))));
        Assert.All(results, r => Assert.Equal("invited", r));
        Assert.Equal(2, _logIns);
    }

    [Fact]
    public async Task A_failed_log_in_is_the_failure_of_the_call()
    {
        var stub = new StubHandler(_ => Invited());
        var session = new Session(_ => throw new InvalidDataException("wrong password"));
        await Assert.ThrowsAsync<InvalidDataException>(() => Client(stub, session).InviteAsync(s_invite));
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task Logging_out_ends_the_session_here_too()
    {
        var stub = new StubHandler(_ => Invited());
        var client = Client(stub, NewSession());
        await client.LogoutAsync();
        await client.InviteAsync(s_invite);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], stub.Requests.Select(r => r.Headers["Authorization"]));
    }

    [Fact]
    public async Task Over_a_real_connection_the_body_is_sent_again()
    {
        var bodies = new List<string>();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            bodies.Add(context.Request.Headers.Authorization + " " + await reader.ReadToEndAsync());
            context.Response.StatusCode = bodies.Count == 1 ? 401 : 204;
        });
        using var http = ContractHttp.CreateClient(server.Address, null, null, new SessionAuthenticationHandler("session", NewSession(), server.Address));
        using var stream = new MemoryStream("hello"u8.ToArray());
        await new SampleClient(http).UploadAsync(RequestContent.Stream(stream));
        Assert.Equal(["Bearer token-1 hello", "Bearer token-2 hello"], bodies);
    }
}
