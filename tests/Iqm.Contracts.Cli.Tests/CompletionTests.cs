using System.Diagnostics;

namespace Iqm.Contracts.Cli.Tests;

public sealed class CompletionTests : IDisposable
{
    private readonly CliRun _run = new();

    public void Dispose() => _run.Dispose();

    private async Task<string[]> Words(string line)
    {
        var output = await _run.RunAsync("completion", "--line", line);
        Assert.StartsWith("exit 0\n", output, StringComparison.Ordinal);
        return output["exit 0\n--- stdout\n".Length..output.IndexOf("--- stderr", StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public async Task Verbs_options_and_values_are_completed()
    {
        Assert.Superset(new HashSet<string> { "lint", "generate", "verify", "diff", "docs", "mock", "pact" }, (await Words("iqm-contracts ")).ToHashSet());
        Assert.Equal(["lint"], await Words("iqm-contracts li"));
        Assert.Equal(["--format"], await Words("iqm-contracts lint --for"));
        Assert.Superset(new HashSet<string> { "--strict", "--waivers" }, (await Words("iqm-contracts verify a.har --")).ToHashSet());
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task There_is_a_script_for_a_shell(string shell) =>
        Assert.Contains("iqm-contracts completion --line", await _run.RunAsync("completion", shell), StringComparison.Ordinal);

    [Fact]
    public async Task Bash_reads_its_script()
    {
        var script = await _run.RunAsync("completion", "bash");
        _run.Write("completion.sh", script["exit 0\n--- stdout\n".Length..script.IndexOf("--- stderr", StringComparison.Ordinal)]);
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", $"""
            iqm-contracts() (printf 'lint\ngenerate\n')
            source '{_run["completion.sh"]}'
            COMP_LINE='iqm-contracts li'; COMP_POINT=16; COMP_WORDS=(iqm-contracts li); COMP_CWORD=1
            _iqm_contracts; printf '%s' "$COMPREPLY"
            """]) { RedirectStandardOutput = true })!;
        var completed = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("lint", completed);
    }

    [Fact]
    public async Task Another_shell_is_told_which_there_are() =>
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9003: ", await _run.RunAsync("completion", "tcsh"), StringComparison.Ordinal);
}
