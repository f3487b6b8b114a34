using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Iqm.Contracts.Configuration;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Linting;
using Iqm.Contracts.Loading;
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

    private static readonly string[] Pages = [GuidePage.Text, TutorialPage.Text, CopiedPage.Text, ReferencePage.Text, SavedPage.Text, SavedReferencePage.Text, ComponentPage.Text];

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("contract", Texts(SmallContract, Specs("insightiq", "openapi.yaml")), bytes => Findings(LintOf(Decode(bytes)))),
        new("evidence", Texts(Specs("insightiq", "evidence.yaml")), bytes => Findings(EvidenceLoader.Parse(Decode(bytes), "evidence.yaml").Findings)),
        new("waivers", Texts(Waivers), bytes => Findings(WaiverLoader.Parse(Decode(bytes), "waivers.yaml").Findings)),
        new("configuration", Texts(Configuration), bytes => Findings(ToolConfigurationLoader.Parse(Decode(bytes), "iqm-contracts.yaml").Findings)),
        new("page", Texts(Pages), bytes => Describe(DocsReader.Parse(bytes, "page.md"))),
        new("lock", Texts(DocsLock.Empty.Accept([.. Pages.Select((page, i) => DocsReader.Parse(page, $"page{i}.md"))], null).ToJson()), bytes => Findings(DocsLock.Parse(Decode(bytes), "docs.lock.json").Findings)),
        new("recording", [.. Texts(Lines), Recording()], Judge),
    ];

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
