using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Iqm.Contracts.Cli.Tests;

public sealed class MockVerbTests : IDisposable
{
    private const string Spec = """
        openapi: 3.0.4
        info: {title: T, version: '1'}
        servers: [{url: 'https://api.example/v1'}]
        paths:
          /users/{id}:
            get:
              operationId: getUser
              security: [{basic: []}]
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              responses:
                '200': {description: d, content: {application/json: {schema: {type: object, required: [id], properties: {id: {type: integer}}}, example: {id: 7}}}}
                4XX: {description: d}
          /users:
            post:
              requestBody: {required: true, content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string}, password: {type: string, format: password}}}}}}
              responses: {'204': {description: d}}
        components:
          securitySchemes: {basic: {type: http, scheme: basic}}

        """;

    private readonly CliRun _run = new();

    public MockVerbTests() => _run.Write("t/openapi.yaml", Spec);

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task It_prints_the_address_and_a_table_tells_what_does_not_conform_and_stops()
    {
        await using var tool = new RunningTool("mock", "--spec", _run["t"], "--port", "0");
        using var client = Client(await tool.Address());
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync("users", Json("""{"name":"A"}"""))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostAsync("v1/users?token=HIDDEN", Json("""{"password":"HIDDEN"}"""))).StatusCode);
        await tool.ErrorHas("/name is missing");
        Assert.Equal(0, await tool.Stop());
        Assert.Equal($$"""
            Mock of t at {{client.BaseAddress!.GetLeftPart(UriPartial.Authority)}}

            t
              GET   /users/{id}  getUser      200 4XX
              POST  /users       POST /users  204

            Ctrl-C stops it.

            """.ReplaceLineEndings("\n"), tool.Out);
        Assert.Equal("""
            POST /v1/users?token=*** -> 422
              FOLDER/t/openapi.yaml(14,5): error IQMC3061: The query parameter 'token' is not documented for this operation. Leave it out, or document it.
              FOLDER/t/openapi.yaml(15,89): error IQMC3004: /name is missing, and is required.
            Stopped.

            """.ReplaceLineEndings("\n"), tool.Error.Replace(_run.Folder.Replace('\\', '/'), "FOLDER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contract_that_changes_is_taken_and_a_broken_one_is_not()
    {
        await using var tool = new RunningTool("mock", "--spec", _run["t"], "--port", "0");
        using var client = Client(await tool.Address());
        _run.Write("t/openapi.yaml", Spec.Replace("example: {id: 7}", "example: {id: 70}", StringComparison.Ordinal));
        await tool.ErrorHas("A contract changed; 2 operations now.\n");
        Assert.Equal("""{"id":70}""", await client.GetStringAsync("users/70"));
        _run.Write("t/openapi.yaml", Spec + "  - broken");
        await tool.ErrorHas("A contract changed and cannot be used; the mock goes on with what it had.\n");
        Assert.Contains("error IQMC1007", tool.Error, StringComparison.Ordinal);
        Assert.Equal("""{"id":71}""", await client.GetStringAsync("users/71"));
        File.Delete(_run["t/openapi.yaml"]);
        await tool.ErrorHas("error IQMC9004");
        _run.Write("t/openapi.yaml", Spec.Replace("/users/{id}:", "x-gone:", StringComparison.Ordinal).Replace("/users:", "/people:", StringComparison.Ordinal));
        await tool.ErrorHas("1 operation now.\n");
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostAsync("people", Json("""{"name":"A"}"""))).StatusCode);
    }

    [Fact]
    public async Task A_port_in_use_is_a_clear_message()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        Assert.Equal($"exit 2\n--- stdout\n--- stderr\nerror IQMC3606: The mock cannot listen at 127.0.0.1:{port}: another process listens there. Give another port (--port, MockOptions.Port); 0 takes a free one.\n",
            await _run.RunAsync("mock", "--spec", _run["t"], "--port", $"{port}"));
    }

    [Fact]
    public async Task A_contract_with_errors_is_a_finding_and_a_missing_one_is_usage()
    {
        _run.Write("t/openapi.yaml", Spec.Replace("{description: d}", "{$ref: '#/nowhere'}", StringComparison.Ordinal));
        var text = await _run.RunAsync("mock", "--spec", _run["t"], "--port", "0");
        Assert.StartsWith("exit 1\n--- stdout\n--- stderr\nFOLDER/t/openapi.yaml(12,15): error IQMC1022:", text, StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nFOLDER/x: error IQMC1001:", await _run.RunAsync("mock", "--spec", _run["x"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IQMC9003: --port is a number from 0 to 65535.", "--port", "65536")]
    [InlineData("IQMC9003: --host is an IP address such as 127.0.0.1.", "--host", "here")]
    [InlineData("IQMC9003: --fault is OPERATION=FAULT, such as login=429x2; '429' names no operation.", "--fault", "429")]
    [InlineData("IQMC9003: there is no fault '200'; there are a status from 400 to 599, latency:TIME, drop, truncate, drip, drip:TIME, media:TYPE, each with '@2' for the first call it happens to and 'x3' for how many.", "--fault", "getUser=200")]
    [InlineData("IQMC9003: there is no operation 'getUsr'. Nearest: 'getUser'.", "--fault", "getUsr=drop")]
    [InlineData("IQMC9003: there is no security scheme 'basc'. Nearest: 'basic'.", "--accept", "basc=HIDDEN")]
    [InlineData("IQMC9003: --accept is SCHEME=CREDENTIAL, such as basicAuth=user:password; 'basic' has no credential.", "--accept", "basic=")]
    [InlineData("IQMC9003: --accept is SCHEME=CREDENTIAL, such as basicAuth=user:password.", "--accept", "HIDDEN")]
    public async Task A_wrong_option_is_told(string message, params string[] options)
    {
        var text = await _run.RunAsync(["mock", "--spec", _run["t"], .. options]);
        Assert.StartsWith($"exit 2\n--- stdout\n--- stderr\nerror {message}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("HIDDEN", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_and_faults_are_as_the_options_say()
    {
        await using var tool = new RunningTool("mock", "--spec", _run["t"], "--port", "0", "--accept", "basic=me:it", "--fault", "getUser=503@2x1,media:text/html@3", "--fault", "*=latency:1ms");
        using var client = Client(await tool.Address());
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("users/1")).StatusCode);
        client.DefaultRequestHeaders.Authorization = new("Basic", "bWU6aXQ=");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("users/1")).StatusCode);
        Assert.Equal("text/html", (await client.GetAsync("users/1")).Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task What_was_asked_is_recorded_and_verifies()
    {
        await using var tool = new RunningTool("mock", "--spec", _run["t"], "--port", "0", "--record", _run["session.har"]);
        using var client = Client(await tool.Address());
        await client.GetAsync("v1/users/3");
        await client.PostAsync("users", Json("""{"name":"A","password":"HIDDEN"}"""));
        Assert.Equal(0, await tool.Stop());
        Assert.EndsWith("Stopped.\n2 exchanges in '" + _run["session.har"] + "'.\n", tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("HIDDEN", await File.ReadAllTextAsync(_run["session.har"]), StringComparison.Ordinal);
        Assert.StartsWith("exit 0\n", await _run.RunAsync("verify", _run["session.har"], "--spec", _run["t"], "--strict"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_has_examples()
    {
        var text = await _run.RunAsync("mock", "--help");
        Assert.StartsWith("exit 0\n", text, StringComparison.Ordinal);
        Assert.Contains("iqm-contracts mock --fault login=429x2 --fault '*=latency:200ms'\n", text, StringComparison.Ordinal);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static HttpClient Client(Uri address) => new() { BaseAddress = address, DefaultRequestHeaders = { Authorization = new("Basic", "dTpw") } };
}
