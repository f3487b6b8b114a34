using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Iqm.Contracts.Runtime.Tests;

public class RedactionTests
{
    private static async Task<ApiException> FailAsync(string body, string contentType = "application/json", Func<SampleClient, Task>? call = null, AuthenticationHeaderValue? authorization = null)
    {
        using var http = new HttpClient(new StubHandler(StubHandler.Text(body, contentType, HttpStatusCode.BadRequest))) { BaseAddress = new Uri("https://api.example.com") };
        http.DefaultRequestHeaders.Authorization = authorization;
        var e = await Assert.ThrowsAnyAsync<ApiException>(() => (call ?? (c => c.PingAsync()))(new SampleClient(http)));
        Assert.DoesNotContain("hunter22", e.ToString(), StringComparison.Ordinal);
        return e;
    }

    [Fact]
    public async Task Secret_members_are_masked_at_any_depth()
    {
        var e = await FailAsync("""{"a":[{"Password":{"x":["hunter22"]},"user":"jane"}],"access_token":"hunter22","n":1.50,"t":true,"z":null}""");
        Assert.Equal("""{"a":[{"Password":"***","user":"jane"}],"access_token":"***","n":1.50,"t":true,"z":null}""", e.ResponseBody);
    }

    [Theory]
    [InlineData("""{"error":"password hunter22 is weak","echo":{"value":"hunter22"},"hunter22":1}""", """{"error":"password *** is weak","echo":{"value":"***"},"***":1}""")]
    [InlineData("""{"error":"\u0068unter22 is weak"}""", """{"error":"*** is weak"}""")]
    public async Task A_secret_that_was_sent_is_masked_wherever_the_server_echoes_it(string body, string expected) =>
        Assert.Equal(expected, (await FailAsync(body, call: c => c.InviteAsync(new() { Email = "jane@example.com", Password = "hunter22" }))).ResponseBody);

    [Fact]
    public async Task A_secret_in_text_is_masked_in_every_encoding()
    {
        var e = await FailAsync("<p>a&lt;b&amp;c a%3Cb%26c a\\u003Cb\\u0026c a<b&c</p>", "text/html", c => c.InviteAsync(new() { Email = "jane@example.com", Password = "a<b&c" }));
        Assert.Equal("<p>*** *** *** ***</p>", e.ResponseBody);
    }

    [Theory]
    [InlineData("Bearer hunter22-token")]
    [InlineData("bearer hunter22-token")]
    public async Task The_authorization_header_is_masked(string header)
    {
        var e = await FailAsync("""{"error":"Token hunter22-token expired","sent":"Bearer hunter22-token"}""", authorization: AuthenticationHeaderValue.Parse(header));
        Assert.Contains("Token *** expired", e.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_basic_password_is_masked_decoded_and_encoded()
    {
        var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes("client:hunter22"));
        var e = await FailAsync($"<p>hunter22 {pair}</p>", "text/html", authorization: new("Basic", pair));
        Assert.Equal("<p>*** ***</p>", e.ResponseBody);
    }

    [Fact]
    public async Task Secret_headers_and_form_fields_and_parts_are_masked()
    {
        var form = new FormBody();
        form.Add("password", "hunter22");
        Assert.Equal("\"***!\"", (await FailAsync("\"hunter22!\"", call: c => c.UploadAsync(form.ToContent()))).ResponseBody);
        var parts = new MultipartBody();
        parts.Add("password", "hunter22");
        parts.AddJson("user", new InviteUserRequest { Email = "a", Password = "other-secret" }, SampleJsonContext.Default.InviteUserRequest);
        Assert.Equal("\"*** *** x\"", (await FailAsync("\"hunter22 other-secret x\"", call: c => c.UploadAsync(parts.ToContent()))).ResponseBody);
        Assert.Equal("\"***!\"", (await FailAsync("\"hunter22!\"", call: c => c.GetUserAsync("1", session: "hunter22"))).ResponseBody);
    }

    [Theory]
    [InlineData("password=hunter22&user=jane", "password=***&user=jane")]
    [InlineData("password: hunter22 or so\nuser: jane", "password: ***\nuser: jane")]
    [InlineData("Invalid password. Try again.", "Invalid password. Try again.")]
    [InlineData("{ password: 'hunter22', user: 'jane' }", "{…")]
    [InlineData("x \"password\" : \"hunter22\" y", "x \"password\" : \"***\" y")]
    [InlineData("&quot;password&quot;:&quot;hunter22&quot; y", "&quot;password&quot;:&quot;***&quot; y")]
    [InlineData("Authorization: Bearer hunter22", "Authorization: ***")]
    [InlineData("a\u001b[31mb\u0000", "a\uFFFD[31mb\uFFFD")]
    public async Task Named_secrets_in_text_are_masked(string body, string expected) => Assert.Equal(expected, (await FailAsync(body, "text/plain")).ResponseBody);

    [Theory]
    [InlineData("""{"user":"jane","password":"hunter22""", """{"user":"jane","password":"***"…""")]
    [InlineData("""{"user":"jane","note":"hunter2""", """{"user":"jane","note":…""")]
    [InlineData("""{"user":"jane"} trailing""", """{"user":"jane"}…""")]
    public async Task Broken_json_is_shown_as_far_as_it_goes(string body, string expected) => Assert.Equal(expected, (await FailAsync(body)).ResponseBody);

    [Fact]
    public async Task Short_secrets_are_masked_as_words_only() =>
        Assert.Equal("\"banana *** a1\"", (await FailAsync("\"banana a a1\"", call: c => c.InviteAsync(new() { Email = "b", Password = "a" }))).ResponseBody);

    [Fact]
    public async Task A_large_json_body_is_cut()
    {
        var e = await FailAsync($$"""{"a":"{{new string('x', 2_000_000)}}"}""");
        Assert.True(e.ResponseBody.Length <= BodyRedactor.MaxLength);
        var many = await FailAsync("[" + string.Join(',', Enumerable.Range(0, 100_000)) + "]");
        Assert.Equal(BodyRedactor.MaxLength, many.ResponseBody.Length);
    }
}
