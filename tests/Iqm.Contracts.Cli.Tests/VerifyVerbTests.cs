using System.Text.Json.Nodes;

namespace Iqm.Contracts.Cli.Tests;

public sealed class VerifyVerbTests : IDisposable
{
    private const string Spec = """
        openapi: 3.0.4
        info: {title: T, version: '1'}
        servers: [{url: 'https://a.example'}]
        paths:
          /users:
            get:
              operationId: listUsers
              parameters:
                - {name: page, in: query, schema: {type: integer}}
                - {name: account, in: query, x-secret: true, schema: {type: string}}
              responses:
                '200':
                  description: d
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Users'}
                '404': {description: d}
        components:
          schemas:
            Users:
              type: array
              items:
                type: object
                required: [id]
                properties: {id: {type: integer}, name: {type: string}}

        """;

    private readonly CliRun _run = new();

    public VerifyVerbTests() => _run.Write("specs/t/openapi.yaml", Spec);

    public void Dispose() => _run.Dispose();

    private static string Entry(string body, string url = "https://a.example/users?page=1", int status = 200) => new JsonObject
    {
        ["startedDateTime"] = "2026-01-01",
        ["request"] = new JsonObject { ["method"] = "GET", ["url"] = url, ["headers"] = new JsonArray(), ["bodySize"] = 0 },
        ["response"] = new JsonObject
        {
            ["status"] = status,
            ["headers"] = new JsonArray(new JsonObject { ["name"] = "Content-Type", ["value"] = "application/json" }),
            ["content"] = new JsonObject { ["size"] = body.Length, ["mimeType"] = "application/json", ["text"] = body },
        },
    }.ToJsonString();

    private static string Har(params string[] entries) => $"{{\"log\":{{\"entries\":[{string.Join(',', entries)}]}}}}";

    private Task<string> Verify(params string[] arguments) => _run.RunAsync(["verify", .. arguments, "--spec", _run["specs"]]);

    private async Task Says(string expected, params string[] arguments) => Assert.Equal(expected.ReplaceLineEndings("\n"), await Verify(arguments));

    [Fact]
    public Task Traffic_that_conforms_is_counted()
    {
        _run.Write("a.har", Har(Entry("[]"), Entry("[{\"id\":1,\"x\":2}]"), Entry("", status: 404)));
        return Says("""
            exit 0
            --- stdout
            contract  operation  status  exchanges  violating
            t         listUsers  200             2          0
            t         listUsers  404             1          0

            3 exchanges: 3 conform.
            Next: iqm-contracts verify FOLDER/a.har --strict also reports what the contract does not document.
            --- stderr

            """, _run["a.har"]);
    }

    [Fact]
    public Task Equal_findings_are_told_once_with_their_place_in_the_contract()
    {
        _run.Write("a.har", Har(Entry("[{},{\"id\":1},{}]"), Entry("[{}]"), "{}", Entry("[]", "https://a.example/other?token=abc")));
        return Says("""
            exit 1
            --- stdout
            t listUsers: 2 exchanges, 2 with errors
            FOLDER/specs/t/openapi.yaml(24,9): error IQMC3004: /0/id is missing, and is required.
                response.body /0
                3 times, first in FOLDER/a.har, entry 0: GET https://a.example/users?page=1 200

            no operation: 2 exchanges, 2 with errors
            FOLDER/a.har(1,601): error IQMC3207: The entry cannot be used: it has no 'request'.
                in FOLDER/a.har, entry 2
            FOLDER/specs/t/openapi.yaml(4,1): error IQMC3050: GET /other: no contract has this path. Mend the path, give the contract that has it with --spec, or leave such traffic out of what is judged.
                request.path /other
                in FOLDER/a.har, entry 3: GET https://a.example/other?token=*** 200

            contract  operation  status  exchanges  violating
            t         listUsers  200             2          2

            4 exchanges: 3 violate, 1 matches no operation.
            Next: iqm-contracts verify FOLDER/a.har --show-values shows the values concerned; secrets stay hidden.
            --- stderr

            """, _run["a.har"]);
    }

    [Fact]
    public Task Json_has_every_exchange_in_the_fixed_shape()
    {
        _run.Write("a.har", Har(Entry("[{}]", "https://u:p@a.example/users?page=1&account=7"), Entry("[]", "/other", 0)));
        return Says("""
            exit 1
            --- stdout
            {
              "schema": "iqm-contracts/verify/1",
              "exchanges": [
                {
                  "source": "FOLDER/a.har",
                  "index": 0,
                  "method": "GET",
                  "url": "https://***@a.example/users?page=1\u0026account=***",
                  "status": 200,
                  "contract": "t",
                  "operation": "listUsers",
                  "verdict": "violates",
                  "findings": [
                    {
                      "code": "IQMC3004",
                      "severity": "error",
                      "part": "response.body",
                      "instance": "/0",
                      "schema": "#/components/schemas/Users/items",
                      "message": "/0/id is missing, and is required.",
                      "file": "FOLDER/specs/t/openapi.yaml",
                      "line": 24,
                      "column": 9,
                      "waiver": null
                    }
                  ]
                },
                {
                  "source": "FOLDER/a.har",
                  "index": 1,
                  "method": "GET",
                  "url": "/other",
                  "status": null,
                  "contract": "t",
                  "operation": null,
                  "verdict": "unmatched",
                  "findings": [
                    {
                      "code": "IQMC3050",
                      "severity": "error",
                      "part": "request.path",
                      "instance": "/other",
                      "schema": "#/paths",
                      "message": "GET /other: no contract has this path. Mend the path, give the contract that has it with --spec, or leave such traffic out of what is judged.",
                      "file": "FOLDER/specs/t/openapi.yaml",
                      "line": 4,
                      "column": 1,
                      "waiver": null
                    }
                  ]
                }
              ],
              "summary": {
                "exchanges": 2,
                "conforming": 0,
                "violating": 1,
                "unmatched": 1
              },
              "coverage": [
                {
                  "contract": "t",
                  "operation": "listUsers",
                  "status": "200",
                  "exchanges": 1
                }
              ]
            }
            --- stderr

            """, _run["a.har"], "--format", "json");
    }

    [Fact]
    public async Task A_waiver_takes_the_error_away_and_stays_in_the_report()
    {
        _run.Write("a.har", Har(Entry("[{}]"))).Write("w.yaml", "- {code: IQMC3004, operation: listUsers, at: '/*/id', owner: team-a, reason: Known, expires: 2999-12-31}\n");
        await Says("""
            exit 0
            --- stdout
            t listUsers: 1 exchange
            FOLDER/specs/t/openapi.yaml(24,9): info IQMC3004: /0/id is missing, and is required.
                response.body /0
                in FOLDER/a.har, entry 0: GET https://a.example/users?page=1 200
                waived by team-a until 2999-12-31: Known

            contract  operation  status  exchanges  violating
            t         listUsers  200             1          0

            1 exchange: 1 conforms. 1 finding is waived.
            Next: iqm-contracts verify FOLDER/a.har --strict also reports what the contract does not document.
            --- stderr

            """, _run["a.har"], "--waivers", _run["w.yaml"]);
        var json = await Verify(_run["a.har"], "--waivers", _run["w.yaml"], "--format", "json");
        Assert.Contains("\"verdict\": \"conforms\"", json, StringComparison.Ordinal);
        Assert.Contains("\"waiver\": {\n            \"owner\": \"team-a\",\n            \"reason\": \"Known\",\n            \"expires\": \"2999-12-31\",", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waivers_that_are_expired_or_not_needed_are_findings()
    {
        _run.Write("a.har", Har(Entry("[]"))).Write("w.yaml", """
            - {code: IQMC3004, operation: listUsers, owner: a, reason: r, expires: 2020-01-01}
            - {code: IQMC3002, operation: listUsers, owner: a, reason: r, expires: 2999-01-01}
            """);
        var text = await Verify(_run["a.har"], "--waivers", _run["w.yaml"]);
        Assert.StartsWith("exit 1\n", text, StringComparison.Ordinal);
        Assert.Contains("FOLDER/w.yaml(1,3): error IQMC8204: ", text, StringComparison.Ordinal);
        Assert.Contains("FOLDER/w.yaml(2,3): error IQMC8205: ", text, StringComparison.Ordinal);
        Assert.Contains("1 exchange: 1 conforms. 2 errors outside exchanges.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waivers_that_cannot_be_read_end_the_run()
    {
        _run.Write("a.har", Har(Entry("[]"))).Write("w.yaml", "- {code: X}\n");
        Assert.StartsWith("exit 1\n--- stdout\n--- stderr\nFOLDER/w.yaml(1,", await Verify(_run["a.har"], "--waivers", _run["w.yaml"]), StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9003: there is no file of waivers", await Verify(_run["a.har"], "--waivers", _run["none.yaml"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strictness_and_parts_change_what_is_judged()
    {
        _run.Write("a.har", Har(Entry("[{\"id\":1,\"x\":2}]"))).Write("b.har", Har(Entry("[{}]", "https://a.example/users?page=one")));
        Assert.StartsWith("exit 0\n", await Verify(_run["a.har"]), StringComparison.Ordinal);
        Assert.Contains("error IQMC3016", await Verify(_run["a.har"], "--strict"), StringComparison.Ordinal);
        var request = await Verify(_run["b.har"], "--part", "request");
        var response = await Verify(_run["b.har"], "--part", "response");
        Assert.Contains("request.query page", request, StringComparison.Ordinal);
        Assert.DoesNotContain("response.body", request, StringComparison.Ordinal);
        Assert.Contains("response.body /0", response, StringComparison.Ordinal);
        Assert.DoesNotContain("request.query", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_are_shown_only_on_demand()
    {
        _run.Write("a.har", Har(Entry("[{\"id\":\"SEEN\"}]")));
        Assert.DoesNotContain("SEEN", await Verify(_run["a.har"]), StringComparison.Ordinal);
        Assert.Contains("SEEN", await Verify(_run["a.har"], "--show-values"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_of_an_address_appear_in_no_format()
    {
        _run.Write("a.har", Har(Entry("[{}]", "https://u:HIDDEN@a.example/users?account=HIDDEN#HIDDEN"), Entry("[]", "https://a.example/no?api_key=HIDDEN")));
        foreach (var format in new[] { "text", "json", "sarif", "junit", "github", "markdown", "html" })
            Assert.DoesNotContain("HIDDEN", await Verify(_run["a.har"], "--format", format, "--show-values"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sarif", "\"ruleId\": \"IQMC3004\"")]
    [InlineData("junit", "<testsuite name=\"t listUsers\" tests=\"1\" failures=\"1\">")]
    [InlineData("github", "::error file=FOLDER/specs/t/openapi.yaml,line=24,col=9,title=IQMC3004 ")]
    [InlineData("markdown", "| error | IQMC3004 |")]
    [InlineData("html", "<h2>t listUsers</h2>")]
    public async Task Every_format_can_be_asked_for(string format, string expected)
    {
        _run.Write("a.har", Har(Entry("[{}]"), Entry("[]")));
        var text = await Verify(_run["a.har"], "--format", format);
        Assert.StartsWith("exit 1\n", text, StringComparison.Ordinal);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        if (format != "sarif")
            Assert.Contains("2 exchanges: 1 conforms, 1 violates.", format == "junit" ? "2 exchanges: 1 conforms, 1 violates." : text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_can_go_to_a_file()
    {
        _run.Write("a.har", Har(Entry("[]")));
        Assert.Equal("exit 0\n--- stdout\n--- stderr\n1 exchange: 1 conforms. The report is in 'FOLDER/r.json'.\n", await Verify(_run["a.har"], "--format", "json", "--output", _run["r.json"]));
        Assert.Equal(1, JsonNode.Parse(await File.ReadAllTextAsync(_run["r.json"]))!["summary"]!["conforming"]!.GetValue<int>());
    }

    [Fact]
    public async Task Several_files_folders_and_stdin_are_read_in_order()
    {
        _run.Write("f/b.har", Har(Entry("[]"))).Write("f/a.jsonl", "{\"method\":\"GET\",\"url\":\"/users\",\"status\":200,\"responseBody\":[{\"id\":1}]}\n").Write("f/note.txt", "x").Write("c.har", Har(Entry("[]"), Entry("[]")));
        _run.Input = "{\"method\":\"GET\",\"url\":\"/users\",\"status\":404,\"responseBody\":null}\n";
        var text = await Verify(_run["c.har"], _run["f"], "-", "--format", "json");
        var exchanges = JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..text.IndexOf("--- stderr", StringComparison.Ordinal)])!["exchanges"]!.AsArray();
        Assert.Equal(["FOLDER/c.har 0", "FOLDER/c.har 1", "FOLDER/f/a.jsonl 0", "FOLDER/f/b.har 0", "stdin 0"], exchanges.Select(exchange => $"{exchange!["source"]} {exchange["index"]}"));
        Assert.All(exchanges, exchange => Assert.Equal("conforms", exchange!["verdict"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_file_that_is_cut_off_is_an_error_and_what_comes_before_is_judged()
    {
        _run.Write("a.har", Har(Entry("[]"), Entry("[]"))[..^60]).Write("b.har", "").Write("c.har", Har(Entry("[]")));
        await Says("""
            exit 1
            --- stdout
            FOLDER/a.har(1,297): error IQMC3205: The recording ends in the middle. Entries judged before this place: 1. Record or copy it again.
            FOLDER/b.har(1,1): error IQMC3201: The recording is empty. A HAR begins with '{"log":'; JSON Lines has an exchange a line.

            contract  operation  status  exchanges  violating
            t         listUsers  200             2          0

            2 exchanges: 2 conform. 2 errors outside exchanges.
            Next: iqm-contracts verify FOLDER/a.har FOLDER/b.har FOLDER/c.har --show-values shows the values concerned; secrets stay hidden.
            --- stderr

            """, _run["a.har"], _run["b.har"], _run["c.har"]);
        var json = await Verify(_run["b.har"], "--format", "json");
        Assert.Contains("\"findings\": [\n    {\n      \"code\": \"IQMC3201\"", json, StringComparison.Ordinal);
        Assert.Contains("--- stderr\nFOLDER/b.har(1,1): error IQMC3201", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_a_usage_error()
    {
        Directory.CreateDirectory(_run["empty"]);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9101: 'FOLDER/none.har' does not exist", await Verify(_run["none.har"]), StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9101: 'FOLDER/empty' does not exist, or holds no recording", await Verify(_run["empty"]), StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9003: 'verify' needs a recording", await Verify(), StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9003: There is no part 'reply'.", await Verify(_run["a.har"], "--part", "reply"), StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n", await Verify(_run["a.har"], "--max-entry-size", "0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_that_cannot_be_loaded_ends_the_run()
    {
        _run.Write("a.har", Har(Entry("[]"))).Write("specs/t/openapi.yaml", "openapi: [");
        Assert.StartsWith("exit 1\n--- stdout\n--- stderr\nFOLDER/specs/t/openapi.yaml(1,", await Verify(_run["a.har"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_of_an_entry_can_be_raised()
    {
        _run.Write("a.har", Har(Entry($"[{{\"id\":1,\"name\":\"{new string('x', 1_100_000)}\"}}]"), Entry("[]")));
        Assert.Contains("error IQMC3208: The entry has more than 1,048,576 bytes", await Verify(_run["a.har"], "--max-entry-size", "1"), StringComparison.Ordinal);
        Assert.StartsWith("exit 0\n", await Verify(_run["a.har"], "--max-entry-size", "2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_cannot_act_on_the_terminal()
    {
        _run.Write("a.har", Har(Entry("[{}]", "https://a.example/users?\u001b[31m\u202E::error::x"), Entry("[]", "/\u001b[2J")));
        foreach (var format in new[] { "text", "json", "sarif", "junit", "github", "markdown", "html" })
            Assert.DoesNotContain(await Verify(_run["a.har"], "--format", format), c => c is '\u001b' or '\u202E');
    }

    [Fact]
    public async Task Many_different_findings_are_cut_and_counted()
    {
        _run.Write("a.har", Har([.. Enumerable.Range(0, 1200).Select(i => Entry("[]", $"/other{i}/x"))]));
        var text = await Verify(_run["a.har"]);
        Assert.Contains("\n200 more findings are not listed; --format json has all.\n", text, StringComparison.Ordinal);
        Assert.Contains("1,200 exchanges: 1,200 match no operation.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_seen_is_added_up_over_runs()
    {
        _run.Write("monday.har", Har(Entry("[{\"id\":1}]"))).Write("tuesday.har", Har(Entry("[{\"id\":1,\"name\":\"n\"}]"), Entry("", status: 404)));
        Assert.Contains("1 exchange: 1 conforms. Seen: 1 of 1 operations, 1 of 2 statuses, 1 of 2 response fields.\n", await Verify(_run["monday.har"], "--coverage", _run["coverage.json"]), StringComparison.Ordinal);
        Assert.Contains("Seen: 1 of 1 operations, 2 of 2 statuses, 2 of 2 response fields.", await Verify(_run["tuesday.har"], "--coverage", _run["coverage.json"], "--format", "markdown"), StringComparison.Ordinal);
        Assert.Equal("""
            {"schema":"iqm-contracts/coverage/1","coverage":[{"contract":"t","operation":"listUsers","status":"200","exchanges":2,"seenFields":["/*/id","/*/name"],"unseenFields":[]},{"contract":"t","operation":"listUsers","status":"404","exchanges":1,"seenFields":[],"unseenFields":[]}]}

            """.ReplaceLineEndings("\n"), await File.ReadAllTextAsync(_run["coverage.json"], TestContext.Current.CancellationToken));
        Assert.Equal(["coverage.json", "monday.har", "specs", "tuesday.har"], Directory.GetFileSystemEntries(_run.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Coverage_is_at_the_end_of_the_json_report()
    {
        _run.Write("monday.har", Har(Entry("[{\"id\":1}]")));
        var text = await Verify(_run["monday.har"], "--coverage", _run["coverage.json"], "--format", "json");
        var report = JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..text.IndexOf("--- stderr", StringComparison.Ordinal)])!;
        Assert.Equal("""{"contract":"t","operation":"listUsers","status":"200","exchanges":1,"seenFields":["/*/id"],"unseenFields":["/*/name"]}""", report["coverage"]![0]!.ToJsonString());
        Assert.Equal("""{"operations":1,"documentedOperations":1,"statuses":1,"documentedStatuses":2,"fields":1,"documentedFields":2}""", report["seen"]!.ToJsonString());
    }

    [Theory]
    [InlineData("openapi: 3.0.4")]
    [InlineData("{}")]
    [InlineData("{\"schema\":\"iqm-contracts/coverage/1\",\"coverage\":[null]}")]
    [InlineData("{\"schema\":\"iqm-contracts/coverage/1\",\"coverage\":null}")]
    public async Task A_file_that_is_no_coverage_ends_the_run_and_stays_as_it_was(string text)
    {
        _run.Write("monday.har", Har(Entry("[]"))).Write("coverage.json", text);
        Assert.StartsWith("exit 1\n--- stdout\n--- stderr\nFOLDER/coverage.json: error IQMC3520: ", await Verify(_run["monday.har"], "--coverage", _run["coverage.json"]), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_run["coverage.json"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Coverage_that_cannot_be_written_is_a_usage_error()
    {
        _run.Write("monday.har", Har(Entry("[]")));
        var text = await Verify(_run["monday.har"], "--coverage", _run["monday.har/coverage.json"]);
        Assert.StartsWith("exit 2\n", text, StringComparison.Ordinal);
        Assert.Contains("'FOLDER/monday.har/coverage.json'", text, StringComparison.Ordinal);
    }
}
