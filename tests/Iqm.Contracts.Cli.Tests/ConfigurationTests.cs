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
    public async Task Pacts_pages_and_waivers_of_the_configuration_are_used_by_every_verb_that_takes_them()
    {
        _run.Write("iqm-contracts.yaml", "contracts: api\npacts: agreed\npages: [saved]\nwaivers: ours.yaml\n").Write("api/openapi.yaml", Good)
            .Write("agreed/a-b.json", """{"consumer": {"name": "a"}, "provider": {"name": "b"}, "interactions": [], "metadata": {"pactSpecification": {"version": "3.0.0"}}}""")
            .Write("saved/page.md", "# Users\n\nNothing is documented here.\n").Write("ours.yaml", "not: a list of waivers\n").Write("none.har", """{"log": {"version": "1.2", "creator": {"name": "x", "version": "1"}, "entries": []}}""");

        await Says("""
            exit 1
            --- stdout
            FOLDER/agreed/a-b.json(1,56): warning IQMC5011: The pact has no interactions, so it says nothing. Remove it, or run the consumer tests again.

            error IQMC5204: Nothing was verified: there is no pact with an interaction. An empty result is no success; give pacts that have interactions, or widen the filters.

            0 interactions: 0 verified, 0 failed.
            --- stderr

            """, "pact", "verify", "--provider-url", "http://127.0.0.1:1/");
        await Says("""
            exit 0
            --- stdout
            FOLDER/saved/page.md: warning IQMC7009: No method with a path was found. If the page does document operations, its form is one that cannot be read: save it as HTML or Markdown.

            1 page: 1 warning.
            --- stderr

            """, "docs", "check");
        const string NoWaivers = "exit 1\n--- stdout\n--- stderr\nFOLDER/ours.yaml(1,1): error IQMC8203: The file must be a list of waivers, by itself or under 'waivers'.\n";
        await Says(NoWaivers, "verify", _run["none.har"]);
        await Says(NoWaivers, "report");
        await Says(NoWaivers, "pact", "check");
        _run.Write("ours.yaml", "waivers: []\n");
        await Says("""
            exit 0
            --- stdout
            FOLDER/agreed/a-b.json(1,56): warning IQMC5011: The pact has no interactions, so it says nothing. Remove it, or run the consumer tests again.

            1 pact: 1 warning.
            --- stderr

            """, "pact", "check");
    }

    [Fact]
    public Task Without_a_configuration_pages_are_asked_for() => Says("""
        exit 2
        --- stdout
        --- stderr
        error IQMC9003: pages are needed: files, folders, '-' for stdin, or 'pages' in iqm-contracts.yaml.

        """, "docs", "check", "--spec", _run["api"]);

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
