using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Iqm.Contracts.Configuration;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences;
using Iqm.Contracts.Docs;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Linting;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.TestSupport;
using Iqm.Contracts.Tests.Docs.Pages;
using Iqm.Contracts.Tests.Exchanges;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Tests.Fuzzing;

/// <summary>Every reader of the library, with inputs to start from.</summary>
internal static class FuzzTargets
{
    private const string SmallContract = """
        openapi: 3.0.4
        info: {title: T, version: '1'}
        servers: [{url: 'https://{host}/v1', variables: {host: {default: example.com}}}]
        paths:
          /things/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string, pattern: '^[a-z]+$'}}]
            get: {operationId: getThing, responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}, example: {a: 1}}}}}}
        components:
          schemas:
            Base: &base {type: object, properties: {a: {type: integer, nullable: true}, self: {$ref: '#/components/schemas/Thing'}}}
            Thing: {allOf: [{$ref: '#/components/schemas/Base'}, {oneOf: [{required: [a]}, {not: {required: [b]}}]}]}
            Copy: *base
        """;

    private const string Waivers = "waivers:\n- {code: IQMC3004, operation: login, at: /data/owId, owner: A, reason: known, expires: 2030-01-31}\n";
    private const string Configuration = "contracts: [specs]\nwaivers: w.yaml\noutput: {format: json, folder: out}\n";
    private const string Lines = """{"method":"GET","url":"https://api.insightiq.ai/v1/users/external_id/1","status":200,"requestHeaders":{"a":"b"},"responseHeaders":{"content-type":"application/json"},"responseBody":{"a":1}}""" + "\n";

    private const string Pact = """
        {"consumer":{"name":"c"},"provider":{"name":"insightiq"},"interactions":[{"description":"d","providerStates":[{"name":"s","params":{"a":1}}],
        "request":{"method":"GET","path":"/v1/users/external_id/1","query":{"a":["b"]},"headers":{"Accept":["application/json"]},"matchingRules":{"path":{"combine":"AND","matchers":[{"match":"regex","regex":"^/v1/[a-z_/]+\\d{1,3}$"}]}}},
        "response":{"status":200,"headers":{"Content-Type":"application/json"},"body":{"id":"x","list":[1,2.5,{"a":null}]},"matchingRules":{"body":{"$.list[*].a":{"matchers":[{"match":"type","min":1}]},"$['id']":{"matchers":[{"match":"date","format":"yyyy-MM-dd"}]}}}}}],
        "metadata":{"pactSpecification":{"version":"3.0.0"}}}
        """;

    /// <summary>Templates, an empty line, then requests.</summary>
    private const string PathsAndAddresses = "/users\n/users/{id}\n/users/{id}/posts/{from}-{to}.json\n//double/\n/caf%C3%A9\n\nGET https://api.example/v1/users/7?x=1#y\nGET /users/a%2Fb/posts/1-2.json\nPOST http://u:p@[::1]:80/v1//double/\nGET /users/../users/%zz\n";

    private static readonly string[] Pages = [GuidePage.Text, TutorialPage.Text, CopiedPage.Text, ReferencePage.Text, SavedPage.Text, SavedReferencePage.Text, ComponentPage.Text];

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("contract", Texts(SmallContract, Specs("insightiq", "openapi.yaml")), bytes => Findings(LintOf(Decode(bytes)))),
        new("evidence", Texts(Specs("insightiq", "evidence.yaml")), bytes => Findings(EvidenceLoader.Parse(Decode(bytes), "evidence.yaml").Findings)),
        new("waivers", Texts(Waivers), bytes => Findings(Waived(Decode(bytes)))),
        new("configuration", Texts(Configuration), bytes => Findings(ToolConfigurationLoader.Parse(Decode(bytes), "iqm-contracts.yaml").Findings)),
        new("page", Texts(Pages), bytes => Describe(DocsReader.Parse(bytes, "page.md"))),
        new("lock", Texts(DocsLock.Empty.Accept([.. Pages.Select((page, i) => DocsReader.Parse(page, $"page{i}.md"))], null).ToJson()), bytes => Findings(DocsLock.Parse(Decode(bytes), "docs.lock.json").Findings)),
        new("recording", [.. Texts(Lines), Recording()], Judge),
        new("pact", [.. Texts(Pact), .. Directory.GetFiles(RepositoryPaths.In("pacts"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)], bytes => Findings(PactChecker.Create(SpecContracts.All).Check(PactFileReader.Parse(Decode(bytes), "pact.json")))),
        new("diff", Texts(SmallContract, SmallContract.Replace("nullable: true", "maximum: 3", StringComparison.Ordinal)), bytes => Differences(Decode(bytes))),
        new("paths", Texts(PathsAndAddresses), bytes => Findings(Routed(Decode(bytes).Split('\n')))),
    ];

    /// <summary>Applies what was read to findings of every kind of place.</summary>
    private static ImmutableArray<Finding> Waived(string text)
    {
        var loaded = WaiverLoader.Parse(text, "waivers.yaml");
        var ledger = new WaiverLedger(loaded.Waivers, TimeProvider.System);
        foreach (var instance in (string[])["", "/data/owId", "/data/0/a~1b", "Authorization"])
            foreach (var operation in (string?[])["login", null])
                ledger.Find(Finding.Create(DiagnosticCatalog.MemberMissing, null, "/data/owId", "") with { Instance = instance, Part = "response.body", Schema = "#/components/schemas/A" }, operation, "GET /a/b");
        return [.. loaded.Findings, .. ledger.Close(new HashSet<string> { "login", "logout" })];
    }

    private static string Differences(string text)
    {
        var loaded = ContractLoader.Parse(text, "openapi.yaml");
        if (loaded.Contract is not { } contract)
            return Findings(loaded.Findings);
        var before = ContractLoader.Parse(SmallContract, "openapi.yaml").Contract!;
        Assert.Empty(ContractDiff.Compare(contract, contract).Changes);
        return string.Join('\n', ContractDiff.Compare(before, contract).Changes.Concat(ContractDiff.Compare(contract, before).Changes).Select(change => $"{change.Code} {change.Pointer} {change.Message}"));
    }

    private static ImmutableArray<Finding> Routed(string[] lines)
    {
        var paths = new System.Text.Json.Nodes.JsonObject(lines.TakeWhile(line => line.Length > 0).Distinct().Select(template =>
            KeyValuePair.Create(template, (System.Text.Json.Nodes.JsonNode?)System.Text.Json.Nodes.JsonNode.Parse("""{"get":{"responses":{"200":{"description":"d"}}}}"""))));
        var loaded = ContractLoader.Parse($$"""{"openapi":"3.0.4","info":{"title":"T","version":"1"},"servers":[{"url":"https://api.example/v1"}],"paths":{{paths.ToJsonString()}} }""", "openapi.json");
        if (loaded.Contract is not { } contract)
            return loaded.Findings;
        var verifier = Contracts.Exchanges.ExchangeVerifier.Create([contract]);
        return [.. lines.SkipWhile(line => line.Length > 0).Select(line => line.Split(' ', 2)).Where(parts => parts.Length == 2 && parts[0].Length > 0)
            .SelectMany(parts => verifier.Verify(new Contracts.Exchanges.Exchange { Method = parts[0], Url = parts[1] }).Findings)];
    }

    private static byte[][] Texts(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];

    private static string Specs(params ReadOnlySpan<string> parts) => File.ReadAllText(RepositoryPaths.In(["specs", .. parts]));

    private static string Decode(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static ImmutableArray<Finding> LintOf(string text)
    {
        var loaded = ContractLoader.Parse(text, "openapi.yaml");
        return loaded.Contract is null ? loaded.Findings : [.. loaded.Findings, .. ContractLinter.Lint(loaded.Contract)];
    }

    private static string Findings(IEnumerable<Finding> findings)
    {
        var lines = findings.Select(finding => finding.ToString()).ToArray();
        Assert.All(lines, line => Assert.DoesNotContain(line, c => char.IsControl(c) || c is '\u2028' or '\u202e'));
        return string.Join('\n', lines);
    }

    private static string Describe(PageFacts page) => Findings(page.Findings) + DocsLock.Empty.Accept([page], null).ToJson();

    private static string Judge(byte[] bytes)
    {
        var verification = new TrafficVerification(SpecContracts.All, TimeProvider.System);
        var reader = new TrafficReader(new MemoryStream(bytes), "recording", new TrafficReadOptions());
        var judged = new List<Finding>();
        while (reader.Read() is { } entry)
            judged.AddRange(verification.Judge(reader.Source, entry).Findings.Select(f => f.Finding));
        return Findings([.. judged, .. reader.Findings]);
    }

    private static byte[] Recording()
    {
        var entries = SpecContracts.All.SelectMany(Documented.Of).Select(documented => documented.Exchange).Take(12).Select(exchange => new
        {
            request = new { method = exchange.Method, url = exchange.Url, headers = exchange.RequestHeaders.Select(h => new { name = h.Name, value = h.Value }), postData = exchange.RequestBody is { } body ? new { mimeType = "application/json", text = Decode(body.ToArray()) } : null },
            response = new { status = exchange.Status ?? 0, headers = exchange.ResponseHeaders.Select(h => new { name = h.Name, value = h.Value }), content = new { mimeType = "application/json", text = exchange.ResponseBody is { } answer ? Decode(answer.ToArray()) : "" } },
        });
        return JsonSerializer.SerializeToUtf8Bytes(new { log = new { version = "1.2", creator = new { name = "t", version = "1" }, entries } });
    }
}
