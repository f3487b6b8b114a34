using System.Text.Json.Nodes;

namespace Iqm.Contracts.Cli.Tests;

public sealed class LintVerbTests : IDisposable
{
    private const string Good = "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths: {}\n";
    private const string Bad = "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths:\n  users:\n    get:\n      responses: {'200': {description: d}}\n";

    private readonly CliRun _run = new();

    public void Dispose() => _run.Dispose();

    private async Task Says(string expected, params string[] arguments) => Assert.Equal(expected.ReplaceLineEndings("\n"), await _run.RunAsync(arguments));

    [Fact]
    public Task A_good_document_has_no_findings()
    {
        _run.Write("openapi.yaml", Good);
        return Says("exit 0\n--- stdout\n1 document: no findings.\n--- stderr\n", "lint", _run["openapi.yaml"]);
    }

    [Fact]
    public Task A_finding_is_printed_in_MSBuilds_form_and_ends_with_1()
    {
        _run.Write("a/openapi.yaml", Bad).Write("b/c/openapi.yml", Good);
        return Says("""
            exit 1
            --- stdout
            FOLDER/a/openapi.yaml(4,3): error IQMC8105: 'users' is no path template: it does not begin with '/'. Write '/users'.

            2 documents: 1 error.
            --- stderr

            """, "lint", _run.Folder);
    }

    [Fact]
    public Task A_warning_alone_ends_with_0()
    {
        _run.Write("openapi.yaml", Good + "components: {schemas: {A: {type: integer, maxLength: 3}}}\n");
        return Says("""
            exit 0
            --- stdout
            FOLDER/openapi.yaml(4,43): warning IQMC8124: 'maxLength' has no effect on 'type: integer'; it is for strings. Remove it or correct what it stands beside.

            1 document: 1 warning.
            --- stderr

            """, "lint", _run["openapi.yaml"]);
    }

    [Fact]
    public async Task Documents_can_be_given_in_both_ways_and_count_once()
    {
        _run.Write("a/openapi.yaml", Good).Write("b/openapi.json", """{"openapi":"3.0.4","info":{"title":"T","version":"1"},"paths":{}}""").Write("a/other.yaml", Bad);
        Assert.Contains("2 documents: no findings.", await _run.RunAsync("lint", _run["a"], "--spec", _run["b"], "--spec", _run["a/openapi.yaml"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_arguments_the_folder_specs_is_taken()
    {
        var before = Environment.CurrentDirectory;
        try
        {
            Environment.CurrentDirectory = _run.Folder;
            Assert.Equal("exit 2\n--- stdout\n--- stderr\nspecs: error IQMC1001: 'specs' does not exist. Give the path of an OpenAPI document, or of a folder that holds openapi.yaml. Or take one that the tool brings: --spec insightiq or --spec iqm.\n", await _run.RunAsync("lint"));
            _run.Write("specs/iqm/openapi.yaml", Bad);
            Assert.Contains("\nspecs/iqm/openapi.yaml(4,3): error IQMC8105", await _run.RunAsync("lint"), StringComparison.Ordinal);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Fact]
    public async Task A_folder_without_documents_is_a_usage_error()
    {
        var text = await _run.RunAsync("lint", _run.Folder);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9004: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_path_is_a_usage_error() =>
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nFOLDER/none.yaml: error IQMC1001: ", await _run.RunAsync("lint", _run["none.yaml"]), StringComparison.Ordinal);

    [Fact]
    public async Task A_report_can_go_to_a_file()
    {
        _run.Write("openapi.yaml", Bad);
        Assert.Equal("exit 1\n--- stdout\n--- stderr\n1 document: 1 error. The report is in 'FOLDER/report.json'.\n", await _run.RunAsync("lint", _run["openapi.yaml"], "--format", "json", "--output", _run["report.json"]));
        Assert.Equal("iqm-contracts/lint/1", JsonNode.Parse(await File.ReadAllTextAsync(_run["report.json"]))!["schema"]!.GetValue<string>());
        Assert.Equal(["openapi.yaml", "report.json"], Directory.GetFiles(_run.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_leaves_nothing_behind()
    {
        _run.Write("openapi.yaml", Bad).Write("folder/keep.txt", "");
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9005: 'FOLDER/folder' cannot be written: ", await _run.RunAsync("lint", _run["openapi.yaml"], "--output", _run["folder"]), StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n", await _run.RunAsync("lint", _run["openapi.yaml"], "--output", _run["openapi.yaml/report.txt"]), StringComparison.Ordinal);
        Assert.Equal(["openapi.yaml"], Directory.GetFiles(_run.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Colour_is_only_for_terminals()
    {
        _run.Write("openapi.yaml", Bad);
        using var terminal = new CliRun { UseColor = true };
        Assert.DoesNotContain('\u001b', await _run.RunAsync("lint", _run["openapi.yaml"]));
        Assert.Contains("\u001b[31merror IQMC8105\u001b[0m:", await terminal.RunAsync("lint", _run["openapi.yaml"]), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', await terminal.RunAsync("lint", _run["openapi.yaml"], "--format", "json"));
    }

    [Fact]
    public async Task Evidence_beside_a_document_is_checked()
    {
        _run.Write("openapi.yaml", Good).Write("evidence.yaml", "pages: []\nentries: []\nnote: x\n");
        Assert.Contains("FOLDER/evidence.yaml(3,1): error IQMC8002", await _run.RunAsync("lint", _run["openapi.yaml"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "FOLDER/openapi.yaml(4,3): error IQMC8105")]
    [InlineData("json", "\"code\": \"IQMC8105\"")]
    [InlineData("sarif", "\"ruleId\": \"IQMC8105\"")]
    [InlineData("junit", "<failure type=\"IQMC8105\"")]
    [InlineData("github", "::error file=FOLDER/openapi.yaml,line=4,col=3,title=IQMC8105 ")]
    [InlineData("markdown", "| error | IQMC8105 |")]
    [InlineData("html", "<td class=\"error\">error</td>")]
    public async Task Every_format_can_be_asked_for(string format, string expected)
    {
        _run.Write("openapi.yaml", Bad);
        var text = await _run.RunAsync("lint", _run["openapi.yaml"], "--format", format);
        Assert.StartsWith("exit 1\n", text, StringComparison.Ordinal);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }
}
