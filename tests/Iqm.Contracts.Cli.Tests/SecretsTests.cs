using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using static Iqm.Contracts.Cli.Tests.PlantedSecrets;

namespace Iqm.Contracts.Cli.Tests;

/// <summary>Marked secrets go into every verb by every way there is, and come out by none.</summary>
public sealed class SecretsTests : IDisposable
{
    private static readonly string[] Formats = ["text", "json", "sarif", "junit", "github", "markdown", "html"];

    private readonly CliRun _run = new();

    public SecretsTests() => _run.Write("specs/t/openapi.yaml", Spec);

    public void Dispose() => _run.Dispose();

    public static TheoryData<string, string[]> Verifications => [.. from format in Formats
                                                                    from options in new string[][] { [], ["--show-values"], ["--show-values", "--strict"] }
                                                                    select (format, options)];

    [Theory]
    [MemberData(nameof(Verifications))]
    public async Task Verify_shows_none(string format, string[] options)
    {
        _run.Write("traffic.har", Recording()).Write("traffic.jsonl", Lines());
        foreach (var file in (string[])["traffic.har", "traffic.jsonl"])
        {
            var text = await _run.RunAsync(["verify", _run[file], "--spec", _run["specs"], "--format", format, "--coverage", _run["coverage.json"], "--output", _run["report"], .. options]);
            Assert.StartsWith("exit 1\n", text, StringComparison.Ordinal);
            AreNotIn(text, "verify");
            AreNotIn(File.ReadAllText(_run["report"]), $"verify --format {format} of {file}");
            AreNotIn(File.ReadAllText(_run["coverage.json"]), "coverage");
        }
    }

    [Fact]
    public async Task Report_shows_none()
    {
        _run.Write("traffic.har", Recording());
        await _run.RunAsync("verify", _run["traffic.har"], "--spec", _run["specs"], "--format", "json", "--show-values", "--strict", "--output", _run["verify.json"]);
        foreach (var format in (string[])["html", "json", "markdown"])
        {
            AreNotIn(await _run.RunAsync("report", "--spec", _run["specs"], "--verified", _run["verify.json"], "--format", format, "--output", _run["report"]), "report");
            AreNotIn(File.ReadAllText(_run["report"]), $"report --format {format}");
        }
    }

    [Fact]
    public async Task A_live_run_and_its_cassettes_show_none()
    {
        using var provider = new AnsweringProvider(path => path.StartsWith("/tickets", StringComparison.Ordinal) ? (403, Failure(Bearer, PlantedSecrets.Path, Seal)) : (200, SessionBody));
        Dictionary<string, string> environment = new() { ["IQMC_T_BEARER"] = Bearer, ["IQMC_T_TICKET"] = PlantedSecrets.Path, ["IQMC_T_ACCOUNT"] = Query, ["IQMC_T_X_LID"] = Seal, ["IQMC_T_BASIC"] = "me:" + BasicPassword };
        foreach (var (name, value) in environment)
            Environment.SetEnvironmentVariable(name, value);
        try
        {
            var text = await _run.RunAsync("verify", "--live", "--base-url", provider.Url.Replace("//", $"//me:{User}@", StringComparison.Ordinal), "--spec", _run["specs"], "--show-values", "--strict", "--record", _run["cassettes"]);
            Assert.StartsWith("exit 1\n", text, StringComparison.Ordinal);
            AreNotIn(text, "verify --live");
        }
        finally
        {
            foreach (var name in environment.Keys)
                Environment.SetEnvironmentVariable(name, null);
        }
        AreNotIn(Assert.Single(Directory.GetFiles(_run["cassettes"]).Select(File.ReadAllText)), "a cassette");
        // What is left judges as before: masked, not torn out.
        Assert.Contains("IQMC3002", await _run.RunAsync("verify", _run["cassettes"], "--spec", _run["specs"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mock_shows_none()
    {
        await using var tool = new RunningTool("mock", "--spec", _run["specs"], "--port", "0", "--record", _run["session.har"], "--accept", "bearer=" + Bearer);
        using var client = new HttpClient { BaseAddress = new Uri(await tool.Address(), "v1/") };
        var answers = new StringBuilder();
        foreach (var request in Requests())
        {
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            answers.Append(response).Append(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
        await tool.ErrorHas("-> 4");
        Assert.Equal(0, await tool.Stop());
        AreNotIn(tool.Out + tool.Error, "the mock's console");
        AreNotIn(await File.ReadAllTextAsync(_run["session.har"], TestContext.Current.CancellationToken), "the mock's recording");
        // A path that no operation has is repeated to who sent it; nothing else is.
        AreNotIn(answers.ToString(), "an answer of the mock");
    }

    [Fact]
    public async Task Pact_verify_shows_none()
    {
        using var provider = new AnsweringProvider(path => path.Contains("odd", StringComparison.Ordinal) ? (200, $"[{SessionBody}]") : (401, SessionBody));
        _run.Write("pacts/a.json", $$"""
            {"consumer":{"name":"web"},"provider":{"name":"shop"},"interactions":[
            {"description":"log in","request":{"method":"GET","path":"/session"},"response":{"status":200,"headers":{"Set-Cookie":"sid=x"},
            "body":{"access_token":"abc","password":1,"holder":{"access_token":"t"} } } },
            {"description":"odd","request":{"method":"GET","path":"/odd","headers":{"X-Api-Key":"{{ApiKey}}"} },"response":{"status":200,"body":{"access_token":"abc"} } }],
            "metadata":{"pactSpecification":{"version":"3.0.0"} } }
            """);
        Environment.SetEnvironmentVariable("PLANTED_HEADER", "Bearer " + Bearer);
        Environment.SetEnvironmentVariable("PACT_BROKER_TOKEN", Query);
        try
        {
            foreach (var format in Formats)
            {
                var text = await _run.RunAsync("pact", "verify", _run["pacts"], "--provider-url", provider.Url, "--header", "Authorization: env:PLANTED_HEADER", "--header", $"Cookie: sid={CookieValue}", "--format", format);
                Assert.StartsWith("exit 1\n", text, StringComparison.Ordinal);
                AreNotIn(text, $"pact verify --format {format}");
            }
            AreNotIn(await _run.RunAsync("pact", "verify", $"http://me:{User}@127.0.0.1:1/pact.json", "--provider-url", provider.Url.Replace("//", $"//me:{User}@", StringComparison.Ordinal)), "pact verify of an address");
            AreNotIn(await _run.RunAsync("pact", "verify", "--broker", $"http://me:{User}@127.0.0.1:1", "--provider-url", provider.Url), "pact verify of a broker");
        }
        finally
        {
            Environment.SetEnvironmentVariable("PLANTED_HEADER", null);
            Environment.SetEnvironmentVariable("PACT_BROKER_TOKEN", null);
        }
    }

    [Fact]
    public async Task Pact_check_shows_none()
    {
        _run.Write("pacts/a.json", $$"""
            {"consumer":{"name":"web"},"provider":{"name":"shop"},"interactions":[
            {"description":"log in","request":{"method":"POST","path":"/login","query":{"account":["{{Query}}"],"token":["{{Query}}"]},"headers":{"Authorization":"Basic {{Basic}}","Content-Type":"application/json"},
            "body":{"password":"{{Password}}","lid":{{Pin}} } },
            "response":{"status":200,"headers":{"Content-Type":"application/json","Set-Cookie":"sid={{CookieValue}}"},"body":{{SessionBody}} } },
            {"description":"a ticket","request":{"method":"GET","path":"/tickets/{{PlantedSecrets.Path}}/","query":{"page":["x"]},"headers":{"Authorization":"Bearer {{Bearer}}","X-Lid":"{{Seal}}"} } ,
            "response":{"status":403,"headers":{"Content-Type":"application/json"},"body":{{Failure(Bearer, PlantedSecrets.Path, Seal)}} } }],
            "metadata":{"pactSpecification":{"version":"3.0.0"} } }
            """);
        foreach (var format in Formats)
        {
            var text = await _run.RunAsync("pact", "check", _run["pacts"], "--spec", _run["specs"], "--format", format);
            Assert.StartsWith("exit 1\n", text, StringComparison.Ordinal);
            AreNotIn(text, $"pact check --format {format}");
        }
    }

    [Fact]
    public async Task Docs_and_lint_show_none()
    {
        _run.Write("pages/page.md", $$"""
            # Login

            `POST https://api.example/v1/login`

            | Header | Value |
            | --- | --- |
            | Authorization | Basic {{Basic}} |

            | Field | Type | Description |
            | --- | --- | --- |
            | user | integer | Name |
            | password | string | Password |

            ```bash
            curl -X POST https://api.example/v1/login?token={{Query}} -H 'Authorization: Bearer {{Bearer}}' -d '{"user":"a","password":"{{Password}}"}'
            ```

            Response

            ```json
            {"id":"x","access_token":"{{Nested}}","holder":{"access_token":"{{Nested}}","client_secret":"{{Echo}}"} }
            ```
            """);
        foreach (var format in Formats.Where(format => format is not "html"))
            AreNotIn(await _run.RunAsync("docs", "check", _run["pages"], "--spec", _run["specs"], "--format", format), $"docs check --format {format}");
        AreNotIn(await _run.RunAsync("docs", "draft", _run["pages/page.md"], "--output", _run["drafts"]), "docs draft");
        AreNotIn(await _run.RunAsync("docs", "lock", _run["pages"], "--spec", _run["specs"]), "docs lock");
        foreach (var file in Directory.GetFiles(_run[""], "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("page.md", StringComparison.Ordinal)))
            AreNotIn(File.ReadAllText(file), file);
        _run.Write("specs/t/openapi.yaml", Spec.Replace("example: a", $"example: {PlantedSecrets.Path}", StringComparison.Ordinal).Replace("maximum: 5", $"maximum: 5, example: {Pin}", StringComparison.Ordinal));
        AreNotIn(await _run.RunAsync("lint", _run["specs"]), "lint");
    }

    private static string SessionBody => $$"""
        {"id":"x","seal":"{{Seal}}","lid":{{Pin}},"marks":["{{Items}}"],"access_token":"{{Nested}}","holder":{"access_token":"{{Nested}}","more":"Bearer {{Nested}}"} }
        """;

    /// <summary>Says again what it was sent, and where to go on with a token; one that is longer than what is shown of a value.</summary>
    private static string Failure(params string[] echoed) => $$"""
        {"code":"No {{string.Join(", ", echoed)}}","text":"long {{new string('x', 66)}}{{echoed[0]}}","link":"https://me:{{User}}@x.example/?token={{Echo}}&next=%2Fa%3Ftoken%3D{{Echo}}"}
        """;

    private static string LoginFailure => Failure(BasicPassword, CookieValue, Basic, Query, ApiKey);

    private static string TicketFailure => Failure(Bearer, CookieValue, Query, PlantedSecrets.Path, Seal);

    private static string Lines() => string.Concat(Entries().Select(entry => new JsonObject
    {
        ["method"] = entry.Method,
        ["url"] = entry.Url,
        ["requestHeaders"] = Fields(entry.RequestFields),
        ["requestBody"] = entry.RequestBody,
        ["status"] = entry.Status,
        ["responseHeaders"] = Fields(entry.ResponseFields),
        ["responseBody"] = entry.ResponseBody,
    }.ToJsonString() + "\n")) + $"{{\"method\":\"GET\",\"url\":\"/x?token={Query}\",\"status\":\"{Password}\"}}\n{{\"{Password}\n";

    private static string Recording() => new JsonObject
    {
        ["log"] = new JsonObject
        {
            ["entries"] = new JsonArray([.. Entries().Select(entry => new JsonObject
            {
                ["request"] = new JsonObject { ["method"] = entry.Method, ["url"] = entry.Url, ["headers"] = Fields(entry.RequestFields), ["postData"] = entry.RequestBody is null ? null : new JsonObject { ["mimeType"] = entry.RequestFields["Content-Type"], ["text"] = entry.RequestBody } },
                ["response"] = new JsonObject { ["status"] = entry.Status, ["headers"] = Fields(entry.ResponseFields), ["content"] = new JsonObject { ["mimeType"] = "application/json", ["text"] = entry.ResponseBody } },
            })]),
        },
    }.ToJsonString();

    private static JsonArray Fields(Dictionary<string, string> fields) => new([.. fields.Select(field => new JsonObject { ["name"] = field.Key, ["value"] = field.Value })]);

    private static IEnumerable<(string Method, string Url, Dictionary<string, string> RequestFields, string? RequestBody, int Status, Dictionary<string, string> ResponseFields, string ResponseBody)> Entries()
    {
        Dictionary<string, string> answered = new() { ["Content-Type"] = "application/json", ["Set-Cookie"] = $"sid={CookieValue}; Path=/", ["Location"] = $"https://api.example/v1/?access_token={Echo}", ["X-Token"] = Echo };
        foreach (var (type, body) in new[] { ("application/json", $$"""{"user":1,"password":"{{Password}}","passwords":"{{Password}}"}"""), ("application/x-www-form-urlencoded", $"password={Password}&passwords={Password}"), ("text/plain", "plain") })
            foreach (var (status, answer) in new[] { (200, SessionBody), (401, Failure(body == "plain" ? BasicPassword : Password, CookieValue, BasicPassword, Basic, Query, ApiKey)), (500, LoginFailure), (200, SessionBody[..^30]) })
                yield return ("POST", $"https://me:{User}@api.example/v1/login?token={Query}#access_token={Echo}", new() { ["Authorization"] = $"Basic {Basic}", ["Cookie"] = $"sid={CookieValue}", ["Content-Type"] = type, ["X-Api-Key"] = ApiKey }, body, status, answered, answer);
        foreach (var path in new[] { $"tickets/{PlantedSecrets.Path}", $"tickets/{PlantedSecrets.Path}/", $"/tickets/{PlantedSecrets.Path}", $"tickets/{PlantedSecrets.Path}%zz", $"nothing/{Bearer}" })
            foreach (var (status, answer) in new[] { (200, SessionBody), (403, TicketFailure), (599, TicketFailure) })
                yield return ("GET", $"https://api.example/v1/{path}?account={Query}&page=x", new() { ["Authorization"] = $"Bearer {Bearer}", ["X-Lid"] = Seal, ["Cookie"] = $"a=b; sid={CookieValue}" }, null, status, answered, answer);
    }

    private static IEnumerable<HttpRequestMessage> Requests()
    {
        foreach (var entry in Entries())
        {
            var request = new HttpRequestMessage(new HttpMethod(entry.Method), new Uri(entry.Url).PathAndQuery);
            if (entry.RequestBody is { } body)
                request.Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue(entry.RequestFields["Content-Type"]));
            foreach (var (name, value) in entry.RequestFields)
                request.Headers.TryAddWithoutValidation(name, value);
            yield return request;
        }
    }

    /// <summary>A provider on loopback that answers by path.</summary>
    private sealed class AnsweringProvider : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Func<string, (int Status, string Body)> _answer;

        public AnsweringProvider(Func<string, (int Status, string Body)> answer)
        {
            _answer = answer;
            using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            free.Start();
            var port = ((IPEndPoint)free.LocalEndpoint).Port;
            free.Stop();
            Url = $"http://127.0.0.1:{port}";
            _listener.Prefixes.Add(Url + "/");
            _listener.Start();
            _ = ServeAsync();
        }

        public string Url { get; }

        public void Dispose() => _listener.Close();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    (context.Response.StatusCode, var body) = _answer(context.Request.RawUrl!);
                    context.Response.ContentType = "application/json";
                    context.Response.Headers["Set-Cookie"] = $"sid={CookieValue}";
                    context.Response.Headers["Location"] = $"/next?access_token={Echo}";
                    context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: true);
                }
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // The listener was closed.
            }
        }
    }
}
