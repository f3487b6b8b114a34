using System.IO.Compression;
using System.Net;
using System.Text;

using Microsoft.AspNetCore.Http;

namespace Iqm.Contracts.Runtime.Tests;

public class SuccessTests
{
    private static readonly InviteUserRequest s_invite = new() { Email = "jane@example.com" };

    private static SampleClient Client(HttpResponseMessage answer) => new(new HttpClient(new StubHandler(answer)) { BaseAddress = new Uri("https://api.example.com") });

    [Fact]
    public async Task The_envelope_is_unwrapped() =>
        Assert.Equal("invited", await Client(StubHandler.Json("""{"success":true,"data":"invited","unknown":{}}""")).InviteAsync(s_invite));

    [Fact]
    public async Task Unknown_members_and_enum_values_are_kept()
    {
        var user = await Client(StubHandler.Json("""{"id":1.0,"name":"Jane","status":"brand-new","createdAt":"2022-03-29T17:29:37.974235","x":{"y":1}}""".Replace("1.0", "1", StringComparison.Ordinal))).GetUserAsync("1");
        Assert.Equal("brand-new", user.Status!.Value.Value);
        Assert.Equal("2022-03-29T17:29:37.974235", user.CreatedAt!.Value.ToString());
        Assert.Equal("""{"y":1}""", user.AdditionalProperties!["x"].GetRawText());
    }

    [Fact]
    public async Task An_envelope_without_data_gives_nothing() =>
        Assert.Equal(default, await Client(StubHandler.Json("""{"success":true,"data":"whatever"}""")).LogoutAsync());

    [Fact]
    public async Task The_response_gives_status_headers_and_request_id()
    {
        var answer = StubHandler.Json("""{"id":1,"name":"Jane"}""");
        answer.Headers.Add("request-id", "abc-123");
        answer.Headers.Add("X-Rate", "5");
        var response = await Client(answer).GetUserWithResponseAsync("1");
        Assert.True(response.IsSuccess);
        Assert.Equal("Jane", response.Value.Name);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("abc-123", response.RequestId);
        Assert.Equal(["5"], response.Headers.GetValues("X-Rate"));
        Assert.Equal("application/json", response.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("200 (request-id abc-123)", response.ToString());
    }

    [Theory]
    [InlineData("request-id", "a b")]
    [InlineData("request-id", "\u001b[31m")]
    public async Task A_request_id_that_does_not_belong_into_a_log_is_left_out(string name, string id)
    {
        var answer = StubHandler.Json("""{"id":1,"name":"Jane"}""");
        answer.Headers.TryAddWithoutValidation(name, id);
        Assert.Null((await Client(answer).GetUserWithResponseAsync("1")).RequestId);
    }

    [Theory]
    [InlineData(HttpStatusCode.Accepted)]
    [InlineData(HttpStatusCode.NoContent)]
    public async Task An_undocumented_2xx_without_body_is_a_success_without_value(HttpStatusCode status)
    {
        var response = await Client(new HttpResponseMessage(status)).GetUserWithResponseAsync("1");
        Assert.True(response.IsSuccess);
        Assert.Null(response.Value);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task An_undocumented_201_is_read_as_the_documented_200() =>
        Assert.Equal("Jane", (await Client(StubHandler.Json("""{"id":1,"name":"Jane"}""", HttpStatusCode.Created)).GetUserAsync("1")).Name);

    [Fact]
    public async Task A_byte_order_mark_is_skipped() =>
        Assert.Equal("Jane", (await Client(StubHandler.Bytes([.. Encoding.UTF8.Preamble, .. """{"id":1,"name":"Jane"}"""u8], "application/json")).GetUserAsync("1")).Name);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("\"UTF-16BE\"")]
    [InlineData("iso-8859-1")]
    public async Task A_known_charset_is_honoured(string charset)
    {
        var encoding = Encoding.GetEncoding(charset.Trim('"'));
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes("""{"id":1,"name":"Jörg"}""")];
        Assert.Equal("Jörg", (await Client(StubHandler.Bytes(bytes, "application/json; charset=" + charset)).GetUserAsync("1")).Name);
    }

    [Theory]
    [InlineData("application/json; charset=utf8")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("application/json; charset")]
    [InlineData("text/json")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/problem+json")]
    [InlineData("text/plain")]
    [InlineData("nonsense")]
    public async Task A_strange_content_type_does_not_hide_a_good_body(string contentType) =>
        Assert.Equal("Jörg", (await Client(StubHandler.Text("""{"id":1,"name":"Jörg"}""", contentType)).GetUserAsync("1")).Name);

    [Fact]
    public async Task Text_is_given_as_text() => Assert.Equal("pöng", await Client(StubHandler.Text("pöng", "text/plain; charset=utf-8")).PingAsync());

    [Fact]
    public async Task Status_only_operations_ignore_the_body() =>
        Assert.Equal(default, await Client(StubHandler.Text("<p>done</p>", "text/html", HttpStatusCode.NoContent)).UploadAsync(RequestContent.Text("a")));

    [Fact]
    public async Task Over_a_real_connection_the_wire_is_as_documented()
    {
        string? seen = null;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var headers = string.Join(", ", context.Request.Headers.Where(h => h.Key != "Host").Select(h => $"{h.Key}: {h.Value}"));
            seen = $"{context.Request.Method} {LoopbackServer.RawTarget(context)} | {headers} | {await reader.ReadToEndAsync()}";
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(context.Request.Method == "GET" ? """{"id":1,"name":"Jane"}""" : """{"success":true,"data":"invited"}""");
        });
        using var http = server.CreateClient();
        var client = new SampleClient(http);

        await client.InviteAsync(new InviteUserRequest { Email = "jane+test@example.com", Nickname = null });
        Assert.Equal("""POST /api/v3/ua/user/invite | Accept: application/json, Content-Type: application/json, Content-Length: 49 | {"email":"jane+test@example.com","nickname":null}""", seen);

        await client.GetUserAsync("a/../b%2Fü", "+appName", [SampleStatus.PendingApproval, new("a&b")], new DateTimeOffset(2022, 3, 29, 17, 29, 37, TimeSpan.FromHours(2)));
        Assert.Equal("GET /v1/users/a%2F..%2Fb%252F%C3%BC?sortBy=%2BappName&status=pending-approval&status=a%26b&since=2022-03-29T17%3A29%3A37%2B02%3A00 | Accept: application/json | ", seen);
    }

    [Fact]
    public async Task A_compressed_body_is_bounded_by_what_it_becomes()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await gzip.WriteAsync(Encoding.UTF8.GetBytes($$"""{"id":1,"name":"{{new string('x', 5_000_000)}}"}"""));
        });
        using var http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = server.Address, MaxResponseContentBufferSize = 1_000_000 };
        var e = await Assert.ThrowsAsync<HttpRequestException>(() => new SampleClient(http).GetUserAsync("1"));
        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, e.HttpRequestError);

        using var roomy = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = server.Address };
        Assert.Equal(5_000_000, (await new SampleClient(roomy).GetUserAsync("1")).Name.Length);
    }
}
