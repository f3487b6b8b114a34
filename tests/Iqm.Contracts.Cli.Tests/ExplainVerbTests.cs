namespace Iqm.Contracts.Cli.Tests;

public sealed class ExplainVerbTests : IDisposable
{
    private readonly CliRun _run = new();

    public void Dispose() => _run.Dispose();

    private async Task Says(string expected, params string[] arguments) => Assert.Equal(expected.ReplaceLineEndings("\n"), await _run.RunAsync(arguments));

    [Fact]
    public Task A_code_is_explained_with_examples_and_remedy() => Says("""
        exit 0
        --- stdout
        IQMC3004: Required member missing (error). An object lacks a member listed under `required`.

        - Wrong: `{}` for `{required: [success]}`
        - Right: `{"success": true}`
        - Mend: Send the member; if it may be absent, take it off the list.
        --- stderr

        """, "explain", "iqmc3004");

    [Fact]
    public async Task Several_codes_are_apart() =>
        Assert.Contains("\n\nIQMC1001: Contract not found (error). ", await _run.RunAsync("explain", "IQMC3004", "IQMC1001"), StringComparison.Ordinal);

    [Fact]
    public Task An_unknown_code_is_told_the_nearest() => Says("""
        exit 2
        --- stdout
        --- stderr
        error IQMC9003: there is no code 'IQMC304'; codes are IQMC and four digits. Nearest: 'IQMC3004', 'IQMC3014', 'IQMC3024'.

        """, "explain", "IQMC304");
}
