using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Pacts.Writing;
using Iqm.Contracts.Testing.Pacts;
using Iqm.Contracts.Testing.Pacts.Native;
using Iqm.Contracts.TestSupport;
using static Iqm.Contracts.Benchmarks.Table.BenchmarkTable;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary><c>pact check</c> on the interactions of <c>pacts/</c> again and again, beside openapi-pact-comparator; and a consumer test over the calls of the engine that it consists of.</summary>
internal static class PactSection
{
    private const int Interactions = 1000;
    private const int ConsumerTests = 500;
    private const int Warm = 2_000, Many = 10_000;

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync()
    {
        var contract = ContractLoader.Load(RepositoryPaths.In("specs", "iqm")).Contract!;
        var folder = Directory.CreateTempSubdirectory("iqmc-pact-");
        try
        {
            var pact = JsonNode.Parse(await File.ReadAllTextAsync(RepositoryPaths.In("pacts", "iqm-client-iqm.json")).ConfigureAwait(false))!.AsObject();
            JsonNode[] committed = [.. pact["interactions"]!.AsArray()!];
            pact["interactions"] = new JsonArray([.. Enumerable.Range(0, Interactions).Select(i => Numbered(committed[i % committed.Length], i))]);
            var (file, document) = (Path.Combine(folder.FullName, "iqm-client-iqm.json"), Path.Combine(folder.FullName, "openapi.json"));
            await File.WriteAllTextAsync(file, CanonicalJson.Write(pact)).ConfigureAwait(false);
            await File.WriteAllTextAsync(document, contract.Root.ToJsonString()).ConfigureAwait(false);
            var ours = await ToolProcess.ToolAsync(5, "pact", "check", file, "--spec", document).ConfigureAwait(false);
            var peer = await ToolProcess.FastestAsync(5, Peers.Opc, ["--oas", document, file]).ConfigureAwait(false);
            // Without the form with a file, of which the contract has no example.
            PactDraft[] drafts = [.. ContractDrafts.Responses(contract).Where(row => row.Operation != "updateProfile").Select(row => ContractDrafts.Of(contract, row.Operation, row.Status, row.Example, Given))
                .Where(draft => draft.RequestBody is null or { ContentType: "application/json" })];
            var (test, engine, over) = await ConsumeAsync(drafts).ConfigureAwait(false);
            var (before, after) = await RepeatAsync(drafts).ConfigureAwait(false);
            return
            [
                new("check of 1,000 interactions, as a command", Text($"{ours.Wall.TotalSeconds:N2} s"), "", "", "< 1 s", ours.Wall.TotalSeconds < 1),
                new("", Text($"{ours.Wall.TotalSeconds:N2} s"), Text($"openapi-pact-comparator {peer.Wall.TotalSeconds:N2} s"), Text($"{ours.Wall / peer.Wall:N2}"), "< 1", ours.Wall < peer.Wall),
                new("a consumer test", Text($"{test:N2} ms"), Text($"the engine alone {engine:N2} ms"), Text($"+{over:N2} ms"), "< +2 ms", over < 2),
                new("memory after 10,000 interactions with the engine", Text($"{after:N0} MB"), Text($"after 2,000: {before:N0} MB"), Text($"{after / before:N2}"), "no leak", after < before * 1.1),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static JsonNode Numbered(JsonNode interaction, int number)
    {
        var copy = interaction.DeepClone();
        copy["description"] = string.Create(CultureInfo.InvariantCulture, $"interaction {number}");
        return copy;
    }

    // What is kept is ours and the engine's together: the process's own memory.
    private static async Task<(double Before, double After)> RepeatAsync(PactDraft[] drafts)
    {
        var pact = new PactBuilder("iqm-client", "iqm");
        var before = 0.0;
        for (var i = 0; i < Many; i++)
        {
            var draft = drafts[i % drafts.Length];
            var interaction = InteractionJson.Of(draft);
            await pact.ConsumeAsync(draft, address => SendAsync(address, draft, interaction)).ConfigureAwait(false);
            if (i == Warm)
                before = Megabytes();
        }
        return (before, Megabytes());
    }

    private static double Megabytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Environment.WorkingSet / 1e6;
    }

    // Each draft in turn, once as a test does it and once by the engine's own functions alone, so that what else runs on the machine disturbs both alike.
    private static async Task<(double Test, double Engine, double Over)> ConsumeAsync(PactDraft[] drafts)
    {
        var pact = new PactBuilder("iqm-client", "iqm");
        PactEngine.Require();
        var (ours, engines) = (new List<double>(), new List<double>());
        for (var i = 0; i < ConsumerTests; i++)
        {
            var draft = drafts[i % drafts.Length];
            var interaction = InteractionJson.Of(draft);
            var started = Stopwatch.GetTimestamp();
            await pact.ConsumeAsync(draft, address => SendAsync(address, draft, interaction)).ConfigureAwait(false);
            ours.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            started = Stopwatch.GetTimestamp();
            await EngineAloneAsync(draft, interaction).ConfigureAwait(false);
            engines.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return (Timing.Median(ours), Timing.Median(engines), Timing.Median(ours.Zip(engines, (one, other) => one - other)));
    }

    private static async Task EngineAloneAsync(PactDraft draft, JsonObject interaction)
    {
        var pact = PactFfi.NewPact("iqm-client", "iqm");
        var handle = PactFfi.NewInteraction(pact, draft.Description);
        var (request, response) = (interaction["request"]!, interaction["response"]!);
        PactFfi.WithSpecification(pact, 5);
        PactFfi.WithRequest(handle, draft.Method, request["path"]!.ToString());
        foreach (var (name, values) in request["query"] as JsonObject ?? [])
            PactFfi.WithQuery(handle, name, 0, values![0]!.ToString());
        Message(handle, InteractionPart.Request, request, draft.RequestBody);
        PactFfi.ResponseStatus(handle, (ushort)draft.Status);
        Message(handle, InteractionPart.Response, response, draft.ResponseBody);
        var port = PactFfi.CreateMockServer(pact, "127.0.0.1", 0, "http", null);
        await SendAsync(new Uri($"http://127.0.0.1:{port}"), draft, interaction).ConfigureAwait(false);
        if (!PactFfi.MockServerMatched(port))
            throw new InvalidOperationException(PactEngine.Borrow(PactFfi.MockServerMismatches(port)));
        PactFfi.CleanupMockServer(port);
        _ = PactFfi.FreePact(pact);
    }

    private static void Message(uint handle, InteractionPart part, JsonNode message, PactDraftBody? body)
    {
        foreach (var (name, values) in message["headers"] as JsonObject ?? [])
            PactFfi.WithHeader(handle, part, name, 0, values![0]!.ToString());
        if (body is not null)
            PactFfi.WithBody(handle, part, body.ContentType, Content(message));
        if (message["matchingRules"] is { } rules)
            PactFfi.WithMatchingRules(handle, part, rules.ToJsonString());
    }

    private static async Task SendAsync(Uri address, PactDraft draft, JsonObject interaction)
    {
        var message = interaction["request"]!;
        var query = string.Join('&', (message["query"] as JsonObject ?? []).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value![0]!.ToString())}"));
        using var client = new HttpClient { BaseAddress = address };
        using var request = new HttpRequestMessage(new HttpMethod(draft.Method), message["path"]! + (query.Length > 0 ? "?" + query : ""));
        if (draft.RequestBody is { } body)
            request.Content = new StringContent(Content(message), new System.Net.Http.Headers.MediaTypeHeaderValue(body.ContentType));
        foreach (var (name, values) in message["headers"] as JsonObject ?? [])
            request.Headers.TryAddWithoutValidation(name, values![0]!.ToString());
        using var response = await client.SendAsync(request).ConfigureAwait(false);
        _ = await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
    }

    private static string Content(JsonNode message) => message["body"]!["content"] is JsonValue value && value.TryGetValue(out string? text) ? text : message["body"]!["content"]!.ToJsonString();

    private static string? Given(string variable) => variable.Split('_', 3)[2] switch
    {
        "BASICAUTH" => "user:password",
        "BEARERAUTH" => "token",
        "X_IAA_OW_ID" => "200001",
        "UOWID" => "495",
        _ => null,
    };
}
