using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Iqm.Contracts.Testing.Mocking;

namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>A mock on loopback, and what it has to live through.</summary>
public sealed class ServerTests
{
    [Fact]
    public async Task It_listens_at_a_free_port_and_several_can_be_there_at_once()
    {
        await using var one = await MockProvider.StartAsync(Mocks.InsightIq);
        await using var two = await MockProvider.StartAsync([Mocks.Iqm, Mocks.InsightIq]);
        Assert.NotEqual(one.BaseAddress, two.BaseAddress);
        Assert.True(one.BaseAddress.IsLoopback);
        Assert.Equal((3, 19), (one.Operations.Length, two.Operations.Length));
        using var client = Client(two);
        using var created = await client.PostAsJsonAsync("v1/users", new { name = "A", external_id = "1" });
        Assert.Equal((HttpStatusCode.Created, "application/json"), (created.StatusCode, created.Content.Headers.ContentType!.ToString()));
        using var reset = await client.PostAsJsonAsync("api/v3/ua/user/reset-password", new { email = "a@example.com" });
        Assert.Equal(HttpStatusCode.OK, reset.StatusCode);
    }

    [Fact]
    public async Task A_port_in_use_is_told_with_a_code()
    {
        await using var one = await MockProvider.StartAsync(Mocks.InsightIq);
        var failure = await Assert.ThrowsAsync<MockStartException>(() => MockProvider.StartAsync(Mocks.InsightIq, new MockOptions { Port = one.BaseAddress.Port }));
        Assert.Equal($"error IQMC3606: The mock cannot listen at 127.0.0.1:{one.BaseAddress.Port}: another process listens there. Give another port (--port, MockOptions.Port); 0 takes a free one.", failure.Message);
    }

    [Fact]
    public async Task An_address_of_another_machine_is_told_with_a_code() =>
        Assert.Equal("IQMC3606", (await Assert.ThrowsAsync<MockStartException>(() => MockProvider.StartAsync(Mocks.InsightIq, new MockOptions { Address = IPAddress.Parse("192.0.2.1") }))).Finding!.Code);

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_body_in_a_content_coding_is_judged_and_recorded_as_what_it_is(string coding)
    {
        await using var mock = await MockProvider.StartAsync(Mocks.InsightIq);
        foreach (var handler in (HttpMessageHandler[])[new SocketsHttpHandler(), mock.CreateHandler()])
        {
            using var client = Client(mock, handler);
            Assert.Equal(HttpStatusCode.Created, await Post(client, coding, Coded(coding, """{"external_id":"1","name":"A"}""")));
            Assert.Equal("""{"external_id":"1","name":"A"}""", Encoding.UTF8.GetString(mock.Recording.Exchanges[^1].Exchange.RequestBody!.Value.Span));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, await Post(client, coding, Coded(coding, """{"name":"A"}""")));
            Assert.Equal("IQMC3004", mock.Recording.Exchanges[^1].Findings.Single().Code);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_few_bytes_that_would_become_many_are_refused_at_the_limit(string coding)
    {
        await using var mock = await MockProvider.StartAsync(Mocks.InsightIq, new MockOptions { MaxBodyBytes = 1_000_000 });
        var bomb = Coded(coding, $"{{\"external_id\":\"1\",\"name\":\"{new string('x', 100_000_000)}\"}}");
        Assert.True(bomb.Length < 1_000_000, $"{bomb.Length} bytes are refused as they are.");
        foreach (var handler in (HttpMessageHandler[])[new SocketsHttpHandler(), mock.CreateHandler()])
        {
            using var client = Client(mock, handler);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Post(client, coding, bomb));
            var finding = mock.Recording.Exchanges[^1].Findings.Single();
            Assert.Equal("IQMC3605", finding.Code);
            Assert.Contains("MaxBodyBytes", finding.Message, StringComparison.Ordinal);
        }
        await AssertAlive(mock);
    }

    [Fact]
    public async Task A_coding_that_cannot_be_taken_off_is_refused()
    {
        await using var mock = await MockProvider.StartAsync(Mocks.InsightIq, new MockOptions { MaxBodyBytes = 1000 });
        foreach (var handler in (HttpMessageHandler[])[new SocketsHttpHandler(), mock.CreateHandler()])
        {
            using var client = Client(mock, handler);
            Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Post(client, "zstd", [0x28, 0xB5, 0x2F, 0xFD, 0]));
            Assert.Equal("The request's body cannot be decoded: there is no decoder for the content coding 'zstd'; there are gzip, deflate and br. It was not judged.", mock.Recording.Exchanges[^1].Findings.Single().Message);
            Assert.Contains(mock.Recording.Exchanges[^1].Exchange.ResponseHeaders, header => header is { Name: "Accept-Encoding", Value: "gzip, deflate, br" });
            Assert.Equal(HttpStatusCode.BadRequest, await Post(client, "gzip", Coded("gzip", new string(' ', 900))[..^3]));
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Post(client, "gzip", Coded("gzip", new string(' ', 1001))));
            Assert.Equal("IQMC3605", mock.Recording.Exchanges[^1].Findings.Single().Code);
        }
        await AssertAlive(mock);
    }

    [Theory]
    [InlineData(100, HttpStatusCode.Created)]
    [InlineData(101, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_over_the_limit_is_refused(int length, HttpStatusCode status)
    {
        await using var mock = await MockProvider.StartAsync(Mocks.InsightIq, new MockOptions { MaxBodyBytes = 100 });
        foreach (var handler in (HttpMessageHandler[])[new SocketsHttpHandler(), mock.CreateHandler()])
        {
            using var client = Client(mock, handler);
            foreach (var isChunked in (bool[])[false, true])
            {
                var body = """{"external_id":"1","name":"A"}""".PadRight(length);
                using var request = new HttpRequestMessage(HttpMethod.Post, "v1/users") { Content = new StringContent(body, Encoding.UTF8, "application/json"), Headers = { TransferEncodingChunked = isChunked } };
                using var response = await client.SendAsync(request);
                Assert.Equal(status, response.StatusCode);
                if (status != HttpStatusCode.Created)
                    Assert.Equal("IQMC3605 request.body", response.Headers.GetValues("X-Contract-Findings").Single());
            }
        }
        await AssertAlive(mock);
    }

    [Theory]
    [InlineData("GET\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nX: \u0000\r\n\r\n")]
    [InlineData("POST /v1/users HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData("POST /v1/users HTTP/1.1\r\nHost: a\r\nContent-Length: -4\r\n\r\n")]
    [InlineData("POST /v1/users HTTP/1.1\r\nHost: a\r\nContent-Length: 400\r\n\r\n{")]
    [InlineData("GET http://[::bad/v1 HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("GET /v1/%ff%00%0d%0aX:%20y HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
    public async Task What_is_hardly_HTTP_leaves_the_server_up(string bytes)
    {
        await using var mock = await MockProvider.StartAsync(Mocks.InsightIq);
        using (var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
        {
            await socket.ConnectAsync(mock.BaseAddress.Host, mock.BaseAddress.Port);
            await socket.SendAsync(Encoding.Latin1.GetBytes(bytes));
            socket.Shutdown(SocketShutdown.Send);
            var text = await ReadAll(socket);
            Assert.DoesNotContain("\nX: y", text, StringComparison.Ordinal);
            // HTTP/2 is answered in its own way, which is no text.
            Assert.True(text.Length == 0 || bytes.StartsWith("PRI", StringComparison.Ordinal) || text.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), text);
        }
        await AssertAlive(mock);
    }

    [Fact]
    public async Task The_same_request_gets_the_same_answer_with_and_without_a_socket()
    {
        await using var mock = await MockProvider.StartAsync(Mocks.InsightIq, new MockOptions { TimeProvider = new ManualClock() });
        var texts = new List<string>();
        foreach (var handler in (HttpMessageHandler[])[new SocketsHttpHandler(), mock.CreateHandler()])
        {
            using var client = Client(mock, handler);
            foreach (var (method, url) in ((string, string)[])[("GET", "v1/users/external_id/a?__seed=4"), ("HEAD", "v1/users/external_id/a?__seed=4"), ("PUT", "v1/users"), ("GET", "nope"), ("GET", "v1/users/external_id/a?q=1&__seed=4")])
            {
                using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), url));
                var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Date" or "Content-Length")).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.OrdinalIgnoreCase);
                texts.Add($"{(int)response.StatusCode}\n{string.Join('\n', headers)}\n{await response.Content.ReadAsStringAsync()}".ToLowerInvariant());
            }
        }
        Assert.Equal(texts[..5], texts[5..]);
    }

    [Fact]
    public async Task A_handler_answers_synchronously_too()
    {
        await using var mock = MockProvider.InProcess(Mocks.InsightIq);
        using var client = Client(mock, mock.CreateHandler());
        using var response = client.Send(new HttpRequestMessage(HttpMethod.Post, "v1/users") { Content = new StringContent("""{"external_id":"1","name":"A"}""", Encoding.UTF8, "application/json") });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Fact]
    public async Task Other_contracts_take_over_and_what_is_remembered_stays()
    {
        await using var mock = await MockProvider.StartAsync(Mocks.InsightIq);
        await AssertAlive(mock);
        mock.Reload([Mocks.Iqm]);
        using var client = Client(mock);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("v1/users/external_id/a")).StatusCode);
        Assert.Equal((16, 2), (mock.Operations.Length, mock.Recording.Exchanges.Length));
    }

    [Fact]
    public async Task Many_requests_at_once_are_all_answered()
    {
        await using var mock = await MockProvider.StartAsync(Mocks.InsightIq, new MockOptions { Stateful = true });
        using var client = Client(mock);
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(index => client.PostAsJsonAsync("v1/users", new { name = "A", external_id = $"e{index % 100}" })));
        Assert.Equal((100, 100), (answers.Count(answer => answer.StatusCode == HttpStatusCode.Created), answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict)));
        Assert.Equal(200, mock.Recording.Exchanges.Length);
    }

    [Theory]
    [InlineData(-1, 1, 1)]
    [InlineData(65536, 1, 1)]
    [InlineData(0, -1, 1)]
    [InlineData(0, 1, -1)]
    public async Task Options_out_of_range_are_refused(int port, int body, int recorded) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => MockProvider.StartAsync(Mocks.Iqm, new MockOptions { Port = port, MaxBodyBytes = body, MaxRecorded = recorded }));

    private static async Task<string> ReadAll(Socket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            for (int read; (read = await socket.ReceiveAsync(buffer)) > 0;)
                text.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
        catch (SocketException)
        {
            // A server may also answer by hanging up.
        }
        return text.ToString();
    }

    private static async Task AssertAlive(MockProvider mock)
    {
        using var client = Client(mock);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("v1/users/external_id/a")).StatusCode);
    }

    private static HttpClient Client(MockProvider mock, HttpMessageHandler? handler = null) => new(handler ?? new SocketsHttpHandler()) { BaseAddress = mock.BaseAddress, DefaultRequestHeaders = { Authorization = new("Basic", "dTpw") } };

    private static async Task<HttpStatusCode> Post(HttpClient client, string coding, byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json"), ContentEncoding = { coding } } };
        using var response = await client.PostAsync("v1/users", content);
        return response.StatusCode;
    }

    private static byte[] Coded(string coding, string text)
    {
        using var bytes = new MemoryStream();
        using (Stream coder = coding switch { "gzip" => new GZipStream(bytes, CompressionLevel.Fastest), "br" => new BrotliStream(bytes, CompressionLevel.Fastest), _ => new ZLibStream(bytes, CompressionLevel.Fastest) })
            coder.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
