using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Iqm.Contracts.Testing.Mocking;
using Iqm.Contracts.Testing.Pacts;
using Iqm.Contracts.Testing.Tests.Mocking;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Testing.Tests.Pacts;

/// <summary>What is in <c>pacts/</c>, replayed to the stateful mock provider. States are named <c>operation: example</c>.</summary>
public sealed class CommittedPactTests
{
    // Asked with basic credentials, of which the mock takes any, or without a session, which a log-out would end.
    private static readonly string[] WithoutSession = ["login", "signUp", "logout", "createUser", "createSdkToken", "getUserByExternalId"];

    // What the mock's flows do by themselves, or after requests that lead there. Every other state is arranged.
    private static readonly Dictionary<string, Func<HttpClient, Task>> Reached = new()
    {
        ["createUser: createdUser"] = _ => Task.CompletedTask,
        ["getUserByExternalId: foundUser"] = client => Send(client, "v1/users", new() { ["name"] = "Al", ["external_id"] = "154813a5" }),
        ["login: loggedIn"] = _ => Task.CompletedTask,
        ["logout: loggedOut"] = _ => Task.CompletedTask,
        ["inviteUser: userInvitationSent"] = _ => Task.CompletedTask,
        ["signUp: signedUp"] = client => Send(client, "api/v3/ua/user/invite", new() { ["email"] = "user.g@example.com", ["name"] = "G" }),
        ["updatePassword: passwordChanged"] = client => LogIn(client, "user.g@example.com"),
        ["resetPassword: resetLinkSent"] = client => LogIn(client, "user@example.com"),
        ["updateProfile: profileUpdated"] = _ => Task.CompletedTask,
        ["listUserApplications: twoApplications"] = _ => Task.CompletedTask,
        ["addUserApplication: userApplicationAdded"] = _ => Task.CompletedTask,
    };

    [Theory]
    [InlineData("iqm", 26)]
    [InlineData("insightiq", 3)]
    public async Task The_stateful_mock_does_what_the_clients_rely_on(string vendor, int interactions)
    {
        await using var mock = await MockProvider.StartAsync(vendor == "iqm" ? Mocks.Iqm : Mocks.InsightIq, new MockOptions { Stateful = true }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = mock.BaseAddress };
        if (vendor == "iqm")
            client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(await LogIn(client, "owner@example.com"));
        else
            client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse("Basic dTpw");
        var options = new PactVerifierOptions
        {
            ProviderUrl = mock.BaseAddress,
            ProviderName = vendor,
            Files = [Path.Combine(RepositoryPaths.Pacts, $"{vendor}-client-{vendor}.json")],
            States = (call, _) => Enter(mock, client, call),
        };
        var operations = mock.Operations.Select(operation => operation.Operation).ToLookup(WithoutSession.Contains);
        var results = new List<PactVerification> { await PactVerifier.VerifyAsync(options with { Description = Of(operations[true]) }, TestContext.Current.CancellationToken) };
        // The token of a log-in that the mock knows; what the pact has in its place is an example.
        if (operations[false].Any())
            results.Add(await PactVerifier.VerifyAsync(options with
            {
                Description = Of(operations[false]),
                Headers = [KeyValuePair.Create("Authorization", client.DefaultRequestHeaders.Authorization.ToString())],
            }, TestContext.Current.CancellationToken));
        Assert.Empty(results.SelectMany(result => result.Findings));
        Assert.Equal(interactions, results.SelectMany(result => result.Interactions).Count(interaction => interaction.IsVerified));
        mock.Recording.AssertConforming();
        mock.Recording.AssertCalled(mock.Operations.Select(operation => operation.Operation));
    }

    [Fact]
    public async Task Without_its_states_the_mock_is_found_out()
    {
        await using var mock = await MockProvider.StartAsync(Mocks.Iqm, new MockOptions { Stateful = true }, TestContext.Current.CancellationToken);
        var result = await PactVerifier.VerifyAsync(new PactVerifierOptions
        {
            ProviderUrl = mock.BaseAddress,
            Files = [Path.Combine(RepositoryPaths.Pacts, "iqm-client-iqm.json")],
            Description = "^(login|resetPassword), ",
        }, TestContext.Current.CancellationToken);
        Assert.Equal(
            ["login, answered with 400 accountOnHold", "login, answered with 403 userUnknownToWorkspace", "resetPassword, answered with 200 resetLinkSent"],
            result.Interactions.Where(interaction => !interaction.IsVerified).Select(interaction => interaction.Description));
    }

    private static async Task Enter(MockProvider mock, HttpClient client, ProviderStateCall call)
    {
        var (operation, example) = (call.State[..call.State.IndexOf(':', StringComparison.Ordinal)], call.State[(call.State.IndexOf(':', StringComparison.Ordinal) + 2)..]);
        if (!Reached.TryGetValue(call.State, out var reach))
            mock.Arrange(operation, call.IsTeardown ? null : example);
        else if (!call.IsTeardown)
            await reach(client);
    }

    private static string Of(IEnumerable<string> operations) => $"^({string.Join('|', operations.Select(Regex.Escape))}), ";

    /// <summary>The header field that the session needs.</summary>
    private static async Task<string> LogIn(HttpClient client, string email)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v3/ua/login") { Content = JsonContent.Create(new JsonObject { ["email"] = email, ["password"] = "000000", ["grantType"] = "password" }) };
        request.Headers.Authorization = AuthenticationHeaderValue.Parse("Basic dTpw");
        using var response = await client.SendAsync(request);
        var body = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.True(response.IsSuccessStatusCode, body.ToJsonString());
        return $"Bearer {body["data"]!["access_token"]}";
    }

    private static async Task Send(HttpClient client, string path, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-IAA-OW-ID", "200001");
        using var response = await client.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
