using System.Net;
using System.Text;

namespace Iqm.Contracts.Generator.Tests.Wire;

/// <summary>What generated clients ask for when they follow pages.</summary>
public sealed class PaginationTests : IDisposable
{
    private readonly Pages _pages = new();
    private readonly HttpClient _http;
    private readonly OddClient _client;

    public PaginationTests()
    {
        _http = new HttpClient(_pages);
        _client = new OddClient(_http);
    }

    public void Dispose() => _http.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_are_counted_up_to_the_last()
    {
        _pages.Bodies = ["""{"data":{"points":[{"x":1},{"x":2}],"pages":2}}""", """{"data":{"points":[{"x":3}],"pages":2}}"""];

        Assert.Equal([1L, 2, 3], await XAsync(_client.Odd.CountedAllAsync(2, cancellationToken: Token)));
        Assert.Equal(["/v1/pages/counted?size=2&page=1", "/v1/pages/counted?size=2&page=2"], _pages.Asked);
    }

    [Fact]
    public async Task An_empty_page_is_the_end_and_the_caller_says_where_to_begin()
    {
        _pages.Bodies = ["""{"data":{"points":[{"x":1}]}}""", "{}"];

        Assert.Equal([1L], await XAsync(_client.Odd.CountedAllAsync(2, 7, Token)));
        Assert.Equal(["/v1/pages/counted?size=2&page=7", "/v1/pages/counted?size=2&page=8"], _pages.Asked);
    }

    [Fact]
    public async Task Pages_end_when_all_items_have_come()
    {
        _pages.Bodies = ["""{"names":["a","b"],"all":3}""", """{"names":["c"],"all":3}"""];

        Assert.Equal(["a", "b", "c"], await ListAsync(_client.Odd.TotalledAllAsync(cancellationToken: Token)));
        Assert.Equal(["/v1/pages/totalled?page=1", "/v1/pages/totalled?page=2"], _pages.Asked);
    }

    [Fact]
    public async Task Offset_moves_by_the_items_that_came_and_the_body_is_sent_each_time()
    {
        _pages.Bodies = ["""["a","b"]""", """["c"]""", "[]"];

        Assert.Equal(["a", "b", "c"], await ListAsync(_client.Odd.ByOffsetAllAsync(new Point { X = 1 }, cancellationToken: Token)));
        Assert.Equal(["/v1/pages/offset?skip=0 {\"x\":1}", "/v1/pages/offset?skip=2 {\"x\":1}", "/v1/pages/offset?skip=3 {\"x\":1}"], _pages.Asked);
    }

    [Fact]
    public async Task Cursor_is_followed_until_there_is_none_or_it_stays()
    {
        _pages.Bodies = ["""{"items":[1],"next":"a"}""", """{"items":[2],"next":null}"""];
        Assert.Equal([1L, 2], await ListAsync(_client.Odd.ByCursorAllAsync(cancellationToken: Token)));

        _pages.Bodies = ["""{"items":[3],"next":"b"}""", """{"items":[4],"next":"b"}"""];
        Assert.Equal([3L, 4], await ListAsync(_client.Odd.ByCursorAllAsync("z", Token)));
        Assert.Equal(["/v1/pages/cursor", "/v1/pages/cursor X-Cursor: a", "/v1/pages/cursor X-Cursor: z", "/v1/pages/cursor X-Cursor: b"], _pages.Asked);
    }

    [Theory]
    [InlineData("https://eu.example.com/v1/other%2Fplace?t=a%2Fb")]
    [InlineData("http://eu.example.com/v1/other%2Fplace?t=a%2Fb")]
    [InlineData("/v1/other%2Fplace?t=a%2Fb")]
    [InlineData("../other%2Fplace?t=a%2Fb")]
    public async Task Link_is_followed_on_the_same_server_with_the_same_fields(string link)
    {
        _pages.Bodies = [$$"""{"value":[{"x":1}],"odata.nextLink":"{{link}}"}""", """{"value":[{"x":2}],"odata.nextLink":""}"""];

        Assert.Equal([1L, 2], await XAsync(_client.Odd.LinkedAllAsync("q", "t", Token)));
        Assert.Equal(["/v1/pages/linked?page_=q X-Trace: t", "/v1/other%2Fplace?t=a%2Fb X-Trace: t"], _pages.Asked);
    }

    [Theory]
    [InlineData("https://evil.example.com/v1/pages/linked")]
    [InlineData("//evil.example.com/v1/pages/linked")]
    [InlineData("https://eu.example.com:8443/v1/pages/linked")]
    [InlineData("https://user@eu.example.com/v1/pages/linked")]
    [InlineData("ftp://eu.example.com/v1")]
    [InlineData("file:///etc/passwd")]
    public async Task Link_to_another_server_is_refused(string link)
    {
        _pages.Bodies = [$$"""{"odata.nextLink":"{{link}}"}"""];

        await Assert.ThrowsAsync<InvalidOperationException>(() => XAsync(_client.Odd.LinkedAllAsync(cancellationToken: Token)));
        Assert.Equal(["/v1/pages/linked"], _pages.Asked);
    }

    [Fact]
    public async Task Pages_are_asked_for_when_they_are_needed_and_a_token_ends_it()
    {
        _pages.Bodies = ["""{"items":[1,2],"next":"a"}""", """{"items":[3],"next":"b"}"""];
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in _client.Odd.ByCursorAllAsync().WithCancellation(source.Token))
            {
                Assert.Single(_pages.Asked);
                if (item == 2)
                    await source.CancelAsync();
            }
        });
    }

    private static async Task<List<long>> XAsync(IAsyncEnumerable<Point> points) => [.. (await ListAsync(points)).Select(p => p.X ?? 0)];

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }

    /// <summary>Answers with one body after the other.</summary>
    private sealed class Pages : HttpMessageHandler
    {
        private int _next;

        public string[] Bodies { get; set { field = value; _next = 0; } } = [];

        /// <summary>Path and query, a field of a name with X, and the body, of each request.</summary>
        public List<string> Asked { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var address = request.RequestUri!.OriginalString;
            Assert.StartsWith("https://eu.example.com/", address, StringComparison.Ordinal);
            var parts = new List<string> { address["https://eu.example.com".Length..] };
            parts.AddRange(request.Headers.NonValidated.Where(h => h.Key.StartsWith("X-", StringComparison.Ordinal)).Select(h => $"{h.Key}: {h.Value}"));
            if (request.Content is not null)
                parts.Add(await request.Content.ReadAsStringAsync(cancellationToken));
            Asked.Add(string.Join(' ', parts));
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Bodies[_next++], Encoding.UTF8, "application/json") };
        }
    }
}
