using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Tests.Exchanges;

/// <summary>A recording of exchanges that the vendors' pages allow, and of such exchanges broken, each with the verdict that a reader of the pages would give.</summary>
/// <remarks>
/// <c>Data/vendor-traffic.jsonl</c> is JSON Lines as <c>verify</c> reads it, with two members more: <c>case</c>, and <c>expected</c>, the verdict and its findings. Every operation
/// is there with each documented spelling, type, form and status, and with members missing, of another type, and out of their limits.
/// </remarks>
public sealed class VendorTrafficTests
{
    private static readonly string Path = System.IO.Path.Combine(RepositoryPaths.Root, "tests/Iqm.Contracts.Tests/Exchanges/Data/vendor-traffic.jsonl");

    [Fact]
    public void Every_exchange_gets_the_verdict_that_its_page_asks_for()
    {
        var lines = File.ReadLines(Path).Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal(lines.Select(Expected), Verdicts().Zip(lines, (verdict, line) => $"{Case(line)} -> {verdict}"));
    }

    [Fact]
    public void Every_operation_is_there_conforming_and_violating()
    {
        using var stream = File.OpenRead(Path);
        var judge = new ExchangeJudge([.. SpecContracts.All]);
        var reader = new TrafficReader(stream, "vendor-traffic.jsonl");
        var seen = new HashSet<(string?, bool)>();
        while (reader.Read() is { } entry)
            if (judge.Judge("", entry) is { Operation: { } operation } exchange)
                seen.Add((operation, exchange.IsFailure));
        var operations = SpecContracts.All.SelectMany(ExampleRequests.Names).Select(operation => operation.Operation).ToArray();
        Assert.Empty(operations.SelectMany(operation => new (string?, bool)[] { (operation, false), (operation, true) }).Except(seen));
    }

    private static IEnumerable<string> Verdicts()
    {
        using var stream = File.OpenRead(Path);
        var judge = new ExchangeJudge([.. SpecContracts.All]);
        var reader = new TrafficReader(stream, "vendor-traffic.jsonl");
        while (reader.Read() is { } entry)
        {
            var exchange = judge.Judge("", entry);
            var findings = string.Join(" | ", exchange.Findings.Select(found => Text(found.Finding)));
            yield return exchange.Verdict.ToString().ToLowerInvariant() + (findings.Length > 0 ? $": {findings}" : "");
        }
    }

    private static string Text(Finding finding) => $"{finding.Code}{(finding.Severity == Severity.Error ? "" : " " + finding.Severity.ToString().ToLowerInvariant())} {finding.Part} {finding.Instance}".TrimEnd();

    private static string Expected(JsonNode line) => $"{Case(line)} -> {line["expected"]}";

    private static string Case(JsonNode line) => line["case"]!.GetValue<string>();
}
