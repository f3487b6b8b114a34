namespace Iqm.Contracts.Runtime;

/// <summary>Sends <c>Authorization: Basic</c> with the operations that ask for it.</summary>
public sealed class BasicAuthenticationHandler : CredentialHandler
{
    private readonly BasicCredentials _credentials;

    /// <summary>Makes a handler.</summary>
    /// <param name="scheme">The security scheme's name in the contract.</param>
    /// <param name="credentials">The credentials.</param>
    /// <param name="baseAddress">An address of the origin that may see them.</param>
    public BasicAuthenticationHandler(string scheme, BasicCredentials credentials, Uri baseAddress) : base(scheme, baseAddress)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        _credentials = credentials;
    }

    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendWithCredentialsAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = _credentials.ToHeader();
        return ForwardAsync(request, cancellationToken);
    }
}
