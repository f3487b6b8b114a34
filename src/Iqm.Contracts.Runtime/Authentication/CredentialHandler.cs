namespace Iqm.Contracts.Runtime;

/// <summary>Adds credentials to the requests of operations that ask for a security scheme, and to no others.</summary>
/// <remarks>
/// Credentials only go to the origin they are meant for, and only over https; loopback may use http. They are added below the caller's view and above the
/// handlers added later, so the primary handler must not follow redirects: <see cref="ContractHttp.CreatePrimaryHandler"/> does not.
/// </remarks>
public abstract class CredentialHandler : DelegatingHandler
{
    private readonly string _scheme;
    private readonly Uri _baseAddress;

    /// <summary>Makes a handler.</summary>
    /// <param name="scheme">The security scheme's name in the contract.</param>
    /// <param name="baseAddress">An address of the origin that may see the credentials; its path does not matter.</param>
    protected CredentialHandler(string scheme, Uri baseAddress)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        ArgumentNullException.ThrowIfNull(baseAddress);
        if (!baseAddress.IsAbsoluteUri)
            throw new ArgumentException("The base address must be absolute.", nameof(baseAddress));
        _scheme = scheme;
        _baseAddress = baseAddress;
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The request would take the credentials to another origin, or over plain http. Nothing was sent.</exception>
    protected sealed override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is not OperationRequest known || !known.Operation.Requires(_scheme))
            return base.SendAsync(request, cancellationToken);
        Check(known);
        return SendWithCredentialsAsync(known, cancellationToken);
    }

    /// <summary>Adds the credentials and sends the request with <see cref="ForwardAsync"/>.</summary>
    protected abstract Task<HttpResponseMessage> SendWithCredentialsAsync(OperationRequest request, CancellationToken cancellationToken);

    /// <summary>Sends the request on. May be called again for the same request.</summary>
    protected Task<HttpResponseMessage> ForwardAsync(OperationRequest request, CancellationToken cancellationToken) => base.SendAsync(request, cancellationToken);

    private void Check(OperationRequest request)
    {
        var uri = request.RequestUri;
        if (uri is not { IsAbsoluteUri: true } || Uri.Compare(uri, _baseAddress, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            throw new InvalidOperationException(
                $"{request.Operation.Id} would send credentials to {Origin(uri)}, but they belong to {Origin(_baseAddress)}. Nothing was sent. Give this address a client with credentials of its own.");
        }
        if (uri.Scheme != Uri.UriSchemeHttps && !(uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            throw new InvalidOperationException($"{request.Operation.Id} would send credentials to {Origin(uri)} without encryption. Nothing was sent. Use https; http is for loopback only.");
    }

    private static string Origin(Uri? uri) => uri is { IsAbsoluteUri: true } ? uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : "no absolute address";
}
