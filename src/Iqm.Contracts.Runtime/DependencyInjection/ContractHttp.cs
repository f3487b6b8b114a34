using System.Net;

namespace Iqm.Contracts.Runtime;

/// <summary>Makes the HTTP clients that generated clients stand on.</summary>
public static class ContractHttp
{
    /// <summary>The longest body that is read, unless <see cref="HttpClient.MaxResponseContentBufferSize"/> is set otherwise: 128 MiB, decompressed.</summary>
    public const long DefaultMaxResponseBytes = 128 * 1024 * 1024;

    /// <summary>The handler that talks to the network. It follows no redirect, for a redirect could carry credentials elsewhere; and keeps no cookies, for clients share it.</summary>
    public static SocketsHttpHandler CreatePrimaryHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that changes of DNS are seen by clients that live long
    };

    /// <summary>Makes an HTTP client for use without dependency injection. The caller disposes it; one for the whole application is best.</summary>
    /// <param name="baseAddress">The server's address.</param>
    /// <param name="timeout">The longest that a call may take, null for 100 seconds.</param>
    /// <param name="primaryHandler">The handler that talks to the network; null for <see cref="CreatePrimaryHandler"/>.</param>
    /// <param name="handlers">Further handlers, outermost first.</param>
    public static HttpClient CreateClient(Uri baseAddress, TimeSpan? timeout = null, HttpMessageHandler? primaryHandler = null, params ReadOnlySpan<DelegatingHandler> handlers)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        var handler = primaryHandler ?? CreatePrimaryHandler();
        for (var i = handlers.Length - 1; i >= 0; i--)
        {
            handlers[i].InnerHandler = handler;
            handler = handlers[i];
        }
        var client = new HttpClient(handler);
        Configure(client, baseAddress, timeout);
        return client;
    }

    internal static void Configure(HttpClient client, Uri baseAddress, TimeSpan? timeout)
    {
        client.BaseAddress = baseAddress;
        client.MaxResponseContentBufferSize = DefaultMaxResponseBytes;
        if (timeout is { } value)
            client.Timeout = value;
    }
}
