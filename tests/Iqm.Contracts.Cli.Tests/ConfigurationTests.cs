namespace Iqm.Contracts.Cli.Tests;

public sealed class ConfigurationTests : IDisposable
{
    private const string Good = "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths: {}\n";

    private readonly CliRun _run = new() { WorkingFolder = "src" };

    public void Dispose() => _run.Dispose();

    private async Task Says(string expected, params string[] arguments) => Assert.Equal(expected.ReplaceLineEndings("\n"), await _run.RunAsync(arguments));

    [Fact]
    public async Task What_the_configuration_says_needs_no_option_and_what_is_given_wins()
    {
        _run.Write("iqm-contracts.yaml", "contracts: api\noutput: {format: json, folder: reports}\n").Write("api/openapi.yaml", Good).Write("api/more/openapi.yaml", Good).Write("src/openapi.yaml", Good);

        await Says("exit 0\n--- stdout\n1 document: no findings.\n--- stderr\n", "lint", _run["src"], "--format", "text");
        await Says("exit 0\n--- stdout\n--- stderr\n2 documents: no findings. The report is in 'FOLDER/reports/lint.txt'.\n", "lint", "--format", "text", "--output", "lint.txt");
        Assert.Equal("2 documents: no findings.\n", File.ReadAllText(_run["reports/lint.txt"]));
        Assert.StartsWith("exit 0\n--- stdout\n{\n  \"schema\": \"iqm-contracts/lint/1\",", await _run.RunAsync("lint"), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_broken_configuration_stops_everything_but_help()
    {
        _run.Write("iqm-contracts.yaml", "contracts: api\nformat: text\n");
        return Says("""
            exit 2
            --- stdout
            --- stderr
            FOLDER/iqm-contracts.yaml(2,1): error IQMC9009: There is no key 'format' here. There are 'contracts', 'waivers', 'pacts', 'pages', 'output'. Keys of your own begin with 'x-'.

            """, "lint");
    }
}
