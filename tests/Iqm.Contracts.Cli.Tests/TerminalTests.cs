namespace Iqm.Contracts.Cli.Tests;

/// <summary>What only a person at a terminal sees.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Contract = "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths:\n  /users:\n    get:\n      operationId: listUsers\n      responses: {'200': {description: d}}\n";

    private readonly CliRun _run = new() { IsTerminal = true };

    public void Dispose() => _run.Dispose();

    private async Task Says(string expected, params string[] arguments) => Assert.Equal(expected.ReplaceLineEndings("\n"), await _run.RunAsync(arguments));

    [Fact]
    public async Task The_next_command_is_suggested_after_the_summary()
    {
        _run.Write("openapi.yaml", Contract).Write("broken.yaml", "openapi: 3.0.4\npaths: {}\n").Write("newer.yaml", Contract.Replace("listUsers", "users", StringComparison.Ordinal));
        await Says("""
            exit 0
            --- stdout
            1 document: no findings.
            Next: iqm-contracts report --output report.html shows what is known of every response.
            --- stderr

            """, "lint", _run["openapi.yaml"]);
        Assert.Contains(".\nNext: iqm-contracts explain IQMC", await _run.RunAsync("lint", _run["broken.yaml"]), StringComparison.Ordinal);
        Assert.Contains("\nNext: iqm-contracts explain IQMC6105 says what it means and how to mend it.\n--- stderr\n", await _run.RunAsync("diff", _run["openapi.yaml"], _run["newer.yaml"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "json")]
    [InlineData("--output", "lint.txt")]
    public async Task A_program_that_reads_gets_no_suggestion(string option, string value)
    {
        _run.Write("openapi.yaml", Contract);
        Assert.DoesNotContain("Next:", await _run.RunAsync("lint", _run["openapi.yaml"], option, option == "--output" ? _run[value] : value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_for_a_browser_is_not_poured_over_the_terminal()
    {
        _run.Write("openapi.yaml", Contract);
        await Says("""
            exit 2
            --- stdout
            --- stderr
            error IQMC9003: the page is for a browser: give it a file with --output report.html, or read --format markdown here.

            """, "report", "--spec", _run["openapi.yaml"]);
        Assert.StartsWith("exit 0\n", await _run.RunAsync("report", "--spec", _run["openapi.yaml"], "--output", _run["report.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_longer_than_a_second_is_shown_and_removed()
    {
        using var writer = new StringWriter();
        using var clock = new ManualTimer();
        var line = new WaitLine(writer, () => "Checking a.yaml", 80, clock);
        Assert.Equal("", writer.ToString());
        clock.Advance();
        clock.Advance();
        line.Dispose();
        clock.Advance();
        Assert.Equal("\rChecking a.yaml, 1 s\rChecking a.yaml, 2 s\r" + new string(' ', 20) + "\r", writer.ToString());
    }

    [Fact]
    public void A_line_never_wraps()
    {
        using var writer = new StringWriter();
        using var clock = new ManualTimer();
        using var line = new WaitLine(writer, () => new string('x', 100), 40, clock);
        clock.Advance();
        Assert.Equal($"\r{new string('x', 30)}…, 1 s", writer.ToString());
    }

    [Fact]
    public void Several_things_tell_rate_and_remaining_time_however_quick_each_is()
    {
        using var clock = new ManualTimer();
        using var terminal = new Terminal(clock);
        var results = terminal.Each(Enumerable.Range(0, 8).ToArray(), item => $"Checking {item}", item =>
        {
            if (item % 4 == 3)
                clock.Advance();
            return item * 2;
        }, CancellationToken.None, clock);
        Assert.Equal([0, 2, 4, 6, 8, 10, 12, 14], results);
        Assert.Equal($"""
            4 of 8, 3 a second, 0:01 left: Checking 3, 1 s
            8 of 8, 3.5 a second, 0:00 left: Checking 7, 2 s
            {"",48}

            """.ReplaceLineEndings("\r"), terminal.Error.ToString()![1..]);
    }

    [Fact]
    public void One_thing_tells_no_rate()
    {
        using var clock = new ManualTimer();
        using var terminal = new Terminal(clock);
        Assert.Equal([1], terminal.Each([1], item => $"Checking {item}", item => { clock.Advance(); return item; }, CancellationToken.None, clock));
        Assert.Equal($"\rChecking 1, 1 s\r{"",15}\r", terminal.Error.ToString());
    }

    private sealed class Terminal(TimeProvider clock) : IVerbOutput, IDisposable
    {
        public TextWriter Out => TextWriter.Null;

        public TextWriter Error { get; } = new StringWriter();

        public bool UseColor => false;

        public IDisposable? BeginProgress(Func<string> what) => new WaitLine(Error, what, 80, clock);

        public void Dispose() => Error.Dispose();
    }

    /// <summary>A clock that goes on by a second when told, and wakes its one timer.</summary>
    private sealed class ManualTimer : TimeProvider, ITimer
    {
        private TimerCallback? _callback;
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _callback = callback;
            return this;
        }

        public void Advance()
        {
            _seconds++;
            _callback?.Invoke(null);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _callback = null;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
