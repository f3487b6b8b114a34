using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary>Sends one request again and again over kept connections, each waiting for its answer.</summary>
internal static class LoadGenerator
{
    /// <summary>Answers a second.</summary>
    /// <exception cref="InvalidOperationException">An answer has another status.</exception>
    public static async Task<double> RunAsync(int port, byte[] request, int status, int connections, TimeSpan duration)
    {
        using var end = new CancellationTokenSource(duration);
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => Drive(port, request, status, end.Token)))).ConfigureAwait(false);
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<long> Drive(int port, byte[] request, int status, CancellationToken end)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port, CancellationToken.None).ConfigureAwait(false);
        var start = Encoding.ASCII.GetBytes($"HTTP/1.1 {status} ");
        var buffer = new byte[16 * 1024];
        var count = 0L;
        while (!end.IsCancellationRequested)
        {
            await socket.SendAsync(request, SocketFlags.None, CancellationToken.None).ConfigureAwait(false);
            for (var (length, wanted) = (0, int.MaxValue); length < wanted;)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(length), SocketFlags.None, CancellationToken.None).ConfigureAwait(false);
                if (read == 0)
                    throw new InvalidOperationException("The server closed a connection.");
                length += read;
                if (wanted == int.MaxValue && buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) is >= 0 and var head)
                    wanted = head + 4 + ContentLength(buffer.AsSpan(0, head));
            }
            if (!buffer.AsSpan().StartsWith(start))
                throw new InvalidOperationException($"The server answered {Encoding.ASCII.GetString(buffer, 0, 600)}");
            count++;
        }
        return count;
    }

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        var text = Encoding.ASCII.GetString(head);
        var at = text.IndexOf("content-length:", StringComparison.OrdinalIgnoreCase);
        return int.Parse(text.AsSpan(at + 15, text.IndexOfAny(['\r', '\n'], at + 15) is >= 0 and var line ? line - at - 15 : text.Length - at - 15), System.Globalization.NumberStyles.AllowLeadingWhite, System.Globalization.CultureInfo.InvariantCulture);
    }
}
