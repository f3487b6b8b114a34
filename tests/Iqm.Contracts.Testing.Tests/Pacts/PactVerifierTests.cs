using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Testing.Pacts;

namespace Iqm.Contracts.Testing.Tests.Pacts;

public sealed class PactVerifierTests : IAsyncLifetime
{
    private readonly ShopProvider _shop = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("iqm-pacts-").FullName;

    private static PactDraft Draft(string description = "a pet", string state = "a pet exists") => new()
    {
        Description = description,
        States = [new PactState(state)],
        Method = "GET",
        Path = "/pets/7",
        ResponseBody = new PactDraftBody("application/json", new JsonObject { ["name"] = Match.Type("Rex") }),
    };

    public ValueTask InitializeAsync() => _shop.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _shop.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private PactVerifierOptions Options(params PactDraft[] drafts)
    {
        var file = Path.Combine(_folder, "web-shop.json");
        File.WriteAllText(file, Iqm.Contracts.Pacts.Writing.PactMerger.Merge(null, "web", "shop", "tests", true, drafts));
        return new PactVerifierOptions { ProviderUrl = _shop.Address, ProviderName = "shop", Files = [file] };
    }

    private PactVerifierOptions Published(params PactDraft[] drafts)
    {
        var options = Options(drafts);
        _shop.Pact = File.ReadAllText(options.Files[0]);
        return options with { Files = [] };
    }

    private Task Setup(ProviderStateCall call, CancellationToken cancellationToken)
    {
        if (call is { State: "a pet exists", IsTeardown: false })
            _shop.Pets["7"] = "Tom";
        else if (!call.IsTeardown)
            throw new InvalidOperationException("there is no such state");
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_provider_that_does_what_the_pact_says_is_verified()
    {
        var result = await PactVerifier.VerifyAsync(Options(Draft()) with { States = Setup }, TestContext.Current.CancellationToken);
        Assert.Empty(result.Findings);
        Assert.Equal([new VerifiedInteraction("web", "a pet", true)], result.Interactions);
        Assert.True(result.IsVerified);
    }

    [Fact]
    public async Task What_the_provider_does_otherwise_is_a_finding_in_the_pact_file()
    {
        var result = await PactVerifier.VerifyAsync(Options(Draft()), TestContext.Current.CancellationToken);
        Assert.False(result.IsVerified);
        Assert.All(result.Findings, finding => Assert.Equal((DiagnosticCatalog.PactMismatch, true), (finding.Descriptor, finding.Position is { Line: > 1 })));
        Assert.Contains(result.Findings, finding => finding.Message.StartsWith("In 'a pet': status: ", StringComparison.Ordinal) && finding.Message.Contains("404", StringComparison.Ordinal));
        Assert.All(result.Findings, finding => Assert.DoesNotContain('\u001b', finding.Message));
    }

    [Fact]
    public async Task Nothing_verified_is_a_failure()
    {
        foreach (var options in (PactVerifierOptions[])[Options() with { Files = [] }, Options(Draft()) with { Description = "no such" }, Options(Draft()) with { Consumers = ["other"] }, Options(Draft()) with { State = "other" }])
        {
            var result = await PactVerifier.VerifyAsync(options, TestContext.Current.CancellationToken);
            Assert.False(result.IsVerified);
            Assert.Equal(DiagnosticCatalog.NothingVerified, Assert.Single(result.Findings).Descriptor);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_is_no_pact_is_a_failure()
    {
        var broken = Path.Combine(_folder, "broken.json");
        File.WriteAllText(broken, "{");
        var result = await PactVerifier.VerifyAsync(Options(Draft()) with { Files = [broken, Path.Combine(_folder, "absent.json")] }, TestContext.Current.CancellationToken);
        Assert.Equal([DiagnosticCatalog.InvalidJson, DiagnosticCatalog.PactNotFound], result.Findings.Select(finding => finding.Descriptor));
    }

    [Fact]
    public async Task A_state_that_cannot_be_set_up_is_a_finding_of_its_own()
    {
        var result = await PactVerifier.VerifyAsync(Options(Draft(state: "the moon is full")) with { States = Setup }, TestContext.Current.CancellationToken);
        Assert.Contains("The provider state 'the moon is full' could not be set up: there is no such state", result.Findings.Select(finding => finding.Message));
    }

    [Fact]
    public async Task Headers_reach_the_provider_and_never_the_state_URL()
    {
        var options = Options(Draft()) with { StateUrl = new Uri(_shop.Address, "states"), Headers = [KeyValuePair.Create("X-Key", "s3cret")] };
        var result = await PactVerifier.VerifyAsync(options, TestContext.Current.CancellationToken);
        Assert.Empty(result.Findings);
        Assert.Contains(("/pets/7", "s3cret"), _shop.Requests);
        Assert.Contains(("/states", null), _shop.Requests);
        Assert.DoesNotContain(("/states", "s3cret"), _shop.Requests);
    }

    [Fact]
    public async Task A_pact_comes_from_an_address_with_a_token()
    {
        var options = Published(Draft()) with { Urls = [new Uri(_shop.Address, "pact")], Token = "t0ken", States = Setup };
        var result = await PactVerifier.VerifyAsync(options, TestContext.Current.CancellationToken);
        Assert.Empty(result.Findings);
        Assert.Equal([new VerifiedInteraction("web", "a pet", true)], result.Interactions);
        Assert.Equal(["Bearer t0ken"], _shop.Credentials.Distinct());
    }

    [Fact]
    public async Task A_pact_comes_from_a_broker()
    {
        var options = Published(Draft()) with { Broker = new Uri(_shop.Address, "broker/"), Token = "t0ken", States = Setup };
        var result = await PactVerifier.VerifyAsync(options, TestContext.Current.CancellationToken);
        Assert.Empty(result.Findings);
        Assert.Equal([new VerifiedInteraction("web", "a pet", true)], result.Interactions);
        Assert.Equal(["Bearer t0ken"], _shop.Credentials.Distinct());
    }

    [Fact]
    public async Task What_a_pact_from_an_address_or_a_broker_says_otherwise_is_a_finding()
    {
        foreach (var options in (PactVerifierOptions[])[Published(Draft()) with { Urls = [new Uri(_shop.Address, "pact")] }, Published(Draft()) with { Broker = new Uri(_shop.Address, "broker/") }])
        {
            var result = await PactVerifier.VerifyAsync(options, TestContext.Current.CancellationToken);
            Assert.Equal([new VerifiedInteraction("web", "a pet", false)], result.Interactions);
            Assert.All(result.Findings, finding => Assert.Equal(DiagnosticCatalog.PactMismatch, finding.Descriptor));
            Assert.NotEmpty(result.Findings);
        }
    }

    [Fact]
    public async Task An_address_or_a_broker_without_a_pact_is_a_failure()
    {
        foreach (var options in (PactVerifierOptions[])[
            Options() with { Files = [], Urls = [new Uri(_shop.Address, "absent")] },
            Options() with { Files = [], Broker = new Uri(_shop.Address, "absent/") },
            Options() with { Files = [], Broker = new Uri(_shop.Address, "broker/"), ProviderName = "nobody" },
            Options() with { Files = [], Urls = [new Uri("http://127.0.0.1:1/pact")] }])
        {
            var result = await PactVerifier.VerifyAsync(options, TestContext.Current.CancellationToken);
            Assert.False(result.IsVerified);
            Assert.Equal(Severity.Error, Assert.Single(result.Findings).Severity);
        }
    }
}
