using Iqm.Contracts.Runtime;

namespace InsightIq;

public sealed partial class InsightIqClient
{
    internal const string BasicScheme = "basicAuth";

    internal static BasicCredentials CredentialsOf(InsightIqClientOptions options) => new(options.Username!, options.Password!);

    /// <summary>Makes a client without dependency injection. Keep it for the life of the application: it holds the connections.</summary>
    /// <param name="options">Server and credentials.</param>
    /// <param name="primaryHandler">What talks to the network; null for a handler that follows no redirect and keeps no cookies.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong; the message lists all.</exception>
    public static InsightIqClient Create(InsightIqClientOptions options, HttpMessageHandler? primaryHandler = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid();
        return new InsightIqClient(ContractHttp.CreateClient(options.BaseAddress!, options.Timeout, primaryHandler ?? ContractHttp.CreatePrimaryHandler(),
            new BasicAuthenticationHandler(BasicScheme, CredentialsOf(options), options.BaseAddress!)));
    }
}
