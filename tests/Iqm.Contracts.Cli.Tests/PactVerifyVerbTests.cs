using System.Net;
using System.Net.Sockets;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Testing.Mocking;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Cli.Tests;

/// <summary><c>pact verify</c> against the mock provider, through the engine.</summary>
public sealed class PactVerifyVerbTests : IAsyncLifetime
{
    private const string Contract = """
        openapi: 3.0.4
        info: {title: Shop, version: '1'}
        paths:
          /pets:
            get:
              operationId: listPets
              responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: {name: {type: string}}}, example: {name: Tom}}}}}
        """;

    private readonly CliRun _run = new();
    private MockProvider _mock = null!;

    public async ValueTask InitializeAsync()
    {
        _mock = await MockProvider.StartAsync(ContractLoader.Parse(Contract, "shop.yaml").Contract!, new MockOptions(), TestContext.Current.CancellationToken);
        _run.Write("pacts/web.json", Pact("web", ("pets", "name", null), ("pets of a shop (new)", "name", "a shop (new)"), ("pets of shops", "name", "a shop (new) and another")))
            .Write("pacts/below/app.json", Pact("app", ("pets", "name", null)))
            .Write("pacts/.hidden/old.json", Pact("old", ("pets", "gone", null)));
    }

    public async ValueTask DisposeAsync()
    {
        await _mock.DisposeAsync();
        _run.Dispose();
    }

    private static string Pact(string consumer, params (string Description, string Member, string? State)[] interactions) => $$$"""
        {"consumer":{"name":"{{{consumer}}}"},"provider":{"name":"shop"},"metadata":{"pactSpecification":{"version":"3.0.0"}},"interactions":[
        {{{string.Join(",\n", interactions.Select(one => $$"""
            {"description":"{{one.Description}}","providerStates":[{{(one.State is null ? "" : $"{{\"name\":\"{one.State}\"}}")}}],"request":{"method":"GET","path":"/pets"},
            "response":{"status":200,"headers":{"Content-Type":"application/json"},"body":{"{{one.Member}}":"Tom"} } }
            """))}}}]}
        """.ReplaceLineEndings("\n");

    private Task<string> Verify(params string[] arguments) => _run.RunAsync(["pact", "verify", _run["pacts"], "--provider-url", _mock.BaseAddress.ToString(), .. arguments]);

    private static string Agrees(int interactions) => $"exit 0\n--- stdout\n{interactions} interaction{(interactions == 1 ? "" : "s")}: {interactions} verified, 0 failed.\n--- stderr\n";

    [Fact]
    public async Task A_folder_is_every_pact_in_it_and_below() => Assert.Equal(Agrees(4), await Verify());

    [Theory]
    [InlineData(1, "--description", "^pets of s.*s$")]
    [InlineData(1, "--description", "\\(new\\)")]
    [InlineData(1, "--state", "a shop (new)")]
    [InlineData(2, "--state", "")]
    [InlineData(1, "--consumer", "app")]
    [InlineData(4, "--consumer", "app", "--consumer", "web")]
    [InlineData(1, "--consumer", "web", "--description", "^pets$")]
    [InlineData(1, "--state", "a shop (new) and another", "--description", "shops")]
    public async Task Filters_leave_what_they_say(int interactions, params string[] filters) => Assert.Equal(Agrees(interactions), await Verify(filters));

    [Theory]
    [InlineData("--description", "^dogs")]
    [InlineData("--state", "a shop")]
    [InlineData("--consumer", "nobody")]
    public async Task Filters_that_leave_nothing_are_no_success(params string[] filters) => Assert.StartsWith(
        "exit 1\n--- stdout\nerror IQMC5204: Nothing was verified: no interaction is left after the filters", await Verify(filters), StringComparison.Ordinal);

    [Fact]
    public async Task A_description_that_is_no_regular_expression_is_usage() => Assert.Equal(
        "exit 2\n--- stdout\n--- stderr\nerror IQMC5210: The filter by description 'pets (' is no regular expression of the Pact engine, which has neither look-around nor back-references. "
        + "Mend it; a '\\' takes a character such as '(' as it is.\n", await Verify("--description", "pets ("));

    [Fact]
    public async Task What_the_provider_does_otherwise_has_its_place_in_the_file_of_the_folder()
    {
        _run.Write("pacts/below/app.json", Pact("app", ("pets", "color", null)));
        Assert.Equal("""
            exit 1
            --- stdout
            FOLDER/pacts/below/app.json(2,1): error IQMC5203: In 'pets': body $: Actual map is missing the following keys: color

            4 interactions: 3 verified, 1 failed.
            --- stderr

            """.ReplaceLineEndings("\n"), await Verify());
    }

    [Fact]
    public async Task A_provider_that_is_not_running_is_one_message_without_secrets()
    {
        var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        other.Dispose();
        Assert.Equal($"""
            exit 1
            --- stdout
            error IQMC5208: There is no connection to the provider at 'http://127.0.0.1:{port}': nothing listens there. Nothing was verified. Start the provider, or mend its address (--provider-url, ProviderUrl).

            0 interactions: 0 verified, 0 failed.
            --- stderr

            """.ReplaceLineEndings("\n"), await _run.RunAsync("pact", "verify", _run["pacts"], "--provider-url", $"http://user:s3cret@127.0.0.1:{port}/?key=s3cret", "--header", "X-Key: s3cret"));
    }

    [Fact]
    public async Task A_provider_that_hangs_is_one_message_for_what_it_did_not_answer()
    {
        using var provider = new BadProvider("", drips: true);
        Assert.Equal($"""
            exit 1
            --- stdout
            FOLDER/pacts/web.json(4,1): error IQMC5209: The provider at '{provider.Url}' gave no answer that can be compared to 'pets of a shop (new)', 'pets of shops': no whole answer within 1 s; raise --timeout (Timeout) if that is intended.

            2 interactions: 0 verified, 2 failed.
            --- stderr

            """.ReplaceLineEndings("\n"), await _run.RunAsync("pact", "verify", _run["pacts"], "--provider-url", provider.Url, "--timeout", "1", "--description", "of"));
    }
}
