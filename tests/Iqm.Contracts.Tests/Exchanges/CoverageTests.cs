using System.Text.Json;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Coverage;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Exchanges;

public sealed class CoverageTests
{
    private static readonly Contract Paged = Verify.Operation(method: "get", responses: """
        '200': {description: E, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
        4XX: {description: E}
        """, root: """
        components:
          schemas:
            Page: {type: object, properties: {items: {type: array, items: {$ref: '#/components/schemas/Item'}}, next: {type: string}}}
            Item: {allOf: [{properties: {id: {type: integer}}}, {properties: {'a/b': {oneOf: [{properties: {c: {}}}, {type: string}]}, child: {$ref: '#/components/schemas/Item'}, iid: {x-alias-of: id}}}]}
        """);

    private static CoverageReport Of(params Exchange[] exchanges)
    {
        var verifier = ExchangeVerifier.Create([Paged]);
        var collector = new CoverageCollector([Paged]);
        foreach (var exchange in exchanges)
            collector.Add(exchange, verifier.Verify(exchange));
        return collector.Report();
    }

    private static Exchange Answer(int status, string? body = null) => Verify.Request("GET", "/things").Answered(status, body);

    [Fact]
    public void Every_documented_response_is_listed_with_what_was_seen_of_it()
    {
        var report = Of(Answer(200, """{"items": [{"id": 1}, {"a/b": {"c": 1}, "unknown": {"id": 1}}]}"""), Answer(200, """{"items": []}"""), Answer(500), Verify.Request("GET", "/nothing"));
        Assert.Equal([("api", "op", "200", 2L), ("api", "op", "4XX", 0L)], report.Entries.Select(entry => (entry.Contract, entry.Operation, entry.Status, entry.Exchanges)));
        Assert.Equal(["/items", "/items/*/a~1b", "/items/*/a~1b/c", "/items/*/id"], report.Entries[0].SeenFields);
        Assert.Equal(["/items/*/child", "/next"], report.Entries[0].UnseenFields);
    }

    [Fact]
    public void Runs_are_merged()
    {
        var merged = Of(Answer(200, """{"next": "x"}""")).Merge(Of(Answer(200, """{"items": [{"id": 1}]}"""), Answer(404)));
        Assert.Equal([2L, 1L], merged.Entries.Select(entry => entry.Exchanges));
        Assert.Equal(["/items", "/items/*/id", "/next"], merged.Entries[0].SeenFields);
        Assert.Equal(["/items/*/a~1b", "/items/*/a~1b/c", "/items/*/child"], merged.Entries[0].UnseenFields);
    }

    [Fact]
    public void Entries_that_only_one_run_knows_are_kept()
    {
        var one = Of();
        var other = new CoverageReport { Entries = [one.Entries[0] with { Operation = "new", Exchanges = 3 }] };
        Assert.Equal(["op", "op", "new"], one.Merge(other).Entries.Select(entry => entry.Operation));
    }

    [Fact]
    public void A_report_survives_being_written_and_read()
    {
        var report = Of(Answer(200, """{"next": "x"}"""));
        var read = CoverageReport.Parse(report.ToJson());
        Assert.Equal(report.ToJson(), read.ToJson());
        Assert.Contains("\"contract\":\"api\",\"operation\":\"op\",\"status\":\"200\",\"exchanges\":1", report.ToJson(), StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => CoverageReport.Parse("{\"schema\": \"other\", \"coverage\": []}"));
    }

    [Fact]
    public void A_broken_body_marks_what_comes_before_the_mistake() => Assert.Equal(["/next"], Of(Answer(200, """{"next": "x", "items": [{"id""")).Entries[0].SeenFields.Intersect(["/next"]));

    [Fact]
    public void The_examples_of_a_contract_show_every_response_that_has_one()
    {
        var verifier = ExchangeVerifier.Create(SpecContracts.All);
        var collector = new CoverageCollector(SpecContracts.All);
        Parallel.ForEach(SpecContracts.All.SelectMany(Documented.Of), documented => collector.Add(documented.Exchange, verifier.Verify(documented.Exchange)));
        var report = collector.Report();
        Assert.All(report.Entries, entry => Assert.True(entry.Exchanges > 0, $"{entry.Operation} {entry.Status}"));
        Assert.Empty(report.Entries.Single(entry => entry is { Operation: "listUserApplications", Status: "200" }).UnseenFields);
    }
}
