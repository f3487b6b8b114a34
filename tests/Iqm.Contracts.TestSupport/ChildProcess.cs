using System.Diagnostics;

namespace Iqm.Contracts.TestSupport;

/// <summary>A program of this repository in a process of its own, which the test talks to and may kill.</summary>
public sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly Task<string> _error;

    private ChildProcess(Process process)
    {
        _process = process;
        // Somebody has to read it, or a program that says much waits for ever.
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts a program.</summary>
    /// <param name="assembly">Path of its assembly.</param>
    /// <param name="arguments">Not quoted.</param>
    /// <param name="environment">Set on top of the present environment.</param>
    /// <param name="workingDirectory">Null for the present one.</param>
    public static ChildProcess Start(string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? workingDirectory = null)
    {
        var start = new ProcessStartInfo(DotNet.HostPath, ["exec", assembly, .. arguments])
        {
            WorkingDirectory = workingDirectory ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        DotNet.Isolate(start);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new ChildProcess(Process.Start(start)!);
    }

    /// <summary>Its standard input.</summary>
    public StreamWriter Input => _process.StandardInput;

    /// <summary>The next line of its standard output; null when there is none any more.</summary>
    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    /// <summary>Kills it, as <c>kill -9</c> does, and waits until it has gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience).ConfigureAwait(false);
    }

    /// <summary>Waits for its end, and reads what it has said since.</summary>
    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(Patience).ConfigureAwait(false);
        await _process.WaitForExitAsync().WaitAsync(Patience).ConfigureAwait(false);
        return (_process.ExitCode, output, await _error.ConfigureAwait(false));
    }

    /// <summary>Kills it if it still runs.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
