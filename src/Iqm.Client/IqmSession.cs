using Iqm.Contracts.Runtime;

namespace Iqm;

/// <summary>How a session with IQM begins: which operation logs in, and what of its answer later requests carry.</summary>
internal static class IqmSession
{
    public const string BasicScheme = "basicAuth";
    public const string BearerScheme = "bearerAuth";
    public const string LogOutOperation = "logout";
    public const string HostHeader = "X-Iaa-Host";
    private const string WorkspaceHeader = "X-IAA-OW-ID";

    public static string HostOf(IqmClientOptions options) => options.Host ?? options.BaseAddress!.Host;

    public static BasicCredentials CredentialsOf(IqmClientOptions options) => new(options.ClientId!, options.ClientSecret!);

    public static async Task<SessionToken> LogInAsync(HttpClient httpClient, IqmClientOptions options, CancellationToken cancellationToken)
    {
        var request = new LoginRequest { GrantType = "password", Email = options.Email!, Password = options.Password! };
        var tokens = await new IqmClient(httpClient).Authentication.LoginAsync(request, cancellationToken).ConfigureAwait(false);
        var workspace = options.OrganizationWorkspaceId ?? tokens.OwId;
        return new SessionToken(tokens.AccessToken, TimeSpan.FromSeconds(tokens.ExpiresIn), new KeyValuePair<string, string>(WorkspaceHeader, WireText.Of(workspace)));
    }
}
