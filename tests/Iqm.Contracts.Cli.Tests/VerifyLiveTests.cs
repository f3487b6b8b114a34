using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Cli.Tests;

public sealed class VerifyLiveTests : IDisposable
{
    private const string Spec = """
        openapi: 3.0.4
        info: {title: T, version: '1'}
        servers: [{url: 'https://api.example/v1'}]
        security: [{basic: []}]
        paths:
          /users/{id}:
            get:
              operationId: getUser
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}, example: a b}
                - {name: tags, in: query, schema: {type: array, items: {type: string}}, example: [x, y]}
                - {name: X-Way, in: header, schema: {type: string, default: fast}}
              responses:
                '200':
                  description: d
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [id]
                        properties: {id: {type: integer}, secretWord: {type: string, x-secret: true}, access_token: {type: string}}
          /users:
            post:
              operationId: addUser
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {type: object, properties: {name: {type: string}, password: {type: string, format: password}}}
                    examples: {one: {value: {name: n, password: p4ss}}, two: {value: {name: m}}}
              responses: {'201': {description: d}}
          /needs/{key}:
            get:
              operationId: needsKey
              security: []
              parameters: [{name: key, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: d}}
        components:
          securitySchemes: {basic: {type: http, scheme: basic}}

        """;

    private readonly CliRun _run = new();
    private readonly Provider _provider = new();

    public VerifyLiveTests()
    {
        _run.Write("t/openapi.yaml", Spec);
        Environment.SetEnvironmentVariable("IQMC_T_BASIC", "me:HIDDEN");
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("IQMC_T_BASIC", null);
        _provider.Dispose();
        _run.Dispose();
    }

    private async Task<string> Live(params string[] arguments) =>
        (await _run.RunAsync(["verify", "--live", "--spec", _run["t"], "--base-url", _provider.Url, .. arguments])).Replace(_provider.Url, "PROVIDER", StringComparison.Ordinal);

    [Fact]
    public async Task Documented_reads_are_sent_and_judged()
    {
        _provider.Answer = _ => (200, "{\"id\":1}");
        Assert.Equal("""
            exit 0
            --- stdout
            FOLDER/t/openapi.yaml(33,5): warning IQMC3210: The operation 'needsKey' was not sent, for there is no value for the path parameter 'key' (IQMC_T_KEY). Add an example to the contract, or set the variable in the environment.

            contract  operation  status  exchanges  violating
            t         getUser    200             1          0

            1 exchange: 1 conforms.
            Next: the same with --record DIR keeps the exchanges, without secrets, for 'iqm-contracts verify DIR'.
            --- stderr
            1 operation that writes was left out; --allow-writes drives them too.

            """.ReplaceLineEndings("\n"), await Live());
        Assert.Equal(["GET /users/a%20b?tags=x&tags=y Basic bWU6SElEREVO fast "], _provider.Requests);
    }

    [Fact]
    public async Task An_answer_that_breaks_the_contract_is_a_finding()
    {
        _provider.Answer = _ => (200, "{\"id\":\"1\"}");
        var text = await Live("--operation", "getUser");
        Assert.StartsWith("exit 1\n", text, StringComparison.Ordinal);
        Assert.Contains("error IQMC3002", text, StringComparison.Ordinal);
        Assert.Contains("in PROVIDER, entry 0: GET PROVIDER/users/a%20b?tags=x&tags=y 200\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_are_sent_only_when_allowed_one_for_each_example()
    {
        _provider.Answer = _ => (201, "");
        var refused = await Live("--operation", "addUser");
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9003: 'addUser' is a POST and may change what the provider holds; --allow-writes permits that.", refused, StringComparison.Ordinal);
        Assert.Empty(_provider.Requests);
        Assert.StartsWith("exit 0\n", await Live("--operation", "addUser", "--allow-writes"), StringComparison.Ordinal);
        Assert.Equal(["POST /users Basic bWU6SElEREVO  {\"name\":\"n\",\"password\":\"p4ss\"}", "POST /users Basic bWU6SElEREVO  {\"name\":\"m\"}"], _provider.Requests);
    }

    [Fact]
    public async Task Values_come_from_the_environment_first()
    {
        _provider.Answer = _ => (200, "");
        Environment.SetEnvironmentVariable("IQMC_T_KEY", "k/1");
        try
        {
            await Live("--operation", "needsKey");
        }
        finally
        {
            Environment.SetEnvironmentVariable("IQMC_T_KEY", null);
        }
        Assert.Equal(["GET /needs/k%2F1   "], _provider.Requests);
    }

    [Fact]
    public async Task Without_its_credential_an_operation_is_left_out()
    {
        Environment.SetEnvironmentVariable("IQMC_T_BASIC", null);
        var text = await Live("--operation", "getUser");
        Assert.Contains("warning IQMC3210: The operation 'getUser' was not sent, for there is no value for a credential (IQMC_T_BASIC).", text, StringComparison.Ordinal);
        Assert.Empty(_provider.Requests);
    }

    [Fact]
    public async Task What_is_recorded_has_no_secrets_and_is_judged_the_same()
    {
        _provider.Answer = method => method == "GET" ? (200, "{\"id\":1,\"secretWord\":\"HIDDEN-7\",\"access_token\":\"HIDDEN\"}") : (201, "");
        var live = await Live("--allow-writes", "--record", _run["cassettes"]);
        Assert.EndsWith("2 cassettes in 'FOLDER/cassettes'.\n", live, StringComparison.Ordinal);
        Assert.Equal(["t-addUser.har", "t-getUser.har"], Directory.GetFiles(_run["cassettes"]).Select(Path.GetFileName).Order());
        var cassettes = string.Concat(Directory.GetFiles(_run["cassettes"]).Select(File.ReadAllText));
        foreach (var secret in new[] { "HIDDEN", "SElEREVO", "p4ss" })
            Assert.DoesNotContain(secret, cassettes, StringComparison.Ordinal);
        Assert.Equal("AAAAAA-0", JsonNode.Parse(JsonNode.Parse(File.ReadAllText(_run["cassettes/t-getUser.har"]))!["log"]!["entries"]![0]!["response"]!["content"]!["text"]!.GetValue<string>())!["secretWord"]!.GetValue<string>());
        var replayed = await _run.RunAsync("verify", _run["cassettes"], "--spec", _run["t"]);
        Assert.StartsWith("exit 0\n", replayed, StringComparison.Ordinal);
        Assert.Contains("3 exchanges: 3 conform.", replayed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_is_not_there_is_a_finding()
    {
        _provider.Dispose();
        var text = await Live("--operation", "getUser");
        Assert.StartsWith("exit 1\n", text, StringComparison.Ordinal);
        Assert.Contains("error IQMC3211: The provider gave no answer that can be judged: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_sent_nothing_is_no_success_and_says_why() => Assert.Equal("""
        exit 1
        --- stdout
        FOLDER/t/openapi.yaml(33,5): warning IQMC3210: The operation 'needsKey' was not sent, for there is no value for the path parameter 'key' (IQMC_T_KEY). Add an example to the contract, or set the variable in the environment.
        FOLDER/t/openapi.yaml: error IQMC3501: No request was sent, so nothing is known of the provider: 1 operation lacks values, which IQMC3210 names with the variables to set.

        0 exchanges. 1 error outside exchanges.
        --- stderr

        """.ReplaceLineEndings("\n"), await Live("--operation", "needsKey"));

    [Fact]
    public async Task A_contract_that_only_writes_sends_nothing_until_that_is_permitted()
    {
        _run.Write("t/openapi.yaml", Spec.Replace("    get:", "    delete:", StringComparison.Ordinal));
        Assert.Equal("""
            exit 1
            --- stdout
            FOLDER/t/openapi.yaml: error IQMC3501: No request was sent, so nothing is known of the provider: 3 operations write ('getUser', 'addUser', 'needsKey'), which --allow-writes permits.

            0 exchanges. 1 error outside exchanges.
            --- stderr

            """.ReplaceLineEndings("\n"), await Live());
        Assert.Empty(_provider.Requests);
    }

    [Fact]
    public async Task What_was_seen_of_a_provider_is_kept()
    {
        _provider.Answer = _ => (200, "{\"id\":1}");
        Assert.Contains("1 exchange: 1 conforms. Seen: 1 of 3 operations, 1 of 3 statuses, 1 of 3 response fields.\n", await Live("--coverage", _run["coverage.json"]), StringComparison.Ordinal);
        Assert.StartsWith("{\"schema\":\"iqm-contracts/coverage/1\"", File.ReadAllText(_run["coverage.json"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--record' means something with --live only", "verify", "a.har", "--record", "d")]
    [InlineData("--live needs the provider's address", "verify", "--live")]
    [InlineData("--live needs the provider's address", "verify", "--live", "--base-url", "ftp://x")]
    [InlineData("with --live no recordings are read", "verify", "--live", "--base-url", "http://x", "a.har")]
    public async Task Options_that_make_no_sense_are_refused(string expected, params string[] arguments)
    {
        var text = await _run.RunAsync(arguments);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9003: " + expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_operation_is_told_the_nearest() =>
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9003: there is no operation 'getUsr' Nearest: 'getUser'.", await Live("--operation", "getUsr"), StringComparison.Ordinal);

    /// <summary>A provider on loopback.</summary>
    private sealed class Provider : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Provider()
        {
            Url = $"http://127.0.0.1:{FreePort()}";
            _listener.Prefixes.Add(Url + "/");
            _listener.Start();
            _ = ServeAsync();
        }

        public string Url { get; }

        public Func<string, (int Status, string Body)> Answer { get; set; } = _ => (404, "");

        public List<string> Requests { get; } = [];

        public void Dispose() => _listener.Close();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    using var reader = new StreamReader(context.Request.InputStream);
                    Requests.Add($"{context.Request.HttpMethod} {context.Request.RawUrl} {context.Request.Headers["Authorization"]} {context.Request.Headers["X-Way"]} {await reader.ReadToEndAsync()}");
                    var (status, body) = Answer(context.Request.HttpMethod);
                    context.Response.StatusCode = status;
                    if (body.Length > 0)
                        context.Response.ContentType = "application/json";
                    context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: true);
                }
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // The listener was closed.
            }
        }

        private static int FreePort()
        {
            using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
