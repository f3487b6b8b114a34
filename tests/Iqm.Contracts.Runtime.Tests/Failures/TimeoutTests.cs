namespace Iqm.Contracts.Runtime.Tests;

public class TimeoutTests
{
    /// <summary>Sends what is asked for and then says no more until the caller has gone.</summary>
    private static Task<LoopbackServer> SilentAfterAsync(int status, string body, TaskCompletionSource? reached = null) => LoopbackServer.StartAsync(async context =>
    {
        if (status > 0)
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(body));
            await context.Response.Body.FlushAsync();
        }
        reached?.TrySetResult();
        var gone = new TaskCompletionSource();
        await using (context.RequestAborted.Register(gone.SetResult))
            await gone.Task;
    });

    [Theory]
    [InlineData(0, "")]
    [InlineData(200, """{"id":1,""")]
    [InlineData(500, """{"error":""")]
    public async Task Silence_ends_in_a_timeout_wherever_it_begins(int status, string body)
    {
        await using var server = await SilentAfterAsync(status, body);
        using var http = server.CreateClient();
        http.Timeout = TimeSpan.FromMilliseconds(200);
        var e = await Assert.ThrowsAsync<ApiTimeoutException>(() => new SampleClient(http).GetUserAsync("1"));
        Assert.Equal("getUser", e.Operation.Id);
        Assert.Contains("00:00:00.2", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_in_the_failure_of_a_streaming_operation_ends_in_a_timeout()
    {
        await using var server = await SilentAfterAsync(500, "{");
        using var http = server.CreateClient();
        http.Timeout = TimeSpan.FromMilliseconds(200);
        await Assert.ThrowsAsync<ApiTimeoutException>(() => new SampleClient(http).DownloadAsync("1"));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(200, """{"id":1,""")]
    [InlineData(500, """{"error":""")]
    public async Task Cancellation_is_the_callers_own(int status, string body)
    {
        var reached = new TaskCompletionSource();
        await using var server = await SilentAfterAsync(status, body, reached);
        using var http = server.CreateClient();
        using var cancellation = new CancellationTokenSource();
        var call = new SampleClient(http).GetUserAsync("1", cancellationToken: cancellation.Token);
        await reached.Task;
        await cancellation.CancelAsync();
        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, e.CancellationToken);
    }

    [Fact]
    public async Task Without_a_timeout_a_slow_body_is_waited_for()
    {
        var gate = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync("""{"id":1,"""u8.ToArray());
            await context.Response.Body.FlushAsync();
            await gate.Task;
            await context.Response.Body.WriteAsync("""  "name":"Jane"}"""u8.ToArray());
        });
        using var http = server.CreateClient();
        http.Timeout = Timeout.InfiniteTimeSpan;
        var call = new SampleClient(http).GetUserAsync("1");
        gate.SetResult();
        Assert.Equal("Jane", (await call).Name);
    }
}
