using System.Net;
using System.Text;
using System.Text.Json;

namespace Iqm.Contracts.Runtime.Tests;

public class FailureTests
{
    private static readonly InviteUserRequest s_invite = new() { Email = "jane@example.com" };

    private static SampleClient Client(HttpResponseMessage answer) => new(new HttpClient(new StubHandler(answer)) { BaseAddress = new Uri("https://api.example.com") });

    [Fact]
    public async Task A_documented_failure_is_typed()
    {
        var answer = StubHandler.Json("""{"status":"On Hold","supportEmail":"support@example.com","more":1}""", HttpStatusCode.Forbidden);
        answer.Headers.Add("request-id", "abc-123");
        answer.Headers.Add("Retry-After", "5");
        var e = await Assert.ThrowsAsync<ForbiddenException>(() => Client(answer).InviteAsync(s_invite));
        Assert.Equal("On Hold", e.Body.Status);
        Assert.Equal(ApiFailureKind.Documented, e.Kind);
        Assert.Equal(HttpStatusCode.Forbidden, e.StatusCode);
        Assert.Equal("inviteUser", e.Operation.Id);
        Assert.Equal("abc-123", e.RequestId);
        Assert.Equal(TimeSpan.FromSeconds(5), e.Headers.RetryAfter!.Delta);
        Assert.Equal("inviteUser (POST /api/v3/ua/user/invite) answered 403 (request-id abc-123).", e.Message);
        Assert.Contains("On Hold", e.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_response_a_failure_is_a_value()
    {
        var answer = StubHandler.Json("""{"status":"On Hold"}""", HttpStatusCode.Forbidden);
        answer.Headers.Add("x-request-id", "abc-123");
        var response = await Client(answer).InviteWithResponseAsync(s_invite);
        Assert.False(response.IsSuccess);
        Assert.Equal("abc-123", response.RequestId);
        Assert.IsType<ForbiddenException>(response.Failure);
        Assert.Same(response.Failure, Assert.Throws<ForbiddenException>(() => response.Value));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Created)]
    public async Task An_envelope_that_says_failed_is_a_failure_whatever_the_status(HttpStatusCode status)
    {
        var e = await Assert.ThrowsAsync<SampleErrorException>(() => Client(StubHandler.Json("""{"success":false,"data":null,"errorObjects":[{"error":"Email exists"}]}""", status)).InviteAsync(s_invite));
        Assert.Equal(ApiFailureKind.Envelope, e.Kind);
        Assert.Equal("Email exists", e.Errors.Single().Error);
    }

    [Fact]
    public async Task An_envelope_that_says_failed_may_have_data_of_another_type()
    {
        var e = await Assert.ThrowsAsync<SampleErrorException>(() => Client(StubHandler.Json("""{"data":{"status":"On Hold"},"success":false,"errorObjects":[{"error":"No"}]}""")).InviteAsync(s_invite));
        Assert.Equal(ApiFailureKind.Envelope, e.Kind);
        Assert.IsType<JsonException>(e.InnerException);
    }

    [Fact]
    public async Task An_envelope_with_a_wrong_type_in_its_data_does_not_say_failed()
    {
        var e = await Assert.ThrowsAsync<ApiException>(() => Client(StubHandler.Json("""{"success":true,"data":{"a":1}}""")).InviteAsync(s_invite));
        Assert.Equal(ApiFailureKind.InvalidResponse, e.Kind);
        Assert.Contains("$.data", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undocumented_status_with_an_envelope_gives_its_errors()
    {
        var e = await Assert.ThrowsAsync<SampleErrorException>(() => Client(StubHandler.Json("""{"success":false,"errorObjects":[{"error":"Teapot"}]}""", (HttpStatusCode)418)).InviteAsync(s_invite));
        Assert.Equal(ApiFailureKind.Undocumented, e.Kind);
        Assert.Contains("418, which its contract does not document", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "<html><body>Oops &amp; sorry</body></html>", "text/html")]
    [InlineData(HttpStatusCode.BadGateway, "upstream gone", "text/plain")]
    [InlineData(HttpStatusCode.Forbidden, "<html>blocked by the firewall</html>", "text/html")]
    [InlineData(HttpStatusCode.Found, "moved", "text/plain")]
    public async Task A_page_of_a_proxy_is_shown(HttpStatusCode status, string body, string contentType)
    {
        var e = await Assert.ThrowsAsync<ApiException>(() => Client(StubHandler.Text(body, contentType, status)).InviteAsync(s_invite));
        Assert.Equal(ApiFailureKind.Undocumented, e.Kind);
        Assert.Equal(status, e.StatusCode);
        Assert.Equal(body, e.ResponseBody);
        Assert.DoesNotContain(body, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_documented_failure_with_a_strange_body_is_told_apart()
    {
        var e = await Assert.ThrowsAsync<ApiException>(() => Client(StubHandler.Json("""{"message":"no status here"}""", HttpStatusCode.Forbidden)).InviteAsync(s_invite));
        Assert.Equal(ApiFailureKind.Undocumented, e.Kind);
        Assert.IsType<JsonException>(e.InnerException);
    }

    [Theory]
    [InlineData("""{"id":1}""", "'name'. Path: $")]
    [InlineData("""{"id":"1","name":"Jane"}""", "$.id")]
    [InlineData("""{"id":1,"name":null}""", "name")]
    [InlineData("""{"id":1,"name":"Jane","status":5}""", "$.status")]
    [InlineData("""{"id":1,"name":"Jane","createdAt":"yesterday"}""", "$.createdAt")]
    [InlineData("""{"id":1,"name":"Ja""", "$.name")]
    [InlineData("""{"id":1,"name":"Jane"}]""", "after a single JSON value")]
    [InlineData("null", "null")]
    [InlineData("[]", "SampleUser")]
    [InlineData("", "JSON")]
    [InlineData("<html>Please log in</html>", "'<'")]
    public async Task A_success_that_is_not_as_documented_is_noticed(string body, string says)
    {
        var e = await Assert.ThrowsAsync<ApiException>(() => Client(StubHandler.Json(body)).GetUserAsync("1"));
        Assert.Equal(ApiFailureKind.InvalidResponse, e.Kind);
        Assert.Contains(says, e.Message, StringComparison.Ordinal);
        Assert.IsType<JsonException>(e.InnerException);
    }

    [Fact]
    public async Task Broken_utf8_is_noticed()
    {
        var e = await Assert.ThrowsAsync<ApiException>(() => Client(StubHandler.Bytes([.. """{"id":1,"name":"a"""u8, 0xFF, .. "\"}"u8], "application/json")).GetUserAsync("1"));
        Assert.Equal(ApiFailureKind.InvalidResponse, e.Kind);
    }

    [Fact]
    public async Task A_binary_body_is_not_shown()
    {
        var e = await Assert.ThrowsAsync<ApiException>(() => Client(StubHandler.Bytes([1, 2, 3], "image/png", HttpStatusCode.InternalServerError)).GetUserAsync("1"));
        Assert.Equal("", e.ResponseBody);
    }

    [Fact]
    public async Task A_long_body_of_a_failure_is_shortened_not_refused()
    {
        var body = new string('x', 3_000_000);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.StatusCode = 500;
            await context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes(body));
        });
        using var http = server.CreateClient();
        http.MaxResponseContentBufferSize = 1000;
        var e = await Assert.ThrowsAsync<ApiException>(() => new SampleClient(http).GetUserAsync("1"));
        Assert.Equal(HttpStatusCode.InternalServerError, e.StatusCode);
        Assert.Equal(BodyRedactor.MaxLength, e.ResponseBody.Length);
        Assert.EndsWith("x…", e.ResponseBody, StringComparison.Ordinal);
    }

    private static RawServer BreakingOff(int status, string body) => new($"""
        HTTP/1.1 {status} Status
        Content-Type: application/json
        Content-Length: 1000

        {body}
        """);

    [Fact]
    public async Task A_failure_whose_body_breaks_off_is_still_that_failure()
    {
        using var server = BreakingOff(500, """{"error":"half","reason":"half a messa""");
        using var http = server.CreateClient();
        var e = await Assert.ThrowsAsync<ApiException>(() => new SampleClient(http).GetUserAsync("1"));
        Assert.Equal(HttpStatusCode.InternalServerError, e.StatusCode);
        Assert.Equal("""{"error":"half","reason":…""", e.ResponseBody);
    }

    [Fact]
    public async Task A_success_whose_body_breaks_off_is_a_lost_connection()
    {
        using var server = BreakingOff(200, """{"id":1,""");
        using var http = server.CreateClient();
        Assert.Equal(HttpRequestError.ResponseEnded, (await Assert.ThrowsAsync<HttpRequestException>(() => new SampleClient(http).GetUserAsync("1"))).HttpRequestError);
    }

    [Fact]
    public async Task An_unreachable_server_is_a_request_exception()
    {
        using var http = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:1") };
        await Assert.ThrowsAsync<HttpRequestException>(() => new SampleClient(http).PingAsync());
    }
}
