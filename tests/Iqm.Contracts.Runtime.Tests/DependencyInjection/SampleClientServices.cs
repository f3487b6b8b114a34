using Microsoft.Extensions.DependencyInjection;

namespace Iqm.Contracts.Runtime.Tests;

/// <summary>The part of a client that is written by hand, as IQM's and InsightIQ's are.</summary>
public sealed class SampleClientOptions : ContractClientOptions
{
    public string? ClientId { get; set; }
    public string? ClientSecret { get; set; }
    public string? Host { get; set; }
    public TimeSpan RenewBefore { get; set; } = Session.DefaultRenewBefore;

    protected override void Check(ContractClientOptionsCheck check)
    {
        check.UserName(nameof(ClientId), ClientId);
        check.Required(nameof(ClientSecret), ClientSecret);
        check.HeaderValue(nameof(Host), Host);
        check.Range(nameof(RenewBefore), RenewBefore, TimeSpan.Zero, TimeSpan.FromHours(1));
    }
}

public static class SampleClientServices
{
    public static IHttpClientBuilder AddSampleClient(this IServiceCollection services, Action<SampleClientOptions>? configure = null) =>
        services.AddContractClient("Sample", configure, static http => new SampleClient(http), static builder => builder
            .AddSessionAuthentication<SampleClientOptions>("session", LogInAsync, static o => o.RenewBefore, "logout")
            .AddBasicAuthentication<SampleClientOptions>("basic", static o => new BasicCredentials(o.ClientId!, o.ClientSecret!)));

    private static async Task<SessionToken> LogInAsync(HttpClient http, SampleClientOptions options, CancellationToken cancellationToken)
    {
        var user = await new SampleClient(http).GetUserAsync("login", cancellationToken: cancellationToken);
        return new SessionToken(user.Name, TimeSpan.FromHours(1), new KeyValuePair<string, string>("X-IAA-OW-ID", WireText.Of(user.Id)));
    }
}
