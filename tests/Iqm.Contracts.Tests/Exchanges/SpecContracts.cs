using Iqm.Contracts.Loading;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Tests.Exchanges;

/// <summary>The contracts of this repository.</summary>
internal static class SpecContracts
{
    public static Contract Iqm { get; } = Load("iqm");

    public static Contract InsightIq { get; } = Load("insightiq");

    public static IReadOnlyList<Contract> All { get; } = [Iqm, InsightIq];

    private static Contract Load(string name)
    {
        var loaded = ContractLoader.Load(Path.Combine(RepositoryPaths.Root, "specs", name));
        Assert.Empty(loaded.Findings);
        return loaded.Contract!;
    }
}
