using System.Net;
using System.Net.Http.Headers;

namespace Iqm.Contracts.Runtime;

/// <summary>Sends a session's token, and the fields that go with it, with the operations that ask for it.</summary>
/// <remarks>
/// A 401 makes it log in again, once, and send the request again if its body allows; otherwise the 401 stands and the next call logs in.
/// A log-in that fails surfaces as the exception of the call that needed it.
/// </remarks>
public sealed class SessionAuthenticationHandler : CredentialHandler
{
    private readonly Session _session;
    private readonly string? _logOutOperation;

    /// <summary>Makes a handler.</summary>
    /// <param name="scheme">The security scheme's name in the contract.</param>
    /// <param name="session">The session; outlives the handler.</param>
    /// <param name="baseAddress">An address of the origin that may see the token.</param>
    /// <param name="logOutOperation">The operationId of the operation that ends the session on the server; null when there is none.</param>
    public SessionAuthenticationHandler(string scheme, Session session, Uri baseAddress, string? logOutOperation = null) : base(scheme, baseAddress)
    {
        ArgumentNullException.ThrowIfNull(session);
        _session = session;
        _logOutOperation = logOutOperation;
    }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendWithCredentialsAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var token = await _session.GetAsync(cancellationToken).ConfigureAwait(false);
        var response = await SendAsync(request, token, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            _session.Invalidate(token);
            if (!ReplayableContent.CanReplay(request.Content))
                return response;
            response.Dispose();
            token = await _session.GetAsync(cancellationToken).ConfigureAwait(false);
            response = await SendAsync(request, token, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.Unauthorized)
                _session.Invalidate(token);
        }
        if (response.IsSuccessStatusCode && request.Operation.Id == _logOutOperation)
            _session.Invalidate(token);
        return response;
    }

    private Task<HttpResponseMessage> SendAsync(OperationRequest request, SessionToken token, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.AccessToken);
        foreach (var (name, value) in token.Headers)
        {
            request.Headers.Remove(name);
            request.AddHeader(name, value);
        }
        return ForwardAsync(request, cancellationToken);
    }
}
