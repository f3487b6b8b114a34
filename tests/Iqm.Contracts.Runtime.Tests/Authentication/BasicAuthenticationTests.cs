using System.Text;

namespace Iqm.Contracts.Runtime.Tests;

public class BasicAuthenticationTests
{
    private static readonly Uri s_base = new("https://api.example.com/base");

    private static SampleClient Client(StubHandler stub, Uri? address = null, Uri? allowed = null) =>
        new(ContractHttp.CreateClient(address ?? s_base, null, stub, new BasicAuthenticationHandler("basic", new BasicCredentials("client", "pässword"), allowed ?? s_base)));

    private static StubHandler Stub() => new(_ => StubHandler.Json("""{"id":1,"name":"Jane"}"""));

    [Fact]
    public async Task An_operation_that_asks_for_it_gets_the_header()
    {
        var stub = Stub();
        await Client(stub).GetUserAsync("1");
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("client:pässword")), stub.Requests.Single().Headers["Authorization"]);
    }

    [Fact]
    public async Task Other_operations_and_foreign_requests_do_not()
    {
        var stub = new StubHandler(_ => StubHandler.Text("pong", "text/plain"));
        await Client(stub).PingAsync();
        using var http = ContractHttp.CreateClient(s_base, null, stub, new BasicAuthenticationHandler("basic", new BasicCredentials("a", "b"), s_base));
        await http.GetAsync(new Uri("https://elsewhere.example.com/"));
        Assert.Equal(2, stub.Requests.Count);
        Assert.All(stub.Requests, r => Assert.DoesNotContain("Authorization", r.Headers.Keys));
    }

    [Theory]
    [InlineData("https://evil.example.com", "https://api.example.com")]
    [InlineData("https://api.example.com:8443", "https://api.example.com")]
    [InlineData("https://api.example.com.evil.com", "https://api.example.com")]
    [InlineData("http://api.example.com", "https://api.example.com")]
    [InlineData("http://localhost:5000", "http://localhost:5001")]
    public async Task Another_origin_never_sees_it(string address, string allowed)
    {
        var stub = Stub();
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => Client(stub, new Uri(address), new Uri(allowed)).GetUserAsync("1"));
        Assert.Contains("getUser would send credentials to " + address, e.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent", e.Message, StringComparison.Ordinal);
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task Plain_http_is_for_loopback_only()
    {
        var stub = Stub();
        var open = new Uri("http://api.example.com");
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => Client(stub, open, open).GetUserAsync("1"));
        Assert.Contains("Use https", e.Message, StringComparison.Ordinal);
        Assert.Empty(stub.Requests);
        foreach (var loopback in new Uri[] { new("http://localhost:5000"), new("http://127.0.0.1:5000"), new("http://[::1]:5000") })
            await Client(stub, loopback, loopback).GetUserAsync("1");
        Assert.Equal(3, stub.Requests.Count);
    }

    [Theory]
    [InlineData("https://API.example.com")]
    [InlineData("https://api.example.com:443/other/path")]
    public async Task The_same_origin_may_be_written_differently(string address)
    {
        var stub = Stub();
        await Client(stub, new Uri(address)).GetUserAsync("1");
        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData("user:name", "p")]
    [InlineData("", "p")]
    [InlineData("user\r\n", "p")]
    [InlineData("user", "pass\nword")]
    public void Credentials_that_would_be_read_otherwise_are_refused_without_repeating_them(string userName, string password)
    {
        var e = Assert.ThrowsAny<ArgumentException>(() => new BasicCredentials(userName, password));
        Assert.DoesNotContain("pass\nword", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("user:name", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_print_nothing() => Assert.Equal("Basic ***", new BasicCredentials("client", "secret").ToString());

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var seen = new List<string>();
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            seen.Add(context.Request.Path);
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        });
        using var http = ContractHttp.CreateClient(server.Address, null, null, new BasicAuthenticationHandler("basic", new BasicCredentials("a", "b"), server.Address));
        var e = await Assert.ThrowsAsync<ApiException>(() => new SampleClient(http).GetUserAsync("1"));
        Assert.Equal(System.Net.HttpStatusCode.Found, e.StatusCode);
        Assert.Equal(["/v1/users/1"], seen);
    }
}
