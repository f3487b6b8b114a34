using System.Net;
using Iqm.Contracts.ClientTests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Iqm.Client.Tests;

/// <summary>A registered client logs in by itself, and sends what a session gave with what asks for it.</summary>
public sealed class SessionTests(LoopbackServer server) : ClientTest(server)
{
    private const string Login = """{"success":true,"data":{"access_token":"token-1","refresh_token":"r","scope":"read write","token_type":"bearer","expires_in":35999,"owId":200001}}""";
    private const string Message = """{"success":true,"data":"done"}""";

    private void Configure(IqmClientOptions options)
    {
        options.BaseAddress = Server.Address;
        options.ClientId = "client";
        options.ClientSecret = "s3cret";
        options.Email = "user@example.com";
        options.Password = "000000";
    }

    private ServiceProvider Services(Action<IqmClientOptions>? change = null)
    {
        var services = new ServiceCollection();
        services.AddIqmClient(Configure);
        if (change is not null)
            services.Configure(change);
        return services.BuildServiceProvider();
    }

    [Fact]
    public async Task The_first_call_logs_in_and_later_calls_carry_the_token()
    {
        Server.Answer(200, Login, "application/json");
        Server.Answer(200, Message, "application/json");
        Server.Answer(200, Message, "application/json");
        await using var services = Services();
        var iqm = services.GetRequiredService<IqmClient>();
        await iqm.Users.InviteAsync(new InviteUserRequest { Email = "a@example.com", Name = "A" });
        await iqm.Users.InviteAsync(new InviteUserRequest { Email = "b@example.com", Name = "B" });

        Assert.Equal(["POST /api/v3/ua/login", "POST /api/v3/ua/user/invite", "POST /api/v3/ua/user/invite"], Server.Requests.Select(r => $"{r.Method} {r.Target}"));
        Assert.Equal("Basic Y2xpZW50OnMzY3JldA==", Header(0, "Authorization"));
        Assert.Equal("127.0.0.1", Header(0, "X-Iaa-Host"));
        Assert.Null(Header(0, "X-IAA-OW-ID"));
        Assert.Equal("""{"grantType":"password","email":"user@example.com","password":"000000"}""", Server.Requests[0].Text);
        Assert.Equal(("Bearer token-1", "200001", null), (Header(1, "Authorization"), Header(1, "X-IAA-OW-ID"), Header(1, "X-Iaa-Host")));
        Assert.Equal("Bearer token-1", Header(2, "Authorization"));
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once()
    {
        Server.Answer(200, Login, "application/json");
        Server.Answer(401);
        Server.Answer(200, Login.Replace("token-1", "token-2", StringComparison.Ordinal), "application/json");
        Server.Answer(200, Message, "application/json");
        await using var services = Services();
        Assert.Equal("done", await services.GetRequiredService<IqmClient>().Users.InviteAsync(new InviteUserRequest { Email = "a@example.com", Name = "A" }));
        Assert.Equal("Bearer token-2", Header(3, "Authorization"));
        Assert.Equal(Server.Requests[1].Text, Server.Requests[3].Text);
    }

    [Fact]
    public async Task Concurrent_first_calls_share_one_log_in()
    {
        Server.Answer(200, Login, "application/json");
        for (var i = 0; i < 20; i++)
            Server.Answer(200, Message, "application/json");
        await using var services = Services();
        var iqm = services.GetRequiredService<IqmClient>();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => iqm.Users.InviteAsync(new InviteUserRequest { Email = $"u{i}@example.com", Name = "U" })));
        Assert.Single(Server.Requests, r => r.Target == "/api/v3/ua/login");
    }

    [Fact]
    public async Task A_refused_log_in_surfaces_as_its_own_documented_failure()
    {
        Server.Answer(403, """{"success":false,"errorObjects":[{"error":"User doesn't exist or user is not allowed to provided workspace."}]}""", "application/json");
        await using var services = Services();
        var failure = await Assert.ThrowsAsync<IqmException<FailureResponse>>(() => services.GetRequiredService<IqmClient>().Users.InviteAsync(new InviteUserRequest { Email = "a@example.com", Name = "A" }));
        Assert.Equal((HttpStatusCode.Forbidden, "login"), (failure.StatusCode, failure.Operation.Id));
    }

    [Fact]
    public async Task Operations_that_need_no_session_do_not_log_in()
    {
        Server.Answer(200, """{"success":true,"data":{"isExpired":false}}""", "application/json");
        await using var services = Services();
        Assert.False((await services.GetRequiredService<IqmClient>().Users.ValidateInviteAsync(new ValidateInviteRequest { InviteHash = "hash" })).IsExpired);
        Assert.Null(Header(0, "Authorization"));
    }

    [Fact]
    public async Task The_workspace_and_the_host_can_be_chosen()
    {
        Server.Answer(200, Login, "application/json");
        Server.Answer(200, Message, "application/json");
        await using var services = Services(o => (o.OrganizationWorkspaceId, o.Host) = (42, "app.example.com"));
        await services.GetRequiredService<IqmClient>().Authentication.LogoutAsync();
        Assert.Equal("app.example.com", Header(0, "X-Iaa-Host"));
        Assert.Equal("42", Header(1, "X-IAA-OW-ID"));
    }

    [Fact]
    public async Task A_client_without_dependency_injection_has_the_same_session()
    {
        Server.Answer(200, Login, "application/json");
        Server.Answer(200, Message, "application/json");
        var options = new IqmClientOptions();
        Configure(options);
        await IqmClient.Create(options).Users.InviteAsync(new InviteUserRequest { Email = "a@example.com", Name = "A" });
        Assert.Equal("Bearer token-1", Header(1, "Authorization"));
    }

    [Fact]
    public void Missing_options_are_named_all_at_once_and_without_values()
    {
        var services = new ServiceCollection();
        services.AddIqmClient(o => o.ClientId = "a:b");
        using var provider = services.BuildServiceProvider();
        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal(4, failure.Failures.Count());
        Assert.All(["ClientId", "ClientSecret", "Email", "Password"], name => Assert.Contains(failure.Failures, f => f.Contains(name, StringComparison.Ordinal)));
        Assert.DoesNotContain("a:b", failure.Message, StringComparison.Ordinal);
    }

    private string? Header(int request, string name) =>
        Server.Requests[request].Headers.Where(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).SingleOrDefault();
}
