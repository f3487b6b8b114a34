namespace Iqm.Contracts.Cli.Tests;

public sealed class PactVerbTests : IDisposable
{
    private const string Contract = """
        openapi: 3.0.3
        info: {title: Shop, version: '1'}
        paths:
          /pets:
            get:
              operationId: listPets
              responses:
                '200':
                  description: Pets.
                  content:
                    application/json:
                      schema: {type: object, required: [name], properties: {name: {type: string}}}
        """;

    private readonly CliRun _run = new();

    public PactVerbTests() => _run.Write("openapi.yaml", Contract);

    public void Dispose() => _run.Dispose();

    private static string Pact(string member) => """
        {"consumer":{"name":"web"},"provider":{"name":"shop"},"interactions":[
        {"description":"pets","request":{"method":"GET","path":"/pets"},"response":{"status":200,"headers":{"Content-Type":"application/json"},
        "body":{"MEMBER":"x"}}}],"metadata":{"pactSpecification":{"version":"3.0.0"}}}
        """.Replace("MEMBER", member, StringComparison.Ordinal);

    private Task<string> Check(params string[] arguments) => _run.RunAsync(["pact", "check", .. arguments, "--spec", _run["openapi.yaml"]]);

    [Fact]
    public async Task A_pact_that_the_contract_bears_out_agrees()
    {
        _run.Write("pacts/a.json", Pact("name"));
        Assert.Equal("exit 0\n--- stdout\n1 pact: no findings.\n--- stderr\n", await Check(_run["pacts"]));
    }

    [Fact]
    public async Task What_the_contract_does_not_promise_is_a_finding_with_both_places()
    {
        _run.Write("pacts/a.json", Pact("color"));
        Assert.Equal("""
            exit 1
            --- stdout
            FOLDER/pacts/a.json(3,9): error IQMC5110: In 'pets': /color is not documented: no schema that holds here names it. Document it under 'properties', or judge without strictness. Contract: FOLDER/openapi.yaml(12,56).

            1 pact: 1 error.
            --- stderr

            """.ReplaceLineEndings("\n"), await Check(_run["pacts"]));
    }

    [Fact]
    public async Task A_waiver_takes_the_error_away_and_stays_in_the_report()
    {
        // The file serves 'verify' as well; waivers for its codes are no matter here.
        _run.Write("pacts/a.json", Pact("color")).Write("w.yaml", """
            - {code: IQMC5110, operation: listPets, at: /color, owner: team-a, reason: Known, expires: 2999-12-31}
            - {code: IQMC3004, operation: listPets, owner: team-a, reason: Known, expires: 2999-12-31}
            """);
        Assert.Equal("""
            exit 0
            --- stdout
            FOLDER/pacts/a.json(3,9): info IQMC5110: In 'pets': /color is not documented: no schema that holds here names it. Document it under 'properties', or judge without strictness. Contract: FOLDER/openapi.yaml(12,56). It is waived by team-a until 2999-12-31: Known

            1 pact: 1 info.
            --- stderr

            """.ReplaceLineEndings("\n"), await Check(_run["pacts"], "--waivers", _run["w.yaml"]));
    }

    [Fact]
    public async Task Waivers_that_are_expired_or_not_needed_are_findings()
    {
        _run.Write("pacts/a.json", Pact("color")).Write("w.yaml", """
            - {code: IQMC5110, operation: listPets, owner: a, reason: r, expires: 2020-01-01}
            - {code: IQMC5106, operation: listPets, owner: a, reason: r, expires: 2999-01-01}
            """);
        var text = await Check(_run["pacts"], "--waivers", _run["w.yaml"]);
        Assert.StartsWith("exit 1\n--- stdout\nFOLDER/pacts/a.json(3,9): error IQMC5110: ", text, StringComparison.Ordinal);
        Assert.Contains("\nFOLDER/w.yaml(1,3): error IQMC8204: ", text, StringComparison.Ordinal);
        Assert.Contains("\nFOLDER/w.yaml(2,3): error IQMC8205: ", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\n1 pact: 3 errors.\n--- stderr\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waivers_that_are_not_there_or_cannot_be_read_end_the_run()
    {
        _run.Write("pacts/a.json", Pact("name")).Write("w.yaml", "- {code: X}\n");
        Assert.StartsWith("exit 1\n--- stdout\n--- stderr\nFOLDER/w.yaml(1,", await Check(_run["pacts"], "--waivers", _run["w.yaml"]), StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9003: there is no file of waivers", await Check(_run["pacts"], "--waivers", _run["none.yaml"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "\"schema\": \"iqm-contracts/pact-check/1\"")]
    [InlineData("sarif", "\"version\": \"2.1.0\"")]
    [InlineData("junit", "<testsuite")]
    [InlineData("github", "::error ")]
    [InlineData("markdown", "| ")]
    [InlineData("html", "<!DOCTYPE html>")]
    public async Task It_reports_in_every_format(string format, string expected)
    {
        _run.Write("pacts/a.json", Pact("color"));
        Assert.Contains(expected, await Check(_run["pacts"], "--format", format), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Pacts_that_are_not_there_are_usage()
    {
        Directory.CreateDirectory(_run["empty"]);
        Assert.Equal("exit 2\n--- stdout\n--- stderr\nFOLDER/none: error IQMC5001: 'FOLDER/none' does not exist. Give a pact file, or a folder of them.\n", await Check(_run["none"]));
        Assert.Contains("error IQMC5002: The folder", await Check(_run["empty"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IQMC9003", "pact", "verify")]
    [InlineData("--provider-url is an address", "pact", "verify", "--provider-url", "shop")]
    [InlineData("--header is 'Name: value'", "pact", "verify", "--provider-url", "http://127.0.0.1:1", "--header", "x")]
    [InlineData("the environment variable 'IQMC_NOT_SET' of --header is not set", "pact", "verify", "--provider-url", "http://127.0.0.1:1", "--header", "X: env:IQMC_NOT_SET")]
    [InlineData("Try 'iqm-contracts pact check --help'.", "pact", "check", "--formatt", "json")]
    public async Task What_is_wrong_on_the_command_line_is_said(string expected, params string[] arguments)
    {
        _run.Write("a.json", Pact("name"));
        var output = await _run.RunAsync(arguments);
        Assert.StartsWith("exit 2\n", output, StringComparison.Ordinal);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }
}
