using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Iqm.Contracts.TestSupport;

/// <summary>A server on loopback that answers badly: nothing, byte by byte without end, or half and then no more.</summary>
public sealed class BadProvider : IDisposable
{
    /// <summary>An answer that is none: the connection is reset.</summary>
    public const string Reset = "RESET";

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="answer">Sent as it is, or <see cref="Reset"/>.</param>
    /// <param name="drips">Whether the connection stays open behind it: with an 'x' every 50 ms, or, when there is no answer, silent. Otherwise it is closed.</param>
    public BadProvider(string answer, bool drips)
    {
        _listener.Start();
        Url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = ServeAsync(answer, drips);
    }

    /// <summary>Its address.</summary>
    public string Url { get; }

    /// <summary>Completed when a request has come.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Stops it, and ends its connections.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync(string answer, bool drips)
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_stop.Token).ConfigureAwait(false), answer, drips, _stop.Token);
        }
        catch (Exception e) when (IsOver(e))
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client, string answer, bool drips, CancellationToken stop)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                // Some connect only to see whether somebody is there.
                if (await stream.ReadAtLeastAsync(new byte[4096], 1, throwOnEndOfStream: false, stop).ConfigureAwait(false) == 0)
                    return;
                _asked.TrySetResult();
                if (answer == Reset)
                {
                    client.LingerState = new LingerOption(true, 0);
                    return;
                }
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), stop).ConfigureAwait(false);
                using var pace = new PeriodicTimer(Pace);
                while (drips && await pace.WaitForNextTickAsync(stop).ConfigureAwait(false))
                    if (answer.Length > 0)
                        await stream.WriteAsync("x"u8.ToArray(), stop).ConfigureAwait(false);
            }
            catch (Exception e) when (IsOver(e))
            {
                // The test is over, or the client has gone.
            }
        }
    }

    private static bool IsOver(Exception e) => e is OperationCanceledException or ObjectDisposedException or SocketException or IOException;
}
