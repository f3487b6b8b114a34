using System.Net;
using System.Net.Sockets;
using Iqm.Contracts.Diagnostics;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>Kestrel alone: no host, no middleware, no log.</summary>
internal sealed class MockServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly KestrelServer _server;

    private MockServer(KestrelServer server, Uri address) => (_server, Address) = (server, address);

    /// <summary>Where it listens; ends with <c>/</c>.</summary>
    public Uri Address { get; }

    /// <exception cref="MockStartException">The port is taken, or the address is not this machine's.</exception>
    public static async Task<MockServer> StartAsync(MockCore core, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        // The mock counts itself, and answers a body that is too large in the provider's shape.
        options.Limits.MaxRequestBodySize = null;
        options.Listen(core.Options.Address, core.Options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        try
        {
            await server.StartAsync(new MockApplication(core), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or SocketException or AddressInUseException)
        {
            server.Dispose();
            var reason = e is IOException { InnerException: AddressInUseException } or AddressInUseException ? "another process listens there" : (e.InnerException ?? e).Message.TrimEnd('.');
            throw new MockStartException(Finding.Create(DiagnosticCatalog.MockPortUnusable, null, new IPEndPoint(core.Options.Address, core.Options.Port), Display.Text(reason)), e);
        }
        return new MockServer(server, new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()));
    }

    public async ValueTask DisposeAsync()
    {
        // Requests that are being answered are waited for, but not for ever: a slow drip can take long.
        using var patience = new CancellationTokenSource(Patience);
        await _server.StopAsync(patience.Token).ConfigureAwait(false);
        _server.Dispose();
    }
}
