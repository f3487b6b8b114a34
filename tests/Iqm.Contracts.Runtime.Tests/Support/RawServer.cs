using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Iqm.Contracts.Runtime.Tests;

/// <summary>Answers one connection with the very bytes that are given, then closes it.</summary>
public sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public RawServer(string response)
    {
        _listener.Start();
        _ = AnswerAsync(response.ReplaceLineEndings("\r\n"));
    }

    public HttpClient CreateClient() => new() { BaseAddress = new Uri($"http://{_listener.LocalEndpoint}") };

    public void Dispose() => _listener.Dispose();

    private async Task AnswerAsync(string response)
    {
        using var client = await _listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
            request.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        await stream.WriteAsync(Encoding.UTF8.GetBytes(response));
        client.Client.Shutdown(SocketShutdown.Send);
        while (await stream.ReadAsync(buffer) > 0)
        {
        }
    }
}
