using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Tests.Docs.Pages;

namespace Iqm.Contracts.Tests.Docs;

/// <summary>Pages against a contract: what disagrees, what is decided, what is accepted.</summary>
public sealed class ContractDriftTests
{
    private const string Yaml = """
        openapi: 3.0.3
        info: {title: Berths, version: '1'}
        servers: [{url: 'https://dock.harbour.example'}]
        x-envelope: {success: success, data: data, errors: errorObjects}
        paths:
          /api/v2/hb/berth/reserve:
            post:
              operationId: reserve
              x-sources: [guide#reserve-a-berth]
              parameters:
                - {name: X-Harbour-Id, in: header, required: true, schema: {type: integer}}
              requestBody:
                content:
                  application/json:
                    schema:
                      type: object
                      required: [vesselName, draught]
                      properties:
                        vesselName: {type: string}
                        draught: {type: number}
                        arrival: {type: string}
                        mooring: {type: string, enum: [bow, stern, alongside]}
              responses:
                '200':
                  description: Reserved.
                  content:
                    application/json:
                      schema:
                        type: object
                        required: [success]
                        properties:
                          success: {type: boolean}
                          data:
                            type: object
                            properties:
                              berthId: {type: integer}
                              quay: {type: string}
                '409': {description: Taken.}
          /api/v2/hb/berth/list:
            get:
              operationId: list
              x-sources: [guide#list-berths]
              parameters:
                - {name: quay, in: query, required: true, schema: {type: string}}
                - {name: page, in: query, schema: {type: integer}}
              responses:
                '200': {description: Berths.}
          /api/v2/hb/berth/{id}:
            delete:
              operationId: release
              x-sources: [guide#release-a-berth]
              parameters:
                - {name: berthId, in: path, required: true, schema: {type: integer}}
              responses:
                '204': {description: Released.}
        """;

    private static readonly PageFacts Page = DocsReader.Parse(GuidePage.Text, "guide.md");

    [Fact]
    public void Page_and_contract_that_agree_have_no_drift() => Assert.Empty(Lines(Check(Page, Yaml)));

    [Theory]
    [InlineData("required: [vesselName, draught]", "required: [vesselName]", "requiredness-changed draught")]
    [InlineData("draught: {type: number}", "draught: {type: string}", "sample-mismatch request|type-changed draught")]
    [InlineData("enum: [bow, stern, alongside]", "enum: [stern, alongside]", "sample-mismatch request|allowed-values-changed mooring")]
    [InlineData("berthId: {type: integer}\n", "berthId: {type: string}\n", "sample-mismatch response 200")]
    [InlineData("'409': {description: Taken.}", "'410': {description: Taken.}", "status-added 409|status-removed 410")]
    [InlineData("name: page, in: query", "name: pageNo, in: query", "parameter-added page|parameter-removed pageNo")]
    [InlineData("            arrival: {type: string}\n", "            arrivalDay: {type: string}\n", "field-added arrival|field-removed arrivalDay")]
    [InlineData("/api/v2/hb/berth/{id}:", "/api/v2/hb/berth/{id}/release:", "operation-moved DELETE /api/v2/hb/berth/{id}/release")]
    [InlineData("application/json:\n            schema:\n              type: object\n              required: [vesselName", "application/xml:\n            schema:\n              type: object\n              required: [vesselName", "media-type-changed application/json")]
    public void Disagreement_is_reported_on_both_sides(string from, string to, string expected)
    {
        var yaml = Yaml.Replace(from.Replace("\n            ", "\n                    ", StringComparison.Ordinal), to.Replace("\n            ", "\n                    ", StringComparison.Ordinal), StringComparison.Ordinal);
        if (yaml == Yaml)
            yaml = Yaml.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Yaml, yaml);
        var report = Check(Page, yaml);
        Assert.Equal(expected.Split('|').Order(StringComparer.Ordinal), Lines(report).Order(StringComparer.Ordinal));
        Assert.All(report.Drift, entry => Assert.True(entry is { FromContract: true, Pointer: not null, ContractPosition: { File: "berths.yaml", Line: > 0 } }));
    }

    [Fact]
    public void Operation_that_the_contract_lacks_is_reported()
    {
        var report = Check(DocsReader.Parse(ComponentPage.Text, "component.mdx"), Yaml);
        Assert.Equal(["operation-added DELETE /api/v2/pilot/book/{bookingId}", "operation-added POST /api/v2/pilot/book"], Lines(report).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Another_host_is_reported()
    {
        var report = Check(Page, Yaml, page => page with { Operations = [.. page.Operations.Select(operation => operation with { Server = "https://other.example" })] });
        Assert.Equal(3, report.Drift.Count(entry => entry.Kind == DriftKind.ServerChanged && entry.Pointer?.ToString() == "/servers"));
    }

    [Fact]
    public void Decided_contradiction_is_not_reported_again_until_the_page_changes()
    {
        var yaml = Yaml.Replace("required: [vesselName, draught]", "required: [vesselName]", StringComparison.Ordinal);
        var schema = "/paths/~1api~1v2~1hb~1berth~1reserve/post/requestBody/content/application~1json/schema/properties/draught";
        var evidence = new DecidedEvidence(ImmutableDictionary<string, string>.Empty.Add("guide", Page.Sha256), [new Decision([JsonPointer.Parse(schema)], ["guide"])]);
        Assert.Empty(Check(Page, yaml, evidence: evidence).Drift);
        var changed = DocsReader.Parse(GuidePage.Text + "\nMore words.\n", "guide.md");
        Assert.Equal(["requiredness-changed draught"], Lines(Check(changed, yaml, evidence: evidence)));
        var other = evidence with { Decisions = [new Decision([JsonPointer.Parse(schema)], ["another-page"])] };
        Assert.Equal(["requiredness-changed draught"], Lines(Check(Page, yaml, evidence: other)));
    }

    [Fact]
    public void Lock_tells_which_part_of_a_changed_page_is_still_as_decided()
    {
        var yaml = Yaml.Replace("required: [vesselName, draught]", "required: [vesselName]", StringComparison.Ordinal);
        var evidence = new DecidedEvidence(ImmutableDictionary<string, string>.Empty.Add("guide", Page.Sha256),
            [new Decision([JsonPointer.Parse("/paths/~1api~1v2~1hb~1berth~1reserve/post/requestBody/content/application~1json/schema/properties/draught")], ["guide"])]);
        var contract = ContractLoader.Parse(yaml, "berths.yaml").Contract;
        var locked = DocsLock.Empty.Accept([Page], ContractLoader.Parse(Yaml, "berths.yaml").Contract);
        var changed = DocsReader.Parse(GuidePage.Text + "\nMore words.\n", "guide.md");
        Assert.Empty(DocsChecker.Check([changed], locked, contract, evidence).Drift);
        Assert.Equal(["requiredness-changed draught"], Lines(DocsChecker.Check([changed], locked, contract)));
    }

    [Fact]
    public void Accepted_disagreement_is_quiet_and_a_later_one_is_not()
    {
        var disagreeing = ContractLoader.Parse(Yaml.Replace("draught: {type: number}", "draught: {type: boolean}", StringComparison.Ordinal), "berths.yaml").Contract;
        var locked = DocsLock.Parse(DocsLock.Empty.Accept([Page], disagreeing).ToJson(), "docs.lock.json").Lock;
        Assert.Empty(DocsChecker.Check([Page], locked, disagreeing).Drift);
        var edited = ContractLoader.Parse(Yaml.Replace("arrival: {type: string}", "arrivalDay: {type: string}", StringComparison.Ordinal), "berths.yaml").Contract;
        Assert.Equal(["field-removed arrivalDay", "field-added arrival"], Lines(DocsChecker.Check([Page], locked, edited)));
    }

    [Fact]
    public void Change_that_the_contract_has_already_is_only_worth_knowing()
    {
        var locked = DocsLock.Empty.Accept([DocsReader.Parse(GuidePage.Text.Replace("| `draught`", "| `keel`", StringComparison.Ordinal), "guide.md")]);
        var entry = Assert.Single(DocsChecker.Check([Page], locked, ContractLoader.Parse(Yaml, "berths.yaml").Contract).Drift);
        Assert.Equal((DriftKind.FieldRenamed, Severity.Info, true), (entry.Kind, entry.Severity, entry.ContractAgrees));
    }

    [Fact]
    public void Change_is_located_in_the_contract()
    {
        var locked = DocsLock.Empty.Accept([Page]);
        var changed = DocsReader.Parse(GuidePage.Text.Replace("| `draught`", "| `keelDepth`", StringComparison.Ordinal), "guide.md");
        var entry = Assert.Single(DocsChecker.Check([changed], locked, ContractLoader.Parse(Yaml, "berths.yaml").Contract).Drift, entry => entry.Kind == DriftKind.FieldRenamed);
        Assert.EndsWith("/properties/draught", entry.Pointer!.ToString(), StringComparison.Ordinal);
        Assert.Equal(Array.FindIndex(Yaml.Split('\n'), line => line.Contains("draught: {", StringComparison.Ordinal)) + 1, entry.ContractPosition?.Line);
        Assert.Equal(Array.FindIndex(GuidePage.Text.Split('\n'), line => line.Contains("| `draught`", StringComparison.Ordinal)) + 1, entry.Line);
    }

    [Fact]
    public void Most_serious_comes_first()
    {
        var locked = DocsLock.Empty.Accept([Page]);
        var changed = GuidePage.Text.Replace("(default - 1)", "(default - 2)", StringComparison.Ordinal).Replace("| `page` |", "| `sort` | string [optional] | | |\n| `page` |", StringComparison.Ordinal)
            .Replace("/api/v2/hb/berth/{berthId}", "/api/v2/hb/slip/{berthId}", StringComparison.Ordinal);
        Assert.Equal([DriftKind.OperationMoved, DriftKind.ParameterAdded, DriftKind.DefaultChanged], DocsChecker.Check([DocsReader.Parse(changed, "guide.md")], locked, null).Drift.Select(entry => entry.Kind));
    }

    [Fact]
    public void Each_page_is_compared_with_its_own_contract()
    {
        var other = ContractLoader.Parse("""
            openapi: 3.0.3
            info: {title: Other, version: '1'}
            servers: [{url: 'https://elsewhere.example'}]
            paths: {}
            """, "other.yaml").Contract;
        var report = DocsChecker.Check([Page], [new DocsBaseline(null, other, null), new DocsBaseline(null, ContractLoader.Parse(Yaml, "berths.yaml").Contract, null)]);
        Assert.Empty(report.Drift);
    }

    [Fact]
    public void Json_has_the_agreed_form()
    {
        var report = Check(Page, Yaml.Replace("draught: {type: number}", "draught: {type: string, maxLength: 9}", StringComparison.Ordinal));
        var json = JsonNode.Parse(DriftJson.Write(report));
        Assert.Equal("iqm-contracts/docs-check/1", (string?)json?["schema"]);
        Assert.Equal("guide", (string?)json?["pages"]?[0]?["id"]);
        var drift = json?["drift"]?.AsArray().Single(entry => (string?)entry?["kind"] == "type-changed");
        Assert.Equal("""{"method":"POST","path":"/api/v2/hb/berth/reserve"}""", drift?["operation"]?.ToJsonString());
        Assert.Equal(("IQMC7131", "error", "draught", "guide.md"), ((string?)drift?["code"], (string?)drift?["severity"], (string?)drift?["subject"], (string?)drift?["page"]));
        Assert.Equal("berths.yaml", (string?)drift?["contract"]?["file"]);
        Assert.Equal(2, (int?)json?["summary"]?["drift"]);
    }

    private static DriftReport Check(PageFacts page, string yaml, Func<PageFacts, PageFacts>? change = null, DecidedEvidence? evidence = null)
    {
        var loaded = ContractLoader.Parse(yaml, "berths.yaml");
        Assert.Empty(loaded.Findings);
        return DocsChecker.Check([change?.Invoke(page) ?? page], null, loaded.Contract, evidence);
    }

    private static IEnumerable<string> Lines(DriftReport report) => report.Drift.Select(entry => $"{entry.Kind.Name()} {entry.Subject}");
}
