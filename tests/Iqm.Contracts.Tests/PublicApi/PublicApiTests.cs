using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Tests;

/// <summary>What others build upon: a change to it is seen in review.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_reviewed_one() => Assert.Empty(PublicSurface.Differences(typeof(Iqm.Contracts.Loading.Contract).Assembly, "Iqm.Contracts.Tests", typeof(Iqm.Contracts.Diagnostics.DiagnosticCatalog)));
}
