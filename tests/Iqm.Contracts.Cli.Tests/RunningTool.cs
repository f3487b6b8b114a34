using System.Text;

namespace Iqm.Contracts.Cli.Tests;

/// <summary>The tool while it runs, in the test's process, until it is stopped.</summary>
internal sealed class RunningTool : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _stop = new();
    private readonly Output _output = new();
    private readonly Task<int> _run;

    public RunningTool(params string[] arguments) => _run = Task.Run(() => Program.RunAsync(arguments, _output, _stop.Token));

    public string Out => _output.Out.ToString()!;

    public string Error => _output.Error.ToString()!;

    /// <summary>The address that it printed.</summary>
    public async Task<Uri> Address()
    {
        await OutHas("Ctrl-C stops it.\n");
        var line = Out.Split('\n')[0];
        return new Uri(line[(line.LastIndexOf(' ') + 1)..]);
    }

    public Task OutHas(string text) => Has((Watched)_output.Out, text);

    public Task ErrorHas(string text) => Has((Watched)_output.Error, text);

    /// <summary>Stops it, as Ctrl-C does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Stop()
    {
        await _stop.CancelAsync();
        return await _run.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _stop.Dispose();
    }

    private async Task Has(Watched writer, string text)
    {
        var done = await Task.WhenAny(writer.Has(text), _run).WaitAsync(Patience);
        Assert.True(done != _run || writer.ToString().Contains(text, StringComparison.Ordinal), $"It ended without '{text}'.\n{Out}\n{Error}");
    }

    private sealed class Output : IVerbOutput
    {
        public TextWriter Out { get; } = new Watched();

        public TextWriter Error { get; } = new Watched();

        public bool UseColor => false;
    }

    /// <summary>A text that tells when something is in it.</summary>
    private sealed class Watched : TextWriter
    {
        private readonly StringBuilder _text = new();
        private readonly List<(string Text, TaskCompletionSource Found)> _wanted = [];

        public override Encoding Encoding => Encoding.UTF8;

        public Task Has(string text)
        {
            var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_text)
                _wanted.Add((text, found));
            Write("");
            return found.Task;
        }

        public override void Write(char value) => Write(value.ToString());

        public override void Write(string? value)
        {
            lock (_text)
            {
                _text.Append(value);
                foreach (var (text, found) in _wanted)
                    if (_text.ToString().Contains(text, StringComparison.Ordinal))
                        found.TrySetResult();
            }
        }

        public override string ToString()
        {
            lock (_text)
                return _text.ToString();
        }
    }
}
