using System.Text;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Testing.Mocking;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>What was asked of a mock is known, can be asserted, and can be kept.</summary>
public sealed class RecordingTests : IAsyncDisposable
{
    private readonly MockProvider _mock = MockProvider.InProcess([Mocks.Iqm, Mocks.InsightIq], new MockOptions { TimeProvider = new ManualClock() });
    private readonly HttpClient _client;

    public RecordingTests() => _client = new HttpClient(_mock.CreateHandler()) { BaseAddress = _mock.BaseAddress, DefaultRequestHeaders = { Authorization = new("Basic", "dXNlcjpISURERU4=") } };

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _mock.DisposeAsync();
    }

    [Fact]
    public async Task A_request_that_does_not_conform_fails_the_test_with_what_is_wrong()
    {
        await _client.GetAsync("v1/users/external_id/a");
        _mock.Recording.AssertConforming();
        await Post("v1/users?token=HIDDEN", """{"name":"A"}""");
        Says("""
            Not every request conforms to its contract:
            - POST http://localhost/v1/users?token=*** (createUser)
                specs/insightiq/openapi.yaml(23,5): error IQMC3061: The query parameter 'token' is not documented for this operation. Leave it out, or document it.
                specs/insightiq/openapi.yaml(155,7): error IQMC3004: /external_id is missing, and is required.
            """, () => _mock.Recording.AssertConforming());
    }

    [Fact]
    public async Task An_operation_that_was_not_called_or_not_rightly_fails_the_test()
    {
        Says("Not every expected operation was called; nothing was:\n- not called: createUser", () => _mock.Recording.AssertCalled("createUser"));
        await Post("v1/users", "{}");
        await _client.GetAsync("v1/users/external_id/a");
        Says("Not every expected operation was called; called were getUserByExternalId:\n- not called: createUser", () => _mock.Recording.AssertCalled("createUser", "getUserByExternalId"));
        _mock.Recording.AssertCalled("getUserByExternalId");
        _mock.Recording.AssertCalled();
    }

    [Fact]
    public async Task What_was_not_expected_fails_the_test()
    {
        await _client.GetAsync("v1/users/external_id/a");
        _mock.Recording.AssertNoneUnexpected();
        _mock.Recording.AssertNoneUnexpected("getUserByExternalId");
        Says("There were unexpected requests:\n- GET http://localhost/v1/users/external_id/a (getUserByExternalId)", () => _mock.Recording.AssertNoneUnexpected("createUser"));
        _mock.Recording.Clear();
        await _client.GetAsync("nowhere");
        Assert.StartsWith("There were unexpected requests:\n- GET http://localhost/nowhere\n    error IQMC3050: GET /nowhere:", Assert.Throws<MockAssertionException>(() => _mock.Recording.AssertNoneUnexpected()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recording_is_a_HAR_without_secrets_that_verifies()
    {
        await Post("api/v3/ua/login", """{"grantType":"password","email":"a@example.com","password":"HIDDEN"}""");
        await Post("v1/users", """{"name":"A","external_id":"1"}""");
        await Post("v1/sdk-tokens", """{"user_id":"1","products":["IDENTITY"]}""");
        await _client.GetAsync("v1/users/external_id/1");
        using var folder = new TemporaryDirectory();
        var path = folder.In("session.har");
        _mock.Recording.SaveHar(path);
        var text = await File.ReadAllTextAsync(path);
        Assert.DoesNotContain("HIDDEN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SURERU4", text, StringComparison.Ordinal);
        using var bytes = File.OpenRead(path);
        var verifier = ExchangeVerifier.Create([Mocks.Iqm, Mocks.InsightIq], new ExchangeVerifierOptions { Strict = true });
        var reader = new TrafficReader(bytes, path);
        var operations = new List<string?>();
        while (reader.Read() is { Exchange: { } exchange })
        {
            var result = verifier.Verify(exchange);
            Assert.Empty(result.Findings);
            operations.Add(result.Operation);
        }
        Assert.Equal(["login", "createUser", "createSdkToken", "getUserByExternalId"], operations);
        Assert.Equal([path], Directory.GetFiles(folder.FullPath));
    }

    [Fact]
    public async Task Only_the_latest_are_kept()
    {
        await using var mock = MockProvider.InProcess(Mocks.InsightIq, new MockOptions { MaxRecorded = 2 });
        using var client = new HttpClient(mock.CreateHandler()) { BaseAddress = mock.BaseAddress };
        foreach (var path in (string[])["a", "b", "c"])
            await client.GetAsync(path);
        Assert.Equal(["http://localhost/b", "http://localhost/c"], mock.Recording.Exchanges.Select(exchange => exchange.Exchange.Url));
        Assert.Equal(1, mock.Recording.Forgotten);
        Assert.EndsWith("\n(1 earlier exchanges were forgotten; raise MaxRecorded.)", Assert.Throws<MockAssertionException>(mock.Recording.AssertConforming).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_is_told_of_each_exchange()
    {
        var told = new List<string>();
        await using var mock = MockProvider.InProcess(Mocks.InsightIq, new MockOptions { MaxRecorded = 0, OnExchange = exchange => told.Add($"{exchange.Operation} {exchange.Exchange.Status} {exchange.IsConforming}") });
        using var client = new HttpClient(mock.CreateHandler()) { BaseAddress = mock.BaseAddress };
        await client.GetAsync("v1/users/external_id/1");
        Assert.Equal(["getUserByExternalId 401 False"], told);
        Assert.Empty(mock.Recording.Exchanges);
    }

    private async Task Post(string url, string json) => (await _client.PostAsync(url, new StringContent(json, Encoding.UTF8, "application/json"))).Dispose();

    private static void Says(string expected, Action assert) => Assert.Equal(expected.ReplaceLineEndings("\n"), Assert.Throws<MockAssertionException>(assert).Message.Replace(RepositoryPaths.Root.TrimEnd('/') + "/", "", StringComparison.Ordinal));
}
