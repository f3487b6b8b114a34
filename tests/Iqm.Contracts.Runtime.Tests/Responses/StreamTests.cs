using Microsoft.AspNetCore.Http;

namespace Iqm.Contracts.Runtime.Tests;

public class StreamTests
{
    [Fact]
    public async Task A_stream_is_handed_over_before_it_is_complete()
    {
        var gate = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/octet-stream";
            await context.Response.WriteAsync("first ");
            await context.Response.Body.FlushAsync();
            await gate.Task;
            await context.Response.WriteAsync("second");
        });
        using var http = server.CreateClient();
        await using var stream = await new SampleClient(http).DownloadAsync("1");
        gate.SetResult();
        using var reader = new StreamReader(stream);
        Assert.Equal("first second", await reader.ReadToEndAsync());
        Assert.Throws<NotSupportedException>(() => stream.Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Disposing_the_stream_disposes_the_response(bool asynchronously)
    {
        var content = new NotingContent();
        using var http = new HttpClient(new StubHandler(new HttpResponseMessage { Content = content })) { BaseAddress = new Uri("https://api.example.com") };
        var stream = await new SampleClient(http).DownloadAsync("1");
        Assert.False(content.IsDisposed);
        if (asynchronously)
            await stream.DisposeAsync();
        else
            stream.Dispose();
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task A_failure_of_a_streaming_operation_is_typed()
    {
        using var http = new HttpClient(new StubHandler(StubHandler.Json("""{"status":"On Hold"}""", System.Net.HttpStatusCode.Forbidden))) { BaseAddress = new Uri("https://api.example.com") };
        Assert.Equal("On Hold", (await Assert.ThrowsAsync<ForbiddenException>(() => new SampleClient(http).DownloadAsync("1"))).Body.Status);
    }

    private sealed class NotingContent() : ByteArrayContent([1])
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
