using System.Diagnostics.CodeAnalysis;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Iqm.Contracts.Runtime;

/// <summary>Adds credentials to clients that are registered with <see cref="ContractClientServiceCollectionExtensions.AddContractClient"/>.</summary>
public static class CredentialHttpClientBuilderExtensions
{
    /// <summary>Adds Basic authentication for the operations that ask for a security scheme.</summary>
    /// <param name="builder">The HTTP client.</param>
    /// <param name="scheme">The security scheme's name in the contract.</param>
    /// <param name="credentials">Takes the credentials from the options.</param>
    public static IHttpClientBuilder AddBasicAuthentication<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(this IHttpClientBuilder builder, string scheme, Func<TOptions, BasicCredentials> credentials)
        where TOptions : ContractClientOptions
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return builder.AddHttpMessageHandler(provider =>
        {
            var options = provider.GetRequiredService<IOptions<TOptions>>().Value;
            return new BasicAuthenticationHandler(scheme, credentials(options), options.BaseAddress!);
        });
    }

    /// <summary>Adds a session for the operations that ask for a security scheme: one for the whole container, whose key is the HTTP client's name.</summary>
    /// <param name="builder">The HTTP client.</param>
    /// <param name="scheme">The security scheme's name in the contract.</param>
    /// <param name="logIn">Logs in, with an HTTP client of the same name and handlers.</param>
    /// <param name="renewBefore">Takes from the options how long before its end a token is renewed.</param>
    /// <param name="logOutOperation">The operationId of the operation that ends the session on the server; null when there is none.</param>
    /// <remarks><c>GetRequiredKeyedService&lt;Session&gt;(builder.Name)</c> gives the session, for <see cref="Session.Invalidate()"/>. The clock is the container's <see cref="TimeProvider"/> if it has one.</remarks>
    public static IHttpClientBuilder AddSessionAuthentication<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        this IHttpClientBuilder builder,
        string scheme,
        Func<HttpClient, TOptions, CancellationToken, Task<SessionToken>> logIn,
        Func<TOptions, TimeSpan>? renewBefore = null,
        string? logOutOperation = null)
        where TOptions : ContractClientOptions
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(logIn);
        var name = builder.Name;
        builder.Services.TryAddKeyedSingleton(name, (provider, _) =>
        {
            var options = provider.GetRequiredService<IOptions<TOptions>>().Value;
            var factory = provider.GetRequiredService<IHttpClientFactory>();
            return new Session(
                async cancellationToken =>
                {
                    using var client = factory.CreateClient(name);
                    return await logIn(client, options, cancellationToken).ConfigureAwait(false);
                },
                provider.GetService<TimeProvider>(),
                renewBefore?.Invoke(options));
        });
        return builder.AddHttpMessageHandler(provider => new SessionAuthenticationHandler(
            scheme,
            provider.GetRequiredKeyedService<Session>(name),
            provider.GetRequiredService<IOptions<TOptions>>().Value.BaseAddress!,
            logOutOperation));
    }
}
