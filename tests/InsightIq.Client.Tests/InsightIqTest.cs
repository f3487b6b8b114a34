using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Runtime;

namespace InsightIq.Client.Tests;

/// <summary>Tests that drive <see cref="InsightIqClient"/> against a server on loopback.</summary>
public abstract class InsightIqTest : VendorTest<InsightIqClient>
{
    /// <summary>The client ID <c>client</c> with the secret <c>s3cret</c>.</summary>
    protected const string Basic = "Basic Y2xpZW50OnMzY3JldA==";
    protected const string ClientSecret = "s3cret";

    private readonly HttpClient _httpClient;

    protected InsightIqTest(LoopbackServer server) : base(server, InsightIq)
    {
        _httpClient = ContractHttp.CreateClient(server.Address, primaryHandler: new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, handlers: [
            new BasicAuthenticationHandler("basicAuth", new BasicCredentials("client", ClientSecret), server.Address),
        ]);
        Client = new InsightIqClient(_httpClient);
    }

    internal static Vendor<InsightIqClient> InsightIq { get; } = new("insightiq", InsightIqClientJsonContext.Default, Calls());

    protected override InsightIqClient Client { get; }

    public override ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _httpClient.Dispose();
        return base.DisposeAsync();
    }

    private static OperationCalls<InsightIqClient> Calls()
    {
        var json = InsightIqClientJsonContext.Default;
        var calls = new OperationCalls<InsightIqClient>();
        calls.Add("createUser", json.CreateUserRequest, (c, b) => c.Users.CreateAsync(b), (c, b) => c.Users.CreateWithResponseAsync(b));
        calls.Add("getUserByExternalId", c => c.Users.GetByExternalIdAsync("154813a5"), c => c.Users.GetByExternalIdWithResponseAsync("154813a5"));
        calls.Add("createSdkToken", json.CreateSdkTokenRequest, (c, b) => c.SdkTokens.CreateAsync(b), (c, b) => c.SdkTokens.CreateWithResponseAsync(b));
        return calls;
    }
}
