using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Testing.Pacts;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Testing.Tests.Pacts;

/// <summary>Providers that are not there, hang, drip, break off or hang up.</summary>
public sealed class UnansweredVerificationTests : IDisposable
{
    private const string Begun = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("iqm-pacts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PactVerifierOptions Options(string url, int interactions, string? state = null)
    {
        var file = Path.Combine(_folder, "web-shop.json");
        File.WriteAllText(file, Iqm.Contracts.Pacts.Writing.PactMerger.Merge(null, "web", "shop", "tests", true, [.. Enumerable.Range(1, interactions).Select(number => new PactDraft
        {
            Description = $"pet {number}",
            States = state is null ? [] : [new PactState(state)],
            Method = "GET",
            Path = $"/pets/{number}",
            ResponseBody = new PactDraftBody("application/json", new JsonObject { ["name"] = Match.Type("Rex") }),
        })]));
        return new PactVerifierOptions { ProviderUrl = new Uri(url), Files = [file], Headers = [KeyValuePair.Create("Authorization", "Bearer s3cret")], Timeout = TimeSpan.FromSeconds(1) };
    }

    [Fact]
    public async Task A_provider_that_is_not_running_is_one_finding_with_host_and_port_and_no_secret()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Dispose();
        var result = await PactVerifier.VerifyAsync(Options($"http://user:s3cret@127.0.0.1:{port}/v1?key=s3cret", 50), TestContext.Current.CancellationToken);
        Assert.Equal($"error IQMC5208: There is no connection to the provider at 'http://127.0.0.1:{port}': nothing listens there. Nothing was verified. Start the provider, or mend its address (--provider-url, ProviderUrl).",
            Assert.Single(result.Findings).ToString());
        Assert.False(result.IsVerified);
    }

    [Fact]
    public async Task A_host_that_nobody_knows_is_named()
    {
        var result = await PactVerifier.VerifyAsync(Options("http://shop.invalid:8080", 1), TestContext.Current.CancellationToken);
        Assert.StartsWith("There is no connection to the provider at 'http://shop.invalid:8080': no host of this name is known.", Assert.Single(result.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true, "no whole answer within 1 s; raise --timeout (Timeout) if that is intended")]
    [InlineData(Begun, true, "no whole answer within 1 s; raise --timeout (Timeout) if that is intended")]
    [InlineData(Begun, false, "its answer broke off, or is not encoded as it says")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nno", false, "its answer broke off, or is not encoded as it says")]
    [InlineData(BadProvider.Reset, false, "it ended the connection before it answered, or does not speak HTTP")]
    [InlineData("SSH-2.0-OpenSSH\r\n", false, "it ended the connection before it answered, or does not speak HTTP")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /pets/1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", false, "it redirects without end, or to what is no address")]
    public async Task A_provider_that_gives_no_whole_answer_is_one_finding_for_all_interactions(string answer, bool drips, string reason)
    {
        using var provider = new BadProvider(answer, drips);
        var options = Options(provider.Url, 5);
        var result = await PactVerifier.VerifyAsync(options with { Description = drips ? "[14]" : null }, TestContext.Current.CancellationToken);
        var finding = Assert.Single(result.Findings);
        Assert.Equal((DiagnosticCatalog.ProviderAnswerMissing, options.Files[0]), (finding.Descriptor, finding.Position?.File));
        Assert.Equal($"The provider at '{provider.Url}' gave no answer that can be compared to {(drips ? "'pet 1', 'pet 4'" : "'pet 1', 'pet 2', 'pet 3' and 2 more")}: {reason}.", finding.Message);
        Assert.Equal(drips ? 2 : 5, result.Interactions.Count(interaction => !interaction.IsVerified));
    }

    [Fact]
    public async Task Who_is_stopped_while_the_provider_hangs_goes_on_at_once_and_no_state_is_set_up_any_more()
    {
        using var provider = new BadProvider("", drips: true);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var calls = new ConcurrentQueue<ProviderStateCall>();
        var run = PactVerifier.VerifyAsync(Options(provider.Url, 3, "a pet exists") with
        {
            States = (call, _) =>
            {
                calls.Enqueue(call);
                return Task.CompletedTask;
            },
        }, stop.Token);
        await provider.Asked.WaitAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal([false], calls.Select(call => call.IsTeardown));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3_600_001)]
    public async Task A_timeout_that_is_none_is_refused(int milliseconds) => await Assert.ThrowsAsync<ArgumentException>(() =>
        PactVerifier.VerifyAsync(Options("http://127.0.0.1:1", 1) with { Timeout = TimeSpan.FromMilliseconds(milliseconds) }, TestContext.Current.CancellationToken));
}
