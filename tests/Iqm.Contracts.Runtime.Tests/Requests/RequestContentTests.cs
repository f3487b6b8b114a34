using System.Text;

namespace Iqm.Contracts.Runtime.Tests;

public class RequestContentTests
{
    private static readonly InviteUserRequest s_request = new() { Email = "jane+test@example.com", Password = "pässword" };

    private static async Task<string> SendAsync(HttpContent content)
    {
        using var stream = new MemoryStream();
        await content.CopyToAsync(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public async Task Json_has_the_exact_type_and_length_and_can_be_sent_again()
    {
        using var content = RequestContent.Json(s_request, SampleJsonContext.Default.InviteUserRequest);
        var expected = """{"email":"jane+test@example.com","password":"pässword"}""";
        Assert.Equal("application/json", content.Headers.NonValidated["Content-Type"].ToString());
        Assert.Equal(Encoding.UTF8.GetByteCount(expected), content.Headers.ContentLength);
        Assert.Equal(expected, await SendAsync(content));
        Assert.Equal(expected, await SendAsync(content));
        Assert.True(ReplayableContent.CanReplay(content));
    }

    [Fact]
    public async Task Json_keeps_its_bytes_while_it_is_being_sent_although_it_is_disposed()
    {
        var gate = new TaskCompletionSource();
        var content = RequestContent.Json(s_request, SampleJsonContext.Default.InviteUserRequest);
        using var stream = new GatedStream(gate.Task);
        var sending = content.CopyToAsync(stream);
        content.Dispose();
        using (RequestContent.Json(new InviteUserRequest { Email = new string('x', 80) }, SampleJsonContext.Default.InviteUserRequest))
            gate.SetResult();
        await sending;
        Assert.Contains("jane+test", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => SendAsync(content));
    }

    [Fact]
    public void A_media_type_with_parameters_is_kept_and_nonsense_refused()
    {
        using var content = RequestContent.Json(s_request, SampleJsonContext.Default.InviteUserRequest, "application/vnd.example+json;v=2");
        Assert.Equal("application/vnd.example+json;v=2", content.Headers.NonValidated["Content-Type"].ToString());
        Assert.Throws<ArgumentException>(() => RequestContent.Json(s_request, SampleJsonContext.Default.InviteUserRequest, "no type\r\nX: y"));
    }

    [Theory]
    [InlineData("plain", "text/plain", "text/plain")]
    [InlineData("schön", "text/plain", "text/plain; charset=utf-8")]
    [InlineData("schön", "text/csv; charset=UTF-8", "text/csv; charset=UTF-8")]
    public async Task Text_names_its_charset_only_when_it_must(string text, string mediaType, string expected)
    {
        using var content = RequestContent.Text(text, mediaType);
        Assert.Equal(expected, content.Headers.NonValidated["Content-Type"].ToString());
        Assert.Equal(text, await SendAsync(content));
    }

    [Fact]
    public async Task A_stream_is_sent_from_where_it_stands_stays_open_and_rewinds()
    {
        using var stream = new MemoryStream("xxhello"u8.ToArray()) { Position = 2 };
        var content = RequestContent.Stream(stream, "text/plain");
        Assert.Equal(5, content.Headers.ContentLength);
        Assert.Equal("hello", await SendAsync(content));
        Assert.Equal("hello", await SendAsync(content));
        Assert.True(ReplayableContent.CanReplay(content));
        content.Dispose();
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_sent_once()
    {
        using var stream = new GatedStream(Task.CompletedTask);
        using var content = RequestContent.Stream(stream);
        Assert.Null(content.Headers.ContentLength);
        Assert.False(ReplayableContent.CanReplay(content));
        await SendAsync(content);
        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(content));
    }

    [Fact]
    public void Foreign_bodies_are_only_trusted_when_they_hold_their_bytes()
    {
        using var text = new StringContent("a");
        using var stream = new StreamContent(new MemoryStream());
        using var parts = new MultipartContent { new StringContent("a") };
        Assert.True(ReplayableContent.CanReplay(null));
        Assert.True(ReplayableContent.CanReplay(text));
        Assert.True(ReplayableContent.CanReplay(parts));
        Assert.False(ReplayableContent.CanReplay(stream));
        parts.Add(new StreamContent(new MemoryStream()));
        Assert.False(ReplayableContent.CanReplay(parts));
    }

    /// <summary>Writes when it is let; cannot seek.</summary>
    private sealed class GatedStream(Task gate) : MemoryStream
    {
        public override bool CanSeek => false;

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await gate;
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
