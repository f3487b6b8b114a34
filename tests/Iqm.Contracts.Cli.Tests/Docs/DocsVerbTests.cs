using System.Text.Json.Nodes;

namespace Iqm.Contracts.Cli.Tests.Docs;

public sealed class DocsVerbTests : IDisposable
{
    private const string Contract = """
        openapi: 3.0.3
        info: {title: Pilots, version: '1'}
        servers: [{url: 'https://dock.harbour.example'}]
        paths:
          /v1/pilots:
            post:
              operationId: addPilot
              x-sources: [pilots#add-a-pilot]
              requestBody:
                content:
                  application/json:
                    schema:
                      type: object
                      required: [name]
                      properties: {name: {type: string}, rank: {type: integer}}
              responses: {'200': {description: Added.}}
        """;

    private const string Evidence = """
        pages: [{id: pilots, title: Pilots, format: markdown, date: '2031-01-01', sha256: HASH}]
        entries: [{id: rank, kind: contradiction, at: [/paths/~1v1~1pilots/post/requestBody/content/application~1json/schema/properties/rank], sources: ['pilots#add-a-pilot'], documented: A text., decision: An integer.}]
        """;

    private const string Page = """
        # Pilots

        ## Add a Pilot

        `POST` /v1/pilots

        #### Request Body Schema: application/json

        | Property | Type | Description |
        | --- | --- | --- |
        | `name` | string [required] | Name |
        | `rank` | integer | Rank |

        #### Response 200
        """;

    private readonly CliRun _run = new();

    public DocsVerbTests() => _run.Write("specs/pilots/openapi.yaml", Contract).Write("pages/pilots.md", Page);

    public void Dispose() => _run.Dispose();

    private Task<string> Docs(string verb, params string[] arguments) => _run.RunAsync(["docs", verb, .. arguments, "--spec", _run["specs"]]);

    [Fact]
    public async Task A_page_that_agrees_has_no_findings() =>
        Assert.Equal("exit 0\n--- stdout\n1 page: no findings.\n--- stderr\n", await Docs("check", _run["pages"]));

    [Fact]
    public async Task Drift_names_the_line_of_the_page_and_the_line_of_the_contract()
    {
        _run.Write("pages/pilots.md", Page.Replace("string [required]", "string [optional]", StringComparison.Ordinal));
        Assert.Equal("""
            exit 1
            --- stdout
            FOLDER/pages/pilots.md(11): error IQMC7132: 'POST /v1/pilots' documents 'name' as optional instead of required. Change 'required' in the contract. Contract: FOLDER/specs/pilots/openapi.yaml(15,28).

            1 page: 1 error.
            --- stderr

            """.ReplaceLineEndings("\n"), await Docs("check", _run["pages/pilots.md"]));
    }

    [Fact]
    public async Task Json_is_the_documented_form()
    {
        _run.Write("pages/pilots.md", Page.Replace("POST` /v1/pilots", "POST` /v1/captains", StringComparison.Ordinal));
        var text = await Docs("check", _run["pages"], "--format", "json");
        var json = JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..text.IndexOf("--- stderr", StringComparison.Ordinal)])!;
        Assert.Equal("iqm-contracts/docs-check/1", (string?)json["schema"]);
        var drift = Assert.Single(json["drift"]!.AsArray())!;
        Assert.Equal(("IQMC7102", "error", "operation-moved", "POST", "/v1/captains", 5), ((string?)drift["code"], (string?)drift["severity"], (string?)drift["kind"], (string?)drift["operation"]!["method"], (string?)drift["operation"]!["path"], (int)drift["line"]!));
        Assert.Equal(("FOLDER/specs/pilots/openapi.yaml", "/paths/~1v1~1pilots/post", 6, 5), ((string?)drift["contract"]!["file"], (string?)drift["contract"]!["pointer"], (int)drift["contract"]!["line"]!, (int)drift["contract"]!["column"]!));
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("github")]
    [InlineData("markdown")]
    [InlineData("html")]
    public async Task Every_format_carries_the_drift(string format)
    {
        _run.Write("pages/pilots.md", Page.Replace("| `rank` | integer", "| `rank` | string", StringComparison.Ordinal));
        var text = await Docs("check", _run["pages"], "--format", format);
        Assert.StartsWith("exit 1\n", text, StringComparison.Ordinal);
        Assert.Contains("IQMC7131", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_evidence_decided_is_silent_until_the_page_changes()
    {
        var page = Page.Replace("| `rank` | integer", "| `rank` | string", StringComparison.Ordinal);
        _run.Write("pages/pilots.md", page).Write("specs/pilots/evidence.yaml", Evidence.Replace("HASH", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(page))), StringComparison.Ordinal));
        Assert.StartsWith("exit 0\n", await Docs("check", _run["pages"]), StringComparison.Ordinal);
        _run.Write("pages/pilots.md", page.Replace("| `rank` | string", "| `rank` | boolean", StringComparison.Ordinal));
        Assert.Contains("IQMC7131", await Docs("check", _run["pages"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_stands_beside_the_contract_and_is_what_later_pages_are_compared_with()
    {
        Assert.Equal("exit 0\n--- stdout\nFOLDER/specs/pilots/docs.lock.json: 1 page, 1 operation accepted.\n--- stderr\n", await Docs("lock", _run["pages"]));
        Assert.Equal("exit 0\n--- stdout\nFOLDER/specs/pilots/docs.lock.json: 1 page, 1 operation accepted; nothing changed.\n--- stderr\n", await Docs("lock", _run["pages"]));
        var locked = await File.ReadAllTextAsync(_run["specs/pilots/docs.lock.json"]);
        Assert.DoesNotContain(_run.Folder, locked, StringComparison.Ordinal);
        Assert.Equal(["docs.lock.json", "openapi.yaml"], Directory.GetFiles(_run["specs/pilots"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        _run.Input = Page.Replace("`rank`", "`grade`", StringComparison.Ordinal);
        Assert.Contains("stdin(12): error IQMC7122: 'POST /v1/pilots' documents 'rank' under the name 'grade'.", await Docs("check", "-"), StringComparison.Ordinal);
        Assert.StartsWith("exit 0\n", await Docs("lock", "-"), StringComparison.Ordinal);
        Assert.Contains("\"id\": \"pilots\"", await File.ReadAllTextAsync(_run["specs/pilots/docs.lock.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_can_be_kept_without_any_contract()
    {
        Assert.StartsWith("exit 0\n", await _run.RunAsync("docs", "lock", _run["pages"], "--lock", _run["own.json"]), StringComparison.Ordinal);
        _run.Write("pages/pilots.md", Page.Replace("`rank`", "`grade`", StringComparison.Ordinal));
        Assert.Contains("error IQMC7122", await _run.RunAsync("docs", "check", _run["pages"], "--lock", _run["own.json"]), StringComparison.Ordinal);
        Assert.Contains("error IQMC9003: there is no lock", await _run.RunAsync("docs", "check", _run["pages"], "--lock", _run["none.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_contracts_a_page_belongs_to_the_one_that_knows_it()
    {
        _run.Write("specs/harbour/openapi.yaml", "openapi: 3.0.3\ninfo: {title: H, version: '1'}\nservers: [{url: 'https://api.harbour.test'}]\npaths: {/api/v2/x: {get: {responses: {'200': {description: d}}}}}\n");
        Assert.StartsWith("exit 0\n", await Docs("check", _run["pages"]), StringComparison.Ordinal);
        _run.Write("pages/pilots.md", "# Weather\n\n## Read\n\n`GET` https://weather.example/wind\n");
        Assert.Contains("pilots.md: error IQMC7012", await Docs("check", _run["pages"]), StringComparison.Ordinal);
        Assert.Contains("warning IQMC7103", await _run.RunAsync("docs", "check", _run["pages"], "--spec", _run["specs/harbour"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><body><form><input type=password></form></body></html>", "IQMC7006")]
    [InlineData("<html><head><title>404 Not Found</title></head><body><h1>Page Not Found</h1></body></html>", "IQMC7007")]
    [InlineData("<html><body><div id=root></div><script src=a.js></script></body></html>", "IQMC7008")]
    [InlineData("  \n", "IQMC7005")]
    public async Task A_page_that_is_none_gives_its_own_message_and_no_drift(string text, string code)
    {
        await Docs("lock", _run["pages"]);
        _run.Write("pages/pilots.md", text);
        var report = await Docs("check", _run["pages"]);
        Assert.StartsWith("exit 1\n", report, StringComparison.Ordinal);
        Assert.Contains(code, report, StringComparison.Ordinal);
        Assert.DoesNotContain("IQMC71", report, StringComparison.Ordinal);
        var locked = await File.ReadAllTextAsync(_run["specs/pilots/docs.lock.json"]);
        await Docs("lock", _run["pages"]);
        Assert.Equal(locked, await File.ReadAllTextAsync(_run["specs/pilots/docs.lock.json"]));
    }

    [Fact]
    public async Task A_page_of_100_megabytes_and_bytes_of_another_encoding_are_refused()
    {
        using (var big = File.Create(_run["pages/pilots.md"]))
            big.SetLength(100_000_000);
        Assert.Contains("pilots.md: error IQMC7002", await Docs("check", _run["pages"]), StringComparison.Ordinal);
        await File.WriteAllBytesAsync(_run["pages/pilots.md"], System.Text.Encoding.Latin1.GetBytes(Page.Replace("Name |", "N\u00e4me |", StringComparison.Ordinal)));
        Assert.Contains("pilots.md(11,", await Docs("check", _run["pages"]), StringComparison.Ordinal);
        await File.WriteAllBytesAsync(_run["pages/pilots.md"], [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0]);
        Assert.Contains("pilots.md: error IQMC7003", await Docs("check", _run["pages"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Usage_is_explained()
    {
        Assert.Contains("error IQMC7015: 'FOLDER/none.md' is no file", await Docs("check", _run["none.md"]), StringComparison.Ordinal);
        Assert.Contains("There is no verb 'docs chekc'. There are 'docs check', 'docs lock', 'docs draft'.", await _run.RunAsync("docs", "chekc"), StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n", await _run.RunAsync("docs"), StringComparison.Ordinal);
        Assert.Contains("iqm-contracts docs check login.html --spec specs/iqm", await _run.RunAsync("docs", "check", "--help"), StringComparison.Ordinal);
        Assert.Contains("iqm-contracts docs lock pages/", await _run.RunAsync("docs", "--help"), StringComparison.Ordinal);
    }
}
