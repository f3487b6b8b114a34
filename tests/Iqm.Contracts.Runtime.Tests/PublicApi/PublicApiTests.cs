using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Runtime.Tests;

/// <summary>Generated clients are compiled against this surface: a change to it is seen in review.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_reviewed_one() => Assert.Empty(PublicSurface.Differences(typeof(ContractInvoker).Assembly, "Iqm.Contracts.Runtime.Tests"));
}
