using System.Net;
using System.Text;
using Iqm.Contracts.Testing.Mocking;

namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>What goes wrong when it is told to, with and without a socket.</summary>
public sealed class FaultTests
{
    private const string Url = "v1/users/external_id/a";

    private readonly ManualClock _clock = new();

    public static TheoryData<bool> Ways => [true, false];

    [Theory, MemberData(nameof(Ways))]
    public async Task Statuses_come_at_the_calls_they_are_meant_for(bool isSocket)
    {
        await using var mock = await Start(new MockFault { Operation = "getUserByExternalId", FirstCall = 2, Calls = 1, Status = 429 }, new MockFault { Operation = "getUserByExternalId", FirstCall = 3, Calls = 1, Status = 503 }, new MockFault { Operation = "createUser", Status = 500 });
        using var client = Client(mock, isSocket);
        var answers = new List<string>();
        for (var call = 0; call < 4; call++)
        {
            using var response = await client.GetAsync(Url);
            answers.Add($"{(int)response.StatusCode} {response.Headers.RetryAfter} {response.Content.Headers.ContentType}");
        }
        Assert.Equal(["200  application/json", "429 1 application/problem+json", "503 1 application/problem+json", "200  application/json"], answers);
        Assert.Equal(429, mock.Recording.Exchanges[1].Fault!.Status);
    }

    [Fact]
    public void A_fault_of_an_operation_that_is_not_there_is_refused() =>
        Assert.Equal("There is no operation 'getUser'; there are: createUser, getUserByExternalId, createSdkToken. (Parameter 'operation')",
            Assert.Throws<ArgumentException>(() => MockProvider.InProcess(Mocks.InsightIq, new MockOptions { Faults = [new MockFault { Operation = "getUser", Status = 500 }] })).Message);

    [Theory, MemberData(nameof(Ways))]
    public async Task A_failure_has_the_envelope_of_the_vendor_and_nothing_is_done(bool isSocket)
    {
        await using var mock = await MockProvider.StartAsync(Mocks.Iqm, new MockOptions { Faults = [new MockFault { Operation = "resetPassword", Status = 503 }] });
        using var client = Client(mock, isSocket);
        using var response = await client.PostAsync("api/v3/ua/user/reset-password", new StringContent("""{"email":"a@example.com"}""", Encoding.UTF8, "application/json"));
        Assert.Equal("""{"success":false,"errorObjects":[{"error":"The mock was told to answer this call with 503."}]}""", await response.Content.ReadAsStringAsync());
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_dropped_call_has_no_answer_and_the_next_one_has(bool isSocket)
    {
        await using var mock = await Start(new MockFault { Transfer = MockTransfer.Dropped, Calls = 1 });
        using var client = Client(mock, isSocket);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(Url));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Url)).StatusCode);
        Assert.Null(mock.Recording.Exchanges[0].Exchange.Status);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_truncated_body_ends_in_its_middle(bool isSocket)
    {
        await using var mock = await Start(new MockFault { Transfer = MockTransfer.Truncated });
        using var client = Client(mock, isSocket);
        using var response = await client.GetAsync(Url, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal((HttpStatusCode.OK, true), (response.StatusCode, response.Content.Headers.ContentLength > 100));
        using var stream = await response.Content.ReadAsStreamAsync();
        using var copy = new MemoryStream();
        await Assert.ThrowsAnyAsync<IOException>(() => stream.CopyToAsync(copy));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_slow_drip_comes_bit_by_bit_by_the_clock(bool isSocket)
    {
        await using var mock = await Start(new MockFault { Transfer = MockTransfer.SlowDrip, DripBytes = 100, DripInterval = TimeSpan.FromMinutes(1) });
        using var client = Client(mock, isSocket);
        var reading = Task.Run(() => client.GetStringAsync(Url));
        var minutes = 0;
        while (!reading.IsCompleted)
        {
            if (_clock.Waiting > 0)
            {
                minutes++;
                _clock.Advance(TimeSpan.FromMinutes(1));
            }
            await Task.Yield();
        }
        var body = await reading;
        Assert.EndsWith("}", body, StringComparison.Ordinal);
        Assert.Equal((body.Length - 1) / 100, minutes);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Latency_passes_by_the_clock(bool isSocket)
    {
        await using var mock = await Start(new MockFault { Latency = TimeSpan.FromHours(1) });
        using var client = Client(mock, isSocket);
        var answering = Task.Run(() => client.GetAsync(Url));
        while (_clock.Waiting == 0)
            await Task.Yield();
        Assert.False(answering.IsCompleted);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await answering).StatusCode);
        Assert.Equal(TimeSpan.FromHours(1), mock.Recording.Exchanges[0].Took);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_wrong_media_type_comes_with_the_right_body(bool isSocket)
    {
        await using var mock = await Start(new MockFault { MediaType = "text/html" });
        using var client = Client(mock, isSocket);
        using var response = await client.GetAsync(Url);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.ToString());
        Assert.StartsWith("{", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public static TheoryData<string> WrongFaults => ["first", "calls", "status", "media", "latency", "drip"];

    [Theory, MemberData(nameof(WrongFaults))]
    public void A_fault_out_of_range_is_refused(string which)
    {
        var fault = which switch
        {
            "first" => new MockFault { FirstCall = 0 },
            "calls" => new MockFault { Calls = 0 },
            "status" => new MockFault { Status = 200 },
            "media" => new MockFault { MediaType = "a\r\nb" },
            "latency" => new MockFault { Latency = TimeSpan.FromTicks(-1) },
            _ => new MockFault { DripBytes = 0 },
        };
        Assert.ThrowsAny<ArgumentException>(() => MockProvider.InProcess(Mocks.Iqm, new MockOptions { Faults = [fault] }));
    }

    private Task<MockProvider> Start(params MockFault[] faults) => MockProvider.StartAsync(Mocks.InsightIq, new MockOptions { Faults = [.. faults], TimeProvider = _clock });

    private static HttpClient Client(MockProvider mock, bool isSocket) => new(isSocket ? new SocketsHttpHandler() : mock.CreateHandler()) { BaseAddress = mock.BaseAddress, DefaultRequestHeaders = { Authorization = new("Basic", "dTpw") } };
}
