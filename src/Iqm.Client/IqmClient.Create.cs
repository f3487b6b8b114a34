using Iqm.Contracts.Runtime;

namespace Iqm;

public sealed partial class IqmClient
{
    /// <summary>Makes a client without dependency injection. Keep it for the life of the application: it holds the connections and the session.</summary>
    /// <param name="options">Server and credentials; copied by nobody, so leave them alone afterwards.</param>
    /// <param name="primaryHandler">What talks to the network; null for a handler that follows no redirect and keeps no cookies.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong; the message lists all.</exception>
    public static IqmClient Create(IqmClientOptions options, HttpMessageHandler? primaryHandler = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid();
        var address = options.BaseAddress!;
        var primary = primaryHandler ?? ContractHttp.CreatePrimaryHandler();
        HttpClient? httpClient = null;
        var session = new Session(cancellationToken => IqmSession.LogInAsync(httpClient!, options, cancellationToken), timeProvider, options.RenewBefore);
        httpClient = ContractHttp.CreateClient(address, options.Timeout, primary,
            new SessionAuthenticationHandler(IqmSession.BearerScheme, session, address, IqmSession.LogOutOperation),
            new BasicAuthenticationHandler(IqmSession.BasicScheme, IqmSession.CredentialsOf(options), address),
            new AmbientHeaderHandler(IqmSession.HostHeader, IqmSession.HostOf(options), "login"));
        return new IqmClient(httpClient);
    }
}
