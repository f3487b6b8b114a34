using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary>A server in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, TimeSpan startUp) => (_process, StartUp) = (process, startUp);

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan StartUp { get; }

    /// <summary>What it keeps in memory, in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Starts one and waits for its first answer.</summary>
    public static async Task<ServerProcess> StartAsync(int port, byte[] request, string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!await Answers(port, request).ConfigureAwait(false))
        {
            if (process.HasExited || watch.Elapsed > TimeSpan.FromSeconds(30))
                throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} does not answer.");
            await Task.Delay(2).ConfigureAwait(false);
        }
        return new ServerProcess(process, watch.Elapsed);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<bool> Answers(int port, byte[] request)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync("127.0.0.1", port).ConfigureAwait(false);
            await socket.SendAsync(request, SocketFlags.None).ConfigureAwait(false);
            var buffer = new byte[64];
            return await socket.ReceiveAsync(buffer, SocketFlags.None).ConfigureAwait(false) > 0 && Encoding.ASCII.GetString(buffer).StartsWith("HTTP/1.1 2", StringComparison.Ordinal);
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
