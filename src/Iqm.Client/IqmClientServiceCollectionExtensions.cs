using Iqm;
using Iqm.Contracts.Runtime;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="IqmClient"/>.</summary>
public static class IqmClientServiceCollectionExtensions
{
    /// <summary>Registers a client of IQM that logs in by itself, keeps its token and sends it with what needs it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; null when they are configured elsewhere.</param>
    /// <returns>The builder of the HTTP client, for resilience and logging.</returns>
    /// <remarks>Options are checked at start where there is a host, at first use otherwise. One session serves the whole container.</remarks>
    public static IHttpClientBuilder AddIqmClient(this IServiceCollection services, Action<IqmClientOptions>? configure = null) =>
        services.AddContractClient(nameof(IqmClient), configure, static httpClient => new IqmClient(httpClient), static builder => builder
            .AddSessionAuthentication<IqmClientOptions>(IqmSession.BearerScheme, IqmSession.LogInAsync, static options => options.RenewBefore, IqmSession.LogOutOperation)
            .AddBasicAuthentication<IqmClientOptions>(IqmSession.BasicScheme, IqmSession.CredentialsOf)
            .AddHttpMessageHandler(static provider =>
                new AmbientHeaderHandler(IqmSession.HostHeader, IqmSession.HostOf(provider.GetRequiredService<Options.IOptions<IqmClientOptions>>().Value), "login")));
}
