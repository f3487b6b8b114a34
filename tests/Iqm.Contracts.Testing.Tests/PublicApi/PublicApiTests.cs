using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Testing.Tests;

/// <summary>Tests of others are written against this surface: a change to it is seen in review.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_reviewed_one() => Assert.Empty(PublicSurface.Differences(typeof(Iqm.Contracts.Testing.VendorContracts).Assembly, "Iqm.Contracts.Testing.Tests"));
}
