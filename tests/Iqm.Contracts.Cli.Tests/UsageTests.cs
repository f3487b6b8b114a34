namespace Iqm.Contracts.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly CliRun _run = new();

    public void Dispose() => _run.Dispose();

    private async Task Says(string expected, params string[] arguments) => Assert.Equal(expected.ReplaceLineEndings("\n"), await _run.RunAsync(arguments));

    [Fact]
    public async Task Without_arguments_the_tool_explains_itself_on_one_screen()
    {
        var text = await _run.RunAsync();
        Assert.StartsWith("exit 0\n--- stdout\niqm-contracts: Holds contracts", text, StringComparison.Ordinal);
        Assert.Contains("\n  lint", text, StringComparison.Ordinal);
        Assert.EndsWith("--- stderr\n", text, StringComparison.Ordinal);
        Assert.True(text.Split('\n').Length < 30);
        Assert.Equal(text, await _run.RunAsync("--help"));
    }

    [Fact]
    public async Task Help_of_a_verb_has_options_and_examples()
    {
        var text = await _run.RunAsync("lint", "--help");
        Assert.StartsWith("exit 0\n", text, StringComparison.Ordinal);
        Assert.Contains("--format <text|json|sarif|junit|github|markdown|html>", text, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  iqm-contracts lint\n", text, StringComparison.Ordinal);
        Assert.EndsWith("--- stderr\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_printed() => Assert.Matches(@"^exit 0\n--- stdout\n\d+\.\d+\.\d+\S*\n--- stderr\n\z", await _run.RunAsync("--version"));

    [Theory]
    [InlineData("lnt")]
    [InlineData("lnt", "--format", "json")]
    [InlineData("lnt", "lint")]
    public async Task An_unknown_verb_is_told_the_nearest(params string[] arguments)
    {
        var text = await _run.RunAsync(arguments);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9001: There is no verb 'lnt'.", text, StringComparison.Ordinal);
        Assert.Contains("Nearest: 'lint'.\nTry 'iqm-contracts --help'.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_of_verbs_tells_which_there_are()
    {
        await Says("""
            exit 2
            --- stdout
            --- stderr
            error IQMC9003: 'pact' is a group of verbs: 'pact check', 'pact verify'.
            Try 'iqm-contracts pact --help'.

            """, "pact");
        await Says("""
            exit 2
            --- stdout
            --- stderr
            error IQMC9001: There is no verb 'docs chek'. There are 'docs check', 'docs lock', 'docs draft'. Nearest: 'docs check', 'docs lock'.
            Try 'iqm-contracts docs --help'.

            """, "docs", "chek");
    }

    [Fact]
    public async Task A_contract_that_the_tool_brings_goes_by_its_name()
    {
        Assert.Equal("exit 0\n--- stdout\n1 document: no findings.\n--- stderr\n", await _run.RunAsync("lint", "iqm"));
        Assert.Contains(" files in FOLDER/generated\n", await _run.RunAsync("generate", "--spec", "insightiq", "--namespace", "Acme", "--output", _run["generated"]), StringComparison.Ordinal);
    }

    [Fact]
    public Task An_unknown_option_is_told_the_nearest() => Says("""
        exit 2
        --- stdout
        --- stderr
        error IQMC9002: There is no option '--fromat' here. There are '--help', '--spec', '--format', '--output'. Nearest: '--format'.
        Try 'iqm-contracts lint --help'.

        """, "lint", "--fromat=json");

    [Fact]
    public Task An_unknown_format_is_told_the_formats() => Says("""
        exit 2
        --- stdout
        --- stderr
        error IQMC9003: There is no format 'jsn'. There are 'text', 'json', 'sarif', 'junit', 'github', 'markdown', 'html'. Nearest: 'json'.
        Try 'iqm-contracts lint --help'.

        """, "lint", "--format", "jsn");

    [Fact]
    public async Task A_missing_value_is_an_error() =>
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9003: ", await _run.RunAsync("lint", "--output"), StringComparison.Ordinal);

    [Fact]
    public async Task Hostile_arguments_cannot_act_on_the_terminal() =>
        Assert.DoesNotContain('\u001b', await _run.RunAsync("\u001b[31mlint"));

    [Fact]
    public async Task A_path_that_begins_with_at_is_a_path() =>
        Assert.Contains("'@none.yaml' does not exist", await _run.RunAsync("lint", "@none.yaml"), StringComparison.Ordinal);

    [Fact]
    public async Task After_two_dashes_everything_is_a_path() =>
        Assert.Contains("IQMC1001: '-none.yaml' does not exist", await _run.RunAsync("lint", "--", "-none.yaml"), StringComparison.Ordinal);
}
