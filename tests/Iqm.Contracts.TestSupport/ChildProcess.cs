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
        return Start(new ProcessStartInfo(DotNet.HostPath, ["exec", assembly, .. arguments]) { WorkingDirectory = workingDirectory ?? "" }, environment);
    }

    /// <summary>Starts a program that the system kills in the middle of the first file that gets longer than some kilobytes. On Linux.</summary>
    /// <param name="assembly">Path of its assembly.</param>
    /// <param name="arguments">Not quoted.</param>
    /// <param name="environment">Set on top of the present environment.</param>
    public static ChildProcess StartToBeKilledWhileWriting(string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        StartCommand(["exec", assembly, .. arguments], environment, isKilledWhileWriting: true);

    /// <summary>Starts a command of <c>dotnet</c>.</summary>
    /// <param name="arguments">Such as <c>["build", "App"]</c>; not quoted.</param>
    /// <param name="environment">Set on top of the present environment.</param>
    /// <param name="workingDirectory">Null for the present one.</param>
    /// <param name="isKilledWhileWriting">Whether the system kills it, or what it starts, as <see cref="StartToBeKilledWhileWriting"/> says.</param>
    public static ChildProcess StartCommand(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? workingDirectory = null, bool isKilledWhileWriting = false)
    {
        var start = isKilledWhileWriting
            // SIGXFSZ, when a file would get longer than 8 blocks of 512 or 1,024 bytes. Nothing of the runtime's own may be as long.
            ? new ProcessStartInfo("/bin/sh", ["-c", "ulimit -c 0; ulimit -f 8; exec \"$@\"", "sh", DotNet.HostPath, .. arguments])
            {
                Environment = { ["DOTNET_EnableWriteXorExecute"] = "0", ["DOTNET_EnableDiagnostics"] = "0" },
            }
            : new ProcessStartInfo(DotNet.HostPath, arguments);
        start.WorkingDirectory = workingDirectory ?? "";
        return Start(start, environment);
    }

    /// <summary>Its standard input.</summary>
    public StreamWriter Input => _process.StandardInput;

    /// <summary>The next line of its standard output; null when there is none any more.</summary>
    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    /// <summary>Asks it to end, as Ctrl-C does. Not on Windows.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("/bin/kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync().WaitAsync(Patience).ConfigureAwait(false);
    }

    /// <summary>Kills it and what it has started, as <c>kill -9</c> does, and waits until it has gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
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
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static ChildProcess Start(ProcessStartInfo start, IReadOnlyDictionary<string, string>? environment)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        DotNet.Isolate(start);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new ChildProcess(Process.Start(start)!);
    }
}
