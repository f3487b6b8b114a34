using System.Text.Json.Nodes;

namespace Iqm.Contracts.Cli.Tests;

public sealed class ReportVerbTests : IDisposable
{
    private const string Contract = "openapi: 3.0.4\ninfo: {title: T, version: '1'}\nservers: [{url: https://api.example}]\npaths:\n  /users:\n    get:\n      operationId: listUsers\n      responses: {'200': {description: d, content: {application/json: {schema: {type: object}, example: {}}}}}\n";
    private const string Traffic = "{\"method\":\"GET\",\"url\":\"https://api.example/users\",\"status\":200,\"responseHeaders\":{\"Content-Type\":\"application/json\"},\"responseBody\":{}}\n";

    private readonly CliRun _run = new();

    public void Dispose() => _run.Dispose();

    private async Task Says(string expected, params string[] arguments) => Assert.Equal(expected.ReplaceLineEndings("\n"), await _run.RunAsync(arguments));

    [Fact]
    public async Task What_verify_wrote_is_in_the_page()
    {
        _run.Write("openapi.yaml", Contract).Write("traffic.jsonl", Traffic);
        await _run.RunAsync("verify", _run["traffic.jsonl"], "--spec", _run["openapi.yaml"], "--format", "json", "--output", _run["verify.json"], "--coverage", _run["coverage.json"]);
        await Says("""
            exit 0
            --- stdout
            --- stderr
            1 operation, 1 status: 1 documented, 1 with an example, 1 mocked, 0 with a pact, 1 verified live; no findings. The report is in 'FOLDER/report.html'.

            """, "report", "--spec", _run["openapi.yaml"], "--verified", _run["verify.json"], "--coverage", _run["coverage.json"], "--output", _run["report.html"]);
        var page = await File.ReadAllTextAsync(_run["report.html"]);
        Assert.StartsWith("<!DOCTYPE html>\n", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"name\">listUsers</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_ends_with_1_and_the_report_is_whole()
    {
        _run.Write("openapi.yaml", Contract.Replace("listUsers", "'a b'", StringComparison.Ordinal).Replace("example: {}", "example: 3", StringComparison.Ordinal));
        var text = await _run.RunAsync("report", "--spec", _run["openapi.yaml"], "--format", "json");
        Assert.StartsWith("exit 1\n", text, StringComparison.Ordinal);
        var json = JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..text.IndexOf("--- stderr", StringComparison.Ordinal)])!;
        Assert.Equal("iqm-contracts/report/1", json["schema"]!.GetValue<string>());
        Assert.Equal("a b", json["contracts"]![0]!["operations"]![0]!["operation"]!.GetValue<string>());
    }

    [Fact]
    public Task A_format_that_it_does_not_have_is_told_those_it_has() => Says("""
        exit 2
        --- stdout
        --- stderr
        error IQMC9003: There is no format 'sarif'. There are 'html', 'markdown', 'json'.
        Try 'iqm-contracts report --help'.

        """, "report", "--format", "sarif");

    [Fact]
    public async Task What_is_no_result_of_verify_is_told()
    {
        _run.Write("openapi.yaml", Contract).Write("traffic.har", "{\"log\":{}}");
        await Says("""
            exit 1
            --- stdout
            --- stderr
            FOLDER/traffic.har: error IQMC9301: 'FOLDER/traffic.har' is no result of 'verify --format json': it has no 'schema'. Write it with 'iqm-contracts verify … --format json --output FILE'.

            """, "report", "--spec", _run["openapi.yaml"], "--verified", _run["traffic.har"]);
    }

    [Fact]
    public async Task Files_that_are_not_there_are_told_together()
    {
        _run.Write("openapi.yaml", Contract);
        await Says("""
            exit 2
            --- stdout
            --- stderr
            FOLDER/none: error IQMC5001: 'FOLDER/none' does not exist. Give a pact file, or a folder of them.
            error IQMC9003: there is no file of waivers 'FOLDER/w.yaml'.
            error IQMC9003: there is no file of coverage 'FOLDER/c.json'.
            error IQMC9003: there is no file of results of verify 'FOLDER/v.json'.

            """, "report", "--spec", _run["openapi.yaml"], "--waivers", _run["w.yaml"], "--coverage", _run["c.json"], "--verified", _run["v.json"], "--pacts", _run["none"]);
    }

    [Fact]
    public async Task Without_format_it_is_html_whatever_the_configuration_has_for_other_verbs()
    {
        _run.Write("openapi.yaml", Contract).Write("iqm-contracts.yaml", "output: {format: sarif}\n");
        Assert.StartsWith("exit 0\n--- stdout\n<!DOCTYPE html>\n", await _run.RunAsync("report", "--spec", _run["openapi.yaml"]), StringComparison.Ordinal);
        _run.Write("iqm-contracts.yaml", "output: {format: markdown}\n");
        Assert.StartsWith("exit 0\n--- stdout\n## Contracts report\n", await _run.RunAsync("report", "--spec", _run["openapi.yaml"]), StringComparison.Ordinal);
    }
}
