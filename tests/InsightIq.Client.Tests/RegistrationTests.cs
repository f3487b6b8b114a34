using Iqm.Contracts.ClientTests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InsightIq.Client.Tests;

/// <summary>A registered client authenticates every call.</summary>
public sealed class RegistrationTests(LoopbackServer server) : ClientTest(server)
{
    private const string User = """{"name":"A","external_id":"1","id":"0994b847-cc69-4d98-bc99-c5e65e762add","created_at":"2020-03-27T12:34:56.534978","updated_at":"2020-03-27T12:34:56.534978","status":"ACTIVE"}""";

    [Fact]
    public async Task A_registered_client_sends_Basic_credentials()
    {
        Server.Answer(200, User, "application/json", ("request-id", "3f2504e0-4f89-41d3-9a0c-0305e82c3301"));
        var services = new ServiceCollection();
        services.AddInsightIqClient(o => (o.BaseAddress, o.Username, o.Password) = (Server.Address, "user", "pass"));
        await using var provider = services.BuildServiceProvider();
        var response = await provider.GetRequiredService<InsightIqClient>().Users.GetByExternalIdWithResponseAsync("1");
        Assert.Equal("3f2504e0-4f89-41d3-9a0c-0305e82c3301", response.RequestId);
        Assert.Contains(KeyValuePair.Create("Authorization", "Basic dXNlcjpwYXNz"), Server.Sent.Headers);
    }

    [Fact]
    public async Task A_client_without_dependency_injection_does_so_too()
    {
        Server.Answer(200, User, "application/json");
        var client = InsightIqClient.Create(new InsightIqClientOptions { BaseAddress = Server.Address, Username = "user", Password = "pass" });
        Assert.Equal("A", (await client.Users.GetByExternalIdAsync("1")).Name);
        Assert.Contains(KeyValuePair.Create("Authorization", "Basic dXNlcjpwYXNz"), Server.Sent.Headers);
    }

    [Fact]
    public void Plain_http_to_another_machine_is_refused()
    {
        var failure = Assert.Throws<OptionsValidationException>(() => InsightIqClient.Create(new InsightIqClientOptions { BaseAddress = new Uri("http://api.example.com"), Username = "user", Password = "pass" }));
        Assert.Contains("https", failure.Message, StringComparison.Ordinal);
    }
}
