using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Runtime;

namespace Iqm.Client.Tests;

/// <summary>Tests that drive <see cref="IqmClient"/> against a server on loopback, logged in as a documented user.</summary>
public abstract class IqmTest : VendorTest<IqmClient>
{
    /// <summary>The client ID <c>client</c> with the secret <c>s3cret</c>.</summary>
    protected const string Basic = "Basic Y2xpZW50OnMzY3JldA==";
    protected const string AccessToken = "00000000-0000-4000-8000-000000000001";
    protected const string ClientSecret = "s3cret";

    private readonly HttpClient _httpClient;

    protected IqmTest(LoopbackServer server) : base(server, Iqm)
    {
        _httpClient = Connect(server.Address);
        Client = new IqmClient(_httpClient);
    }

    internal static Vendor<IqmClient> Iqm { get; } = new("iqm", IqmClientJsonContext.Default, IqmCalls.Create());

    protected override IqmClient Client { get; }

    public override ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _httpClient.Dispose();
        return base.DisposeAsync();
    }

    /// <summary>What stands between the client and the network: credentials for the operations that ask for them, and no others.</summary>
    private static HttpClient Connect(Uri address)
    {
        var token = new SessionToken(AccessToken, null, KeyValuePair.Create("X-IAA-OW-ID", "200001"));
        return ContractHttp.CreateClient(address, primaryHandler: new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }, handlers: [
            new BasicAuthenticationHandler("basicAuth", new BasicCredentials("client", ClientSecret), address),
            new SessionAuthenticationHandler("bearerAuth", new Session(_ => Task.FromResult(token)), address),
        ]);
    }
}
