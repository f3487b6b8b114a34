using System.Globalization;
using System.Net.Sockets;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>Whether a provider can be connected to. The engine finds out anew for each interaction, and does not say why.</summary>
internal static class ProviderConnection
{
    /// <summary>Scheme, host and port; no credential, no path.</summary>
    public static string Name(Uri provider) => provider.GetComponents(UriComponents.SchemeAndServer | UriComponents.StrongPort, UriFormat.UriEscaped);

    /// <summary>Connects once.</summary>
    /// <param name="provider">Absolute http or https.</param>
    /// <param name="patience">How long a connection may take.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What kept from connecting; null when nothing did, or a proxy is in between, which connects by itself.</returns>
    public static async Task<Finding?> FindFaultAsync(Uri provider, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (HttpClient.DefaultProxy.GetProxy(provider) is { } proxy && proxy != provider)
            return null;
        using var client = new TcpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            await client.ConnectAsync(provider.IdnHost, provider.Port, limit.Token).ConfigureAwait(false);
            return null;
        }
        catch (SocketException e)
        {
            return Unreachable(provider, Reason(e));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Unreachable(provider, string.Create(CultureInfo.InvariantCulture, $"it was not there within {patience.TotalSeconds:0.###} s"));
        }
    }

    private static string Reason(SocketException e) => e.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "nothing listens there",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "no host of this name is known",
        _ => Display.Text(e.Message.TrimEnd('.')),
    };

    private static Finding Unreachable(Uri provider, string reason) => Finding.Create(DiagnosticCatalog.ProviderUnreachable, null, Display.Value(Name(provider)), reason);
}
