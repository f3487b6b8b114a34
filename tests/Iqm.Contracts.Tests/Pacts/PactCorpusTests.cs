using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Tests.Pacts;

/// <summary>Pact-contract pairs with one planted defect each, and pairs without; see the README in Corpus/.</summary>
public class PactCorpusTests
{
    private static readonly string Folder = Path.Combine(RepositoryPaths.Root, "tests", "Iqm.Contracts.Tests", "Pacts", "Corpus");

    private static readonly JsonObject[] Pairs = [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "pairs.json")))!.AsArray().Select(pair => pair!.AsObject())];

    private static readonly PactChecker Checker = PactChecker.Create([ContractLoader.Load(Path.Combine(Folder, "shop.yaml")).Contract!]);

    public static TheoryData<string> Names => [.. Pairs.Select(pair => pair["name"]!.GetValue<string>())];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_planted_defect_is_found_and_nothing_else(string name)
    {
        var pair = Pairs.Single(pair => pair["name"]!.GetValue<string>() == name);
        var findings = Checker.Check(PactFileReader.Parse(pair["pact"]!.ToJsonString(), $"{name}.json"));
        var codes = findings.Where(finding => finding.Severity != Severity.Info).Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(pair["expected"]!.AsArray().Select(code => code!.GetValue<string>()), codes);
        Assert.All(findings, finding => Assert.True(finding.Position is { Line: > 0, Column: > 0 }, finding.ToString()));
    }

    [Fact]
    public void The_corpus_has_at_least_forty_defects_and_twenty_clean_pairs_each_with_the_verdicts_of_two_comparators()
    {
        Assert.InRange(Pairs.Count(pair => pair["expected"]!.AsArray().Count > 0), 40, 1000);
        Assert.InRange(Pairs.Count(pair => pair["expected"]!.AsArray().Count == 0), 20, 1000);
        var recorded = File.ReadAllLines(Path.Combine(Folder, "comparators.tsv")).Skip(1).Select(line => line.Split('\t')[0]);
        Assert.Equal(Pairs.Select(pair => pair["name"]!.GetValue<string>()), recorded);
    }
}
