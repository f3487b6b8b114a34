using System.Text.Json.Nodes;

namespace Iqm.Contracts.Cli.Tests;

public sealed class VerifyVerbTests : VerifyTest
{
    [Fact]
    public Task Traffic_that_conforms_is_counted()
    {
        Run.Write("a.har", Har(Entry("[]"), Entry("[{\"id\":1,\"x\":2}]"), Entry("", status: 404)));
        return Says("""
            exit 0
            --- stdout
            contract  operation  status  exchanges  violating
            t         listUsers  200             2          0
            t         listUsers  404             1          0

            3 exchanges: 3 conform.
            Next: iqm-contracts verify FOLDER/a.har --strict also reports what the contract does not document.
            --- stderr

            """, Run["a.har"]);
    }

    [Fact]
    public Task Equal_findings_are_told_once_with_their_place_in_the_contract()
    {
        Run.Write("a.har", Har(Entry("[{},{\"id\":1},{}]"), Entry("[{}]"), "{}", Entry("[]", "https://a.example/other?token=abc")));
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

            """, Run["a.har"]);
    }

    [Fact]
    public Task Json_has_every_exchange_in_the_fixed_shape()
    {
        Run.Write("a.har", Har(Entry("[{}]", "https://u:p@a.example/users?page=1&account=7"), Entry("[]", "/other", 0)));
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

            """, Run["a.har"], "--format", "json");
    }

    [Fact]
    public async Task Strictness_and_parts_change_what_is_judged()
    {
        Run.Write("a.har", Har(Entry("[{\"id\":1,\"x\":2}]"))).Write("b.har", Har(Entry("[{}]", "https://a.example/users?page=one")));
        Assert.StartsWith("exit 0\n", await Verify(Run["a.har"]), StringComparison.Ordinal);
        Assert.Contains("error IQMC3016", await Verify(Run["a.har"], "--strict"), StringComparison.Ordinal);
        var request = await Verify(Run["b.har"], "--part", "request");
        var response = await Verify(Run["b.har"], "--part", "response");
        Assert.Contains("request.query page", request, StringComparison.Ordinal);
        Assert.DoesNotContain("response.body", request, StringComparison.Ordinal);
        Assert.Contains("response.body /0", response, StringComparison.Ordinal);
        Assert.DoesNotContain("request.query", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_are_shown_only_on_demand()
    {
        Run.Write("a.har", Har(Entry("[{\"id\":\"SEEN\"}]")));
        Assert.DoesNotContain("SEEN", await Verify(Run["a.har"]), StringComparison.Ordinal);
        Assert.Contains("SEEN", await Verify(Run["a.har"], "--show-values"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_of_an_address_appear_in_no_format()
    {
        Run.Write("a.har", Har(Entry("[{}]", "https://u:HIDDEN@a.example/users?account=HIDDEN#HIDDEN"), Entry("[]", "https://a.example/no?api_key=HIDDEN")));
        foreach (var format in new[] { "text", "json", "sarif", "junit", "github", "markdown", "html" })
            Assert.DoesNotContain("HIDDEN", await Verify(Run["a.har"], "--format", format, "--show-values"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sarif", "\"ruleId\": \"IQMC3004\"")]
    [InlineData("junit", "<testsuite name=\"t listUsers\" tests=\"1\" failures=\"1\">")]
    [InlineData("github", "::error file=FOLDER/specs/t/openapi.yaml,line=24,col=9,title=IQMC3004 ")]
    [InlineData("markdown", "| error | IQMC3004 |")]
    [InlineData("html", "<h2>t listUsers</h2>")]
    public async Task Every_format_can_be_asked_for(string format, string expected)
    {
        Run.Write("a.har", Har(Entry("[{}]"), Entry("[]")));
        var text = await Verify(Run["a.har"], "--format", format);
        Assert.StartsWith("exit 1\n", text, StringComparison.Ordinal);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        if (format != "sarif")
            Assert.Contains("2 exchanges: 1 conforms, 1 violates.", format == "junit" ? "2 exchanges: 1 conforms, 1 violates." : text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_can_go_to_a_file()
    {
        Run.Write("a.har", Har(Entry("[]")));
        Assert.Equal("exit 0\n--- stdout\n--- stderr\n1 exchange: 1 conforms. The report is in 'FOLDER/r.json'.\n", await Verify(Run["a.har"], "--format", "json", "--output", Run["r.json"]));
        Assert.Equal(1, JsonNode.Parse(await File.ReadAllTextAsync(Run["r.json"]))!["summary"]!["conforming"]!.GetValue<int>());
    }

    [Fact]
    public async Task Several_files_folders_and_stdin_are_read_in_order()
    {
        Run.Write("f/b.har", Har(Entry("[]"))).Write("f/a.jsonl", "{\"method\":\"GET\",\"url\":\"/users\",\"status\":200,\"responseBody\":[{\"id\":1}]}\n").Write("f/note.txt", "x").Write("c.har", Har(Entry("[]"), Entry("[]")));
        Run.Input = "{\"method\":\"GET\",\"url\":\"/users\",\"status\":404,\"responseBody\":null}\n";
        var text = await Verify(Run["c.har"], Run["f"], "-", "--format", "json");
        var exchanges = JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..text.IndexOf("--- stderr", StringComparison.Ordinal)])!["exchanges"]!.AsArray();
        Assert.Equal(["FOLDER/c.har 0", "FOLDER/c.har 1", "FOLDER/f/a.jsonl 0", "FOLDER/f/b.har 0", "stdin 0"], exchanges.Select(exchange => $"{exchange!["source"]} {exchange["index"]}"));
        Assert.All(exchanges, exchange => Assert.Equal("conforms", exchange!["verdict"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_file_that_is_cut_off_is_an_error_and_what_comes_before_is_judged()
    {
        Run.Write("a.har", Har(Entry("[]"), Entry("[]"))[..^60]).Write("b.har", "").Write("c.har", Har(Entry("[]")));
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

            """, Run["a.har"], Run["b.har"], Run["c.har"]);
        var json = await Verify(Run["b.har"], "--format", "json");
        Assert.Contains("\"findings\": [\n    {\n      \"code\": \"IQMC3201\"", json, StringComparison.Ordinal);
        Assert.Contains("--- stderr\nFOLDER/b.har(1,1): error IQMC3201", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_a_usage_error()
    {
        Directory.CreateDirectory(Run["empty"]);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9101: 'FOLDER/none.har' does not exist", await Verify(Run["none.har"]), StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9101: 'FOLDER/empty' does not exist, or holds no recording", await Verify(Run["empty"]), StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9003: 'verify' needs a recording", await Verify(), StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9003: There is no part 'reply'.", await Verify(Run["a.har"], "--part", "reply"), StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n", await Verify(Run["a.har"], "--max-entry-size", "0"), StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n", await Verify(Run["a.har"], "--max-depth", "1001"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_that_cannot_be_loaded_ends_theRun()
    {
        Run.Write("a.har", Har(Entry("[]"))).Write("specs/t/openapi.yaml", "openapi: [");
        Assert.StartsWith("exit 1\n--- stdout\n--- stderr\nFOLDER/specs/t/openapi.yaml(1,", await Verify(Run["a.har"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_of_depth_can_be_raised()
    {
        Run.Write("a.har", Har(Entry($"[{{\"id\":1,\"name\":\"a\",\"more\":{new string('[', 200)}{new string(']', 200)}}}]")));
        Assert.Contains("is nested more than 128 levels deep and was not read further. Raise --max-depth (", await Verify(Run["a.har"]), StringComparison.Ordinal);
        Assert.StartsWith("exit 0\n", await Verify(Run["a.har"], "--max-depth", "202"), StringComparison.Ordinal);
        Assert.StartsWith("exit 1\n", await Verify(Run["a.har"], "--max-depth", "201"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_of_an_entry_can_be_raised()
    {
        Run.Write("a.har", Har(Entry($"[{{\"id\":1,\"name\":\"{new string('x', 1_100_000)}\"}}]"), Entry("[]")));
        Assert.Contains("error IQMC3208: The entry has more than 1,048,576 bytes", await Verify(Run["a.har"], "--max-entry-size", "1"), StringComparison.Ordinal);
        Assert.StartsWith("exit 0\n", await Verify(Run["a.har"], "--max-entry-size", "2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_cannot_act_on_the_terminal()
    {
        Run.Write("a.har", Har(Entry("[{}]", "https://a.example/users?\u001b[31m\u202E::error::x"), Entry("[]", "/\u001b[2J")));
        foreach (var format in new[] { "text", "json", "sarif", "junit", "github", "markdown", "html" })
            Assert.DoesNotContain(await Verify(Run["a.har"], "--format", format), c => c is '\u001b' or '\u202E');
    }

    [Fact]
    public async Task Many_different_findings_are_cut_and_counted()
    {
        Run.Write("a.har", Har([.. Enumerable.Range(0, 1200).Select(i => Entry("[]", $"/other{i}/x"))]));
        var text = await Verify(Run["a.har"]);
        Assert.Contains("\n200 more findings are not listed; --format json has all.\n", text, StringComparison.Ordinal);
        Assert.Contains("1,200 exchanges: 1,200 match no operation.", text, StringComparison.Ordinal);
    }
}
