using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Tests.Pacts;

/// <summary>Pact files that @pact-foundation/pact 16.5.0 (pact-js) wrote, one in version 3 and one in version 4.</summary>
public class ForeignPactTests
{
    private static string Folder(string name) => Path.Combine(RepositoryPaths.Root, "tests", "Iqm.Contracts.Tests", "Pacts", name);

    [Theory]
    [InlineData("web-js-shop.json", 3, "IQMC5111 /0/nickname", "IQMC5114 /0/status")]
    [InlineData("web-js-v4-shop.json", 4, "IQMC5110 /color")]
    public void Pacts_of_other_tools_are_read_and_judged(string file, int version, params string[] expected)
    {
        var pact = PactFileReader.Read(Path.Combine(Folder("Foreign"), file));
        Assert.Empty(pact.Findings);
        Assert.Equal(version, pact.Version);
        var checker = PactChecker.Create([ContractLoader.Load(Path.Combine(Folder("Corpus"), "shop.yaml")).Contract!]);
        Assert.Equal(expected, checker.Check(pact).Where(finding => finding.Severity == Severity.Error).Select(finding => $"{finding.Code} {finding.Instance}"));
    }
}
