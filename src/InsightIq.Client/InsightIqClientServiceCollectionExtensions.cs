using InsightIq;
using Iqm.Contracts.Runtime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="InsightIqClient"/>.</summary>
public static class InsightIqClientServiceCollectionExtensions
{
    /// <summary>Registers a client of InsightIQ that authenticates every call.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; null when they are configured elsewhere.</param>
    /// <returns>The builder of the HTTP client, for resilience and logging.</returns>
    /// <remarks>Options are checked at start where there is a host, at first use otherwise.</remarks>
    public static IHttpClientBuilder AddInsightIqClient(this IServiceCollection services, Action<InsightIqClientOptions>? configure = null) =>
        services.AddContractClient(nameof(InsightIqClient), configure, static httpClient => new InsightIqClient(httpClient), static builder => builder
            .AddBasicAuthentication<InsightIqClientOptions>(InsightIqClient.BasicScheme, InsightIqClient.CredentialsOf));
}
