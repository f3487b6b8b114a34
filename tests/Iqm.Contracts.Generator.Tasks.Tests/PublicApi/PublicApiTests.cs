using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Generator.Tasks.Tests;

/// <summary>Targets set these properties: a change to it is seen in review.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_reviewed_one() => Assert.Empty(PublicSurface.Differences(typeof(GenerateContractClients).Assembly, "Iqm.Contracts.Generator.Tasks.Tests"));
}
