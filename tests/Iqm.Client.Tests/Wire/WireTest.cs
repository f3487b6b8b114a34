using Iqm.Contracts.ClientTests;

namespace Iqm.Client.Tests.Wire;

/// <summary>Tests of what any generated client writes and reads, on the contract in this folder.</summary>
public abstract class WireTest : ClientTest
{
    private readonly HttpClient _httpClient;

    protected WireTest(LoopbackServer server) : base(server)
    {
        _httpClient = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
        Client = new WireClient(_httpClient);
    }

    protected WireClient Client { get; }

    /// <summary>21 March 2024, 10:20:30.5 in India.</summary>
    protected static DateTimeOffset Moment { get; } = new DateTimeOffset(2024, 3, 21, 10, 20, 30, TimeSpan.FromHours(5.5)).AddMilliseconds(500);

    public override ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _httpClient.Dispose();
        return base.DisposeAsync();
    }
}
