using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Testing.Mocking;
using Iqm.Contracts.Testing.Pacts;
using Iqm.Contracts.Testing.Tests.Mocking;

namespace Iqm.Contracts.Testing.Tests.Pacts;

/// <summary>What is verified of a folder of pacts: two consumers, one of them in a folder below, against the mock provider through the engine.</summary>
public sealed class VerificationFilterTests : IAsyncLifetime
{
    private static readonly Contract Shop = Mocks.Load("""
        openapi: 3.0.4
        info: {title: Shop, version: '1'}
        paths:
          /pets:
            get: {operationId: listPets, responses: {'200': {description: d, content: {application/json: {schema: {type: array, items: {type: string}}, example: [Tom]}}}}}
          /pets/{id}:
            get:
              operationId: getPet
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: {name: {type: string}}}, example: {name: Tom}}}}}
        """, "shop.yaml");

    private readonly string _folder = Directory.CreateTempSubdirectory("iqm-pacts-").FullName;
    private MockProvider _mock = null!;

    public async ValueTask InitializeAsync()
    {
        _mock = await MockProvider.StartAsync(Shop, new MockOptions(), TestContext.Current.CancellationToken);
        Write("web-shop.json", "web", [("all pets", "/pets", null), ("one pet (big)", "/pets/7", "a pet (big) exists"), ("one pet", "/pets/8", "a pet (big) exists no more")]);
        Write("below/app-shop.json", "app", [("one pet of the app", "/pets/7", "a pet (big) exists")]);
        // A folder of a tool's own, and what is no pact by its name.
        Write(".cache/old-shop.json", "old", [("all pets", "/gone", null)]);
        File.WriteAllText(Path.Combine(_folder, "README.md"), "Pacts.");
    }

    public async ValueTask DisposeAsync()
    {
        await _mock.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Write(string file, string consumer, (string Description, string Path, string? State)[] interactions)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Iqm.Contracts.Pacts.Writing.PactMerger.Merge(null, consumer, "shop", "tests", true, [.. interactions.Select(one => new PactDraft
        {
            Description = one.Description,
            States = one.State is null ? [] : [new PactState(one.State)],
            Method = "GET",
            Path = one.Path,
            ResponseBody = new PactDraftBody("application/json", one.Path == "/pets" ? Match.EachLike("Tom") : new JsonObject { ["name"] = Match.Type("Tom") }),
        })]));
    }

    private PactVerifierOptions Folder => new() { ProviderUrl = _mock.BaseAddress, Folders = [_folder] };

    private static async Task<string[]> Verified(PactVerifierOptions options)
    {
        var result = await PactVerifier.VerifyAsync(options, TestContext.Current.CancellationToken);
        Assert.Empty(result.Findings);
        Assert.True(result.IsVerified);
        Assert.All(result.Interactions, interaction => Assert.True(interaction.IsVerified));
        return [.. result.Interactions.Select(interaction => $"{interaction.Consumer}: {interaction.Description}").Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task A_folder_is_every_pact_in_it_and_below_each_once()
    {
        string[] all = ["app: one pet of the app", "web: all pets", "web: one pet", "web: one pet (big)"];
        Assert.Equal(all, await Verified(Folder));
        Assert.Equal(all, await Verified(Folder with { Folders = [_folder, Path.Combine(_folder, "below", "..")], Files = [Path.Combine(_folder, "web-shop.json")] }));
    }

    [Fact]
    public async Task A_description_is_a_regular_expression()
    {
        Assert.Equal(["app: one pet of the app", "web: one pet", "web: one pet (big)"], await Verified(Folder with { Description = "^one" }));
        Assert.Equal(["web: one pet (big)"], await Verified(Folder with { Description = @"\(big\)$" }));
    }

    [Fact]
    public async Task A_state_is_a_name_and_nothing_is_left_when_it_is_empty_but_what_has_none()
    {
        Assert.Equal(["app: one pet of the app", "web: one pet (big)"], await Verified(Folder with { State = "a pet (big) exists" }));
        Assert.Equal(["web: all pets"], await Verified(Folder with { State = "" }));
    }

    [Fact]
    public async Task Consumers_are_names_and_filters_go_together()
    {
        Assert.Equal(["app: one pet of the app"], await Verified(Folder with { Consumers = ["app"] }));
        Assert.Equal(["app: one pet of the app", "web: one pet", "web: one pet (big)"], await Verified(Folder with { Consumers = ["app", "web"], Description = "one" }));
        Assert.Equal(["web: one pet (big)"], await Verified(Folder with { Consumers = ["web"], State = "a pet (big) exists" }));
        Assert.Equal(["web: one pet"], await Verified(Folder with { Description = "pet$", State = "a pet (big) exists no more" }));
    }

    [Fact]
    public async Task Filters_that_leave_nothing_are_a_failure()
    {
        foreach (var options in (PactVerifierOptions[])[Folder with { Description = "^pet" }, Folder with { State = "a pet" }, Folder with { Consumers = ["WEB"] }, Folder with { Consumers = ["app"], State = "" }])
        {
            var result = await PactVerifier.VerifyAsync(options, TestContext.Current.CancellationToken);
            Assert.False(result.IsVerified);
            Assert.Equal(DiagnosticCatalog.NothingVerified, Assert.Single(result.Findings).Descriptor);
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("a)|(b")]
    [InlineData("(?!a)b")]
    [InlineData(@"(a)\1")]
    [InlineData("a{")]
    public async Task A_description_that_the_engine_would_panic_over_is_refused(string description)
    {
        var refused = await Assert.ThrowsAsync<PactException>(() => PactVerifier.VerifyAsync(Folder with { Description = description }, TestContext.Current.CancellationToken));
        Assert.Equal(DiagnosticCatalog.PactFilterInvalid, refused.Finding.Descriptor);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_or_holds_no_pact_is_a_failure()
    {
        async Task<FindingDescriptor> Fault(string folder) =>
            Assert.Single((await PactVerifier.VerifyAsync(Folder with { Folders = [folder] }, TestContext.Current.CancellationToken)).Findings).Descriptor;
        Assert.Equal(DiagnosticCatalog.PactNotFound, await Fault(Path.Combine(_folder, "absent")));
        Assert.Equal(DiagnosticCatalog.NothingVerified, await Fault(Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName));
    }
}
