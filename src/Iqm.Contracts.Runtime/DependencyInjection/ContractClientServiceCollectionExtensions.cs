using System.Diagnostics.CodeAnalysis;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Iqm.Contracts.Runtime;

/// <summary>Registers generated clients.</summary>
public static class ContractClientServiceCollectionExtensions
{
    /// <summary>Registers a client on <see cref="IHttpClientFactory"/>, with options that are validated at start where there is a host, and otherwise at first use.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of its HTTP client.</param>
    /// <param name="configure">Sets the options; null when they are configured elsewhere. May be given in several registrations.</param>
    /// <param name="create">Makes the client.</param>
    /// <param name="setUp">Adds handlers and services. Called once, however often the client is registered.</param>
    /// <returns>The builder of the HTTP client: handlers that are added to it come below those of <paramref name="setUp"/>.</returns>
    /// <remarks>
    /// Redirects are not followed and cookies not kept. Of the header fields in the factory's log all are redacted but those known to be harmless.
    /// The client is transient and may be kept: connections are renewed underneath it. A primary handler of one's own must not follow redirects either.
    /// </remarks>
    public static IHttpClientBuilder AddContractClient<TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        this IServiceCollection services,
        string name,
        Action<TOptions>? configure,
        Func<HttpClient, TClient> create,
        Action<IHttpClientBuilder>? setUp = null)
        where TClient : class
        where TOptions : ContractClientOptions
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(create);

        var options = services.AddOptions<TOptions>();
        if (configure is not null)
            options.Configure(configure);

        var builder = services.AddHttpClient(name);
        var registration = new Registration(typeof(TClient), name);
        if (services.Any(d => !d.IsKeyedService && registration.Equals(d.ImplementationInstance)))
            return builder;
        services.AddSingleton(registration);

        options.ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, ContractClientOptionsValidator<TOptions>>());
        builder
            .ConfigureHttpClient(static (provider, client) =>
            {
                var options = provider.GetRequiredService<IOptions<TOptions>>().Value;
                ContractHttp.Configure(client, options.BaseAddress!, options.Timeout);
            })
            .ConfigurePrimaryHttpMessageHandler(static () => ContractHttp.CreatePrimaryHandler())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(LoggedHeaders.IsRedacted)
            .AddTypedClient((client, _) => create(client));
        setUp?.Invoke(builder);
        return builder;
    }

    private sealed record Registration(Type Client, string Name);
}
