using System.Text.RegularExpressions;
using Iqm.Contracts.Loading;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Generator.Tests;

/// <summary>What a change to the generator or to a contract does to generated code is seen and reviewed here.</summary>
public partial class SnapshotTests
{
    [Theory]
    [InlineData("specs/iqm/openapi.yaml", "Iqm", "IqmClient")]
    [InlineData("specs/insightiq/openapi.yaml", "InsightIq", "InsightIqClient")]
    [InlineData("tests/Iqm.Contracts.Generator.Tests/Data/wild.yaml", "Wild", "WildClient")]
    public void Generated_files_are_the_reviewed_ones(string path, string name, string client)
    {
        var contract = ContractLoader.Load(RepositoryPaths.In(path)).Contract!;
        var result = ClientGenerator.Generate(contract, new GeneratorOptions { Namespace = name, ClientName = client }, EvidenceIds.Of(contract));
        Assert.Empty(result.Findings);
        var snapshots = new SnapshotFolder(RepositoryPaths.In("tests", "Iqm.Contracts.Generator.Tests", "Snapshots", name));
        // The hash says that the contract changed, which the contract itself shows better.
        Assert.Empty(snapshots.Differences(result.Files.Select(f => KeyValuePair.Create(f.Name, Hash().Replace(f.Text, "sha256 …")))));
    }

    [GeneratedRegex("sha256 [0-9a-f]{64}")]
    private static partial Regex Hash();
}
